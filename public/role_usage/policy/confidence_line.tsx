// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiHealth, EuiSmallButtonEmpty, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Coverage } from '../../../common/search/coverage';
import type { Confidence } from '../../../common/role_usage/policy/confidence';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { useServices } from '../../services/services';
import { ConfidenceFlyout } from './confidence_flyout';
import { levelName, reasonWords } from './confidence_words';

const COLOURS = { enough: 'success', careful: 'warning', not_enough: 'danger' } as const;

interface ConfidenceLineProps {
  confidence: Confidence;
  evidence: PolicyEvidence;
  coverage: Coverage;
  options: PolicyOptions;
  open: boolean;
  onOpen(open: boolean): void;
}

/** One word of how far the evidence carries, with its one reason; the rest on a click. */
export const ConfidenceLine = (props: ConfidenceLineProps) => {
  const { confidence, open, onOpen } = props;
  const { number } = useServices();
  return (
    <div className="siemReview__policyBar" data-test-subj="confidence">
      <EuiText size="s">
        <EuiHealth color={COLOURS[confidence.level]}>
          <span>
            <FormattedMessage
              id="siemReview.policy.confidence"
              defaultMessage="Confidence: {level}"
              values={{ level: <strong>{levelName(confidence.level)}</strong> }}
            />
          </span>
        </EuiHealth>{' '}
        {reasonWords(confidence.reason, number)}
      </EuiText>
      <EuiSmallButtonEmpty onClick={() => onOpen(true)} data-test-subj="confidenceWhy">
        <FormattedMessage id="siemReview.policy.why" defaultMessage="Why" />
      </EuiSmallButtonEmpty>
      {open && <ConfidenceFlyout {...props} onClose={() => onOpen(false)} />}
    </div>
  );
};
