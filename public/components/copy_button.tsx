// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCopy, EuiSmallButtonIcon } from '@elastic/eui';

/** Copies a text; `label` says what it copies. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => (
  <EuiCopy textToCopy={text} beforeMessage={label}>
    {(copy) => (
      <EuiSmallButtonIcon
        iconType="copyClipboard"
        onClick={copy}
        aria-label={label}
        data-test-subj="copy"
      />
    )}
  </EuiCopy>
);
