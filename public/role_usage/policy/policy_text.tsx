// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCodeBlock, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { NamePlaceholder } from '../../../common/role_usage/policy/policy';
import type { OutputFile } from '../../../common/role_usage/policy/text/policy_output';

interface PolicyTextProps {
  file: OutputFile | undefined;
  names: NamePlaceholder[];
}

/** The policy as text. Without colours of a language: those of OUI are too pale to read. */
export const PolicyText = ({ file, names }: PolicyTextProps) => (
  <section className="siemReview__policyText" data-test-subj="policyText">
    {file ? (
      <EuiCodeBlock language="text" fontSize="s" paddingSize="s" overflowHeight={560}>
        {file.text}
      </EuiCodeBlock>
    ) : (
      <EuiText size="s">
        <FormattedMessage
          id="siemReview.policy.empty"
          defaultMessage="With these choices no call is left that proves a permission."
        />
      </EuiText>
    )}
    {file && isPlainWithPlaceholders(file) && (
      <EuiText size="xs" data-test-subj="policyPlainPlaceholders">
        <p>
          <FormattedMessage
            id="siemReview.policy.plainPlaceholders"
            defaultMessage="IAM does not know these placeholders: put your own values in before you use this JSON."
          />
        </p>
      </EuiText>
    )}
    {names.length > 0 && (
      <EuiText size="xs" data-test-subj="policyPlaceholders">
        <p>
          <FormattedMessage
            id="siemReview.policy.placeholders"
            defaultMessage="Placeholders, and what they were: {names}"
            values={{ names: names.map(({ name, seen }) => `${name} = ${seen}`).join(', ') }}
          />
        </p>
      </EuiText>
    )}
  </section>
);

/** CloudFormation, CDK and Terraform fill placeholders in; a policy document by itself has nobody who does. */
function isPlainWithPlaceholders({ fileName, text }: OutputFile): boolean {
  return /\.json$/.test(fileName) && /\$\{/.test(text);
}
