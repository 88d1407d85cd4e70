// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'fs';
import path from 'path';
import { formats } from '../../contract/runtime/i18n_formats';
import type { Formats } from '../../contract/runtime/i18n_formats';
import { CannotStart } from '../cannot_start';
import type { Locale } from './preferences';

export interface LocaleTexts {
  locale: Locale;
  formats: Formats;
  messages: Record<string, string>;
}

const root = path.resolve(__dirname, '..', '..');
const HOST_TEXTS = path.join(root, 'host', 'translations');
const PLUGIN_TEXTS = path.join(root, 'translations');

/** Texts of host and plugin in one language. English stands in the code. */
export function readTranslation(locale: Locale): LocaleTexts {
  const files = [HOST_TEXTS, PLUGIN_TEXTS].map((dir) => path.join(dir, `${locale}.json`));
  const read = files.filter((file) => existsSync(file)).map(parse);
  return {
    locale,
    formats: Object.assign({}, formats, ...read.map((one) => one.formats)) as Formats,
    messages: Object.assign({}, ...read.map((one) => one.messages)) as Record<string, string>,
  };
}

function parse(file: string): { formats?: Formats; messages: Record<string, string> } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CannotStart(`The translation file ${file} is no JSON: ${(error as Error).message}`);
  }
}
