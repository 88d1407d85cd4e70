// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiHealth, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { kindOf } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import type { Coverage } from '../../common/search/coverage';
import { PageLink } from '../components/page_link';
import { DATA_HEALTH } from '../page_paths';
import { useServices } from '../services/services';
import { missingFrom } from '../words/coverage_words';

export type CoverageByKind = ReadonlyMap<string, Coverage>;

interface PageCoverageProps {
  coverage: CoverageByKind;
  kinds: readonly LogKind[];
}

/** What the whole page rests on: complete, or which kinds of log are not, each with what is missing. */
export const PageCoverage = ({ coverage, kinds }: PageCoverageProps) => {
  const { lang, time, number } = useServices();
  if (coverage.size === 0) return null;
  const name = (id: string) => {
    const kind = kindOf(id, kinds);
    return kind ? kind.name[lang] : id;
  };
  const entries = Array.from(coverage);
  const wanting = entries.filter(([, { state }]) => state === 'partial' || state === 'stale');
  const without = entries.filter(([, { state }]) => state === 'no_data');
  return (
    <EuiText size="xs" className="siemReview__coverage" role="status" data-test-subj="pageCoverage">
      {wanting.length === 0 && without.length < entries.length && (
        <EuiHealth color="success">
          <FormattedMessage id="siemReview.coverage.complete" defaultMessage="Complete" />
        </EuiHealth>
      )}
      {wanting.map(([id, one]) => (
        <EuiHealth key={id} color="warning">
          <PageLink to={`${DATA_HEALTH}?log=${id}`}>
            {name(id)}
            {': '}
            {missingFrom(one, { time, number })
              .map(({ text }) => text)
              .join(', ')}
          </PageLink>
        </EuiHealth>
      ))}
      {without.length > 0 && (
        <span>
          <FormattedMessage
            id="siemReview.systems.noLogsOf"
            defaultMessage="No data: {kinds}"
            values={{ kinds: without.map(([id]) => name(id)).join(', ') }}
          />
        </span>
      )}
    </EuiText>
  );
};

/** What is known of a kind from several panels: the least of it. */
export function lesserCoverage(one: Coverage | undefined, other: Coverage): Coverage {
  if (!one) return other;
  const rank: Coverage['state'][] = ['partial', 'stale', 'complete', 'no_data'];
  // A panel that found nothing says nothing of the logs as a whole.
  return rank.indexOf(other.state) < rank.indexOf(one.state) ? other : one;
}
