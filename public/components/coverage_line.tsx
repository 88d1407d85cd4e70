// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiHealth, EuiIcon, EuiLink, EuiPopover, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Coverage } from '../../common/search/coverage';
import { useServices } from '../services/services';
import { missingFrom, newestWords } from '../words/coverage_words';
import type { CoverageSentence } from '../words/coverage_words';

/** What the numbers below rest on: complete, or what is missing, in words. */
export const CoverageLine = ({ coverage }: { coverage?: Coverage }) => {
  const { time, number } = useServices();
  if (!coverage) return null;
  const missing = missingFrom(coverage, { time, number });
  const newest = newestWords(coverage, time);
  return (
    <EuiText size="xs" className="siemReview__coverage" data-test-subj="coverage" role="status">
      <CoverageState coverage={coverage} />
      {missing.map((sentence) => (
        <Sentence key={sentence.about} sentence={sentence} />
      ))}
      {newest && coverage.state !== 'stale' && <span>{newest}</span>}
    </EuiText>
  );
};

const CoverageState = ({ coverage }: { coverage: Coverage }) => {
  switch (coverage.state) {
    case 'complete':
      return (
        <EuiHealth color="success">
          <FormattedMessage id="siemReview.coverage.complete" defaultMessage="Complete" />
        </EuiHealth>
      );
    case 'no_data':
      return (
        <EuiHealth color="subdued">
          <FormattedMessage id="siemReview.coverage.noData" defaultMessage="No data" />
        </EuiHealth>
      );
    case 'stale':
      return (
        <EuiHealth color="warning">
          <FormattedMessage id="siemReview.coverage.late" defaultMessage="Logs are late" />
        </EuiHealth>
      );
    default:
      return (
        <EuiHealth color="warning">
          <FormattedMessage id="siemReview.coverage.partial" defaultMessage="Incomplete" />
        </EuiHealth>
      );
  }
};

/** A sentence; with single things behind it, these open on a click. */
const Sentence = ({ sentence }: { sentence: CoverageSentence }) => {
  const [open, setOpen] = useState(false);
  if (sentence.items.length === 0) return <span>{sentence.text}</span>;
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      ownFocus
      panelPaddingSize="s"
      button={
        <EuiLink onClick={() => setOpen(!open)} aria-expanded={open}>
          {sentence.text} <EuiIcon type="arrowDown" size="s" />
        </EuiLink>
      }
      aria-label={sentence.text}
    >
      <EuiText size="xs" style={{ maxHeight: 260, overflowY: 'auto', minWidth: 160 }}>
        <ul
          aria-label={i18n.translate('siemReview.coverage.items', { defaultMessage: 'Which ones' })}
        >
          {sentence.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </EuiText>
    </EuiPopover>
  );
};
