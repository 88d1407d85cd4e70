// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** The part of `@osd/i18n/react` that this plugin uses, for use outside OSD, over the same react-intl 2. */
import React from 'react';
import { IntlProvider, addLocaleData, injectIntl } from 'react-intl';
import japanese from 'react-intl/locale-data/ja';
import { i18n } from './i18n';

export type { InjectedIntl, InjectedIntlProps } from 'react-intl';
export {
  FormattedDate,
  FormattedMessage,
  FormattedNumber,
  FormattedPlural,
  FormattedRelative,
  FormattedTime,
  intlShape,
} from 'react-intl';
export const injectI18n = injectIntl;

addLocaleData(japanese);

/** Gives the tree below the language, messages and formats that `i18n.init` has set. */
export const I18nProvider = ({ children }: { children?: React.ReactNode }) => (
  <IntlProvider
    locale={i18n.getLocale()}
    messages={i18n.getTranslation().messages}
    defaultLocale="en"
    formats={i18n.getFormats()}
    textComponent={React.Fragment as never}
  >
    <>{children}</>
  </IntlProvider>
);
