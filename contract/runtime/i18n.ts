// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** The part of `@osd/i18n` that this plugin uses, for use outside OSD: one locale for the whole process or page. */
import IntlMessageFormat from 'intl-messageformat';
import { formats as standardFormats } from './i18n_formats';
import type { Formats } from './i18n_formats';

export interface Translation {
  locale?: string;
  formats?: Formats;
  messages: Record<string, string>;
}

export interface TranslateArguments {
  defaultMessage: string;
  values?: Record<string, string | number | boolean | Date | null | undefined>;
  description?: string;
}

const DEFAULT_LOCALE = 'en';

// The package's browser build knows English alone; Japanese has one plural form.
const withLocales = IntlMessageFormat as typeof IntlMessageFormat & {
  __addLocaleData(data: { locale: string; pluralRuleFunction(): string }): void;
};
withLocales.__addLocaleData({ locale: 'ja', pluralRuleFunction: () => 'other' });
IntlMessageFormat.defaultLocale = DEFAULT_LOCALE;

let current: Translation = { messages: {} };
let currentFormats = standardFormats;
const compiled = new Map<string, IntlMessageFormat>();

/** Sets language and messages. Throws on a translation whose `formats` is there but empty, as OSD does. */
function init(translation?: Translation): void {
  if (!translation) return;
  if (translation.formats && Object.keys(translation.formats).length === 0) {
    throw new Error('[I18n] A `formats` must be a non-empty object.');
  }
  current = translation;
  currentFormats = { ...standardFormats, ...translation.formats };
  compiled.clear();
}

function getLocale(): string {
  return current.locale || DEFAULT_LOCALE;
}

function getTranslation(): Translation {
  return current;
}

function getFormats(): Formats {
  return currentFormats;
}

/** The message of `id` in the current language, else `defaultMessage`, with `values` put in. */
function translate(id: string, { defaultMessage, values = {} }: TranslateArguments): string {
  const own = current.messages[id];
  if (!own && !defaultMessage) {
    throw new Error(`[I18n] Cannot format message: "${id}". Default message must be provided.`);
  }
  try {
    return compile(own || defaultMessage, own ? getLocale() : DEFAULT_LOCALE).format(values);
  } catch (error) {
    throw new Error(
      `[I18n] Error formatting message: "${id}" for locale: "${getLocale()}".\n${error}`
    );
  }
}

function compile(message: string, locale: string): IntlMessageFormat {
  const key = `${locale}:${message}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, locale, currentFormats);
    compiled.set(key, format);
  }
  return format;
}

export const i18n = {
  init,
  translate,
  getLocale,
  getTranslation,
  getFormats,
  formats: standardFormats,
};
