// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiButtonGroup,
  EuiCompressedSelect,
  EuiCopy,
  EuiProgress,
  EuiSmallButton,
  EuiText,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { POLICY_SIZE } from '../../../common/role_usage/policy/policy';
import type { BuiltPolicy } from '../../../common/role_usage/policy/policy';
import type { PolicyView } from '../../../common/role_usage/policy/policy_view';
import { OUTPUTS } from '../../../common/role_usage/policy/text/outputs';
import type { OutputFile } from '../../../common/role_usage/policy/text/policy_output';
import { useServices } from '../../services/services';
import { handOver } from '../../services/save_file';
import { outputName } from './policy_words';

interface PolicyOutputBarProps {
  built: BuiltPolicy;
  view: PolicyView;
  file: OutputFile | undefined;
  change(part: Partial<PolicyView>): void;
}

/** The language, which document, how much of AWS's limit is used, and the ways out. */
export const PolicyOutputBar = ({ built, view, file, change }: PolicyOutputBarProps) => {
  const { canExport } = useServices();
  const { documents } = built;
  return (
    <div className="siemReview__policyBar" data-test-subj="policyOutput">
      <EuiButtonGroup
        legend={i18n.translate('siemReview.policy.output', { defaultMessage: 'Output' })}
        buttonSize="s"
        options={OUTPUTS.map((id) => ({ id, label: outputName(id) }))}
        idSelected={view.output}
        onChange={(id: string) => {
          const output = OUTPUTS.find((one) => one === id);
          if (output) change({ output });
        }}
      />
      {documents.length > 1 && (
        <EuiCompressedSelect
          aria-label={i18n.translate('siemReview.policy.part', { defaultMessage: 'Which policy' })}
          value={String(view.part)}
          options={documents.map((_, place) => ({
            value: String(place + 1),
            text: i18n.translate('siemReview.policy.partOf', {
              defaultMessage: 'Policy {part} of {all}',
              values: { part: place + 1, all: documents.length },
            }),
          }))}
          onChange={(event) => change({ part: Number(event.target.value) })}
          data-test-subj="policyPart"
        />
      )}
      <Size built={built} part={view.part} />
      {file && (
        <>
          <EuiCopy textToCopy={file.text}>
            {(copy) => (
              <EuiSmallButton iconType="copyClipboard" onClick={copy} data-test-subj="policyCopy">
                <FormattedMessage id="siemReview.policy.copy" defaultMessage="Copy" />
              </EuiSmallButton>
            )}
          </EuiCopy>
          {canExport && (
            <EuiSmallButton
              iconType="download"
              onClick={() =>
                handOver(new Blob([file.text], { type: 'text/plain;charset=utf-8' }), file.fileName)
              }
              data-test-subj="policyDownload"
            >
              <FormattedMessage id="siemReview.policy.download" defaultMessage="Download" />
            </EuiSmallButton>
          )}
        </>
      )}
    </div>
  );
};

const Size = ({ built, part }: { built: BuiltPolicy; part: number }) => {
  const { number } = useServices();
  const document = built.documents[part - 1];
  const size = document ? document.size : 0;
  const words = i18n.translate('siemReview.policy.size', {
    defaultMessage: '{size} of {most} characters',
    values: { size: number.whole(size), most: number.whole(POLICY_SIZE) },
  });
  return (
    <div className="siemReview__policySize" data-test-subj="policySize">
      <EuiText size="xs">
        {words}
        {built.tooLong && (
          <>
            {' · '}
            <FormattedMessage
              id="siemReview.policy.tooLong"
              defaultMessage="One statement is too long for a managed policy"
            />
          </>
        )}
      </EuiText>
      <EuiProgress
        value={Math.min(size, POLICY_SIZE)}
        max={POLICY_SIZE}
        size="s"
        color="primary"
        aria-label={words}
      />
    </div>
  );
};
