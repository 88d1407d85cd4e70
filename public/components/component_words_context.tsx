// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EuiContext, EuiI18nConsumer } from '@elastic/eui';
import type { EuiContextProps } from '@elastic/eui';
import { componentWords } from '../words/component_words';

type Words = EuiContextProps['i18n'];

/** Our words for OUI's components, on top of those that the platform gives. */
export const ComponentWordsContext = ({ children }: { children: ReactNode }) => {
  const ours = useMemo(componentWords, []);
  return (
    <EuiI18nConsumer>
      {(platform: Words) => (
        <EuiContext
          i18n={{ ...platform, mapping: { ...platform.mapping, ...ours } as Words['mapping'] }}
        >
          {children}
        </EuiContext>
      )}
    </EuiI18nConsumer>
  );
};
