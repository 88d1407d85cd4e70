// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EuiContext } from '@elastic/eui';
import type { EuiContextProps } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { I18nProvider } from '@osd/i18n/react';
import React from 'react';
import type { ReactNode } from 'react';
import { euiWordsJa } from './eui_words_ja';

/** `core.i18n`: texts of ours and of OUI's own components, in the page's language. */
export const I18nContext = ({ children }: { children: ReactNode }) => {
  const words = i18n.getLocale().startsWith('ja') ? euiWordsJa : {};
  const mapping = words as unknown as EuiContextProps['i18n']['mapping'];
  return (
    <I18nProvider>
      <EuiContext i18n={{ mapping }}>{children}</EuiContext>
    </I18nProvider>
  );
};
