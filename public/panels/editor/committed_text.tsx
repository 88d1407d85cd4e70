// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useState } from 'react';
import { EuiCompressedFieldText } from '@elastic/eui';
import type { EuiFieldTextProps } from '@elastic/eui';

type CommittedTextProps = Omit<EuiFieldTextProps, 'value' | 'onChange'> & {
  value: string;
  onCommit(value: string): void;
  'data-test-subj'?: string;
};

/** A text field that tells of its text on Enter or when it is left: each change asks OpenSearch anew. */
export const CommittedText = ({ value, onCommit, ...rest }: CommittedTextProps) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => {
    if (typed !== value) onCommit(typed);
  };
  return (
    <EuiCompressedFieldText
      {...rest}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
};
