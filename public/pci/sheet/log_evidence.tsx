// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { EVIDENCE_REASONS, EVIDENCE_UNITS } from '../../../common/pci/evidence/reasons';
import { wordsOfQuery } from '../../../common/log_query/words';
import { kindOf } from '../../../common/logs/kinds';
import type { SheetAnswer } from '../../../common/pci/items/answers';
import { useServices } from '../../services/services';
import { Mark } from '../mark';

type Query = SheetAnswer['queries'][number];

/** One query of the logs: its result and number, rule, what was asked in words, what it rests on, the lines behind it. */
export const LogEvidence = ({ query }: { query: Query }) => {
  const { lang } = useServices();
  const reason = EVIDENCE_REASONS[query.reason];
  return (
    <section data-test-subj={`evidence-${query.id}`}>
      <EuiText size="s">
        <h3>
          {query.title} <Mark mark={query.result} />
        </h3>
        <p>
          <Value query={query} /> {reason ? reason[lang] : query.reason}
          {query.planned && (
            <>
              {' '}
              <FormattedMessage
                id="siemReview.pci.planned"
                defaultMessage="({planned} planned, {unplanned} not planned)"
                values={{ planned: query.planned.planned, unplanned: query.planned.unplanned }}
              />
            </>
          )}
        </p>
        <p>
          <strong>
            <FormattedMessage id="siemReview.pci.rule" defaultMessage="Rule" />
          </strong>{' '}
          {query.rule}
        </p>
        {query.limits && <p>{query.limits}</p>}
      </EuiText>
      <Asked query={query} />
      <Lines query={query} />
    </section>
  );
};

const Value = ({ query: { value, unit } }: { query: Query }) => {
  const { lang, number } = useServices();
  if (value === null || unit === null) return null;
  return (
    <strong className="siemReview__number">
      {number.whole(value)} {EVIDENCE_UNITS[unit][lang]}
    </strong>
  );
};

const Asked = ({ query }: { query: Query }) => {
  const { lang, time } = useServices();
  if (query.asked.length === 0) return null;
  return (
    <EuiText size="xs" color="subdued">
      <ul>
        {query.asked.map(({ name, query: asked, period }) => {
          const kind = kindOf(asked.log);
          return (
            <li key={name}>
              {kind ? wordsOfQuery(asked, kind, lang, { tz: time.zone }) : asked.log} (
              {time.range(period.from, period.to)}) <Covered query={query} log={asked.log} />
            </li>
          );
        })}
      </ul>
    </EuiText>
  );
};

const Covered = ({ query, log }: { query: Query; log: string }) => {
  const found = query.coverage.filter((one) => one.log === log)[0];
  if (!found) return null;
  const { state, reason, missingDays } = found.coverage;
  if (state === 'complete' || (reason === 'filtered' && missingDays.length === 0)) {
    return <FormattedMessage id="siemReview.pci.logsComplete" defaultMessage="logs complete" />;
  }
  if (state === 'no_data' && reason !== 'filtered') {
    return <FormattedMessage id="siemReview.pci.logsNone" defaultMessage="no logs" />;
  }
  return (
    <FormattedMessage
      id="siemReview.pci.logsPartial"
      defaultMessage="logs incomplete ({days, plural, one {# day} other {# days}} without)"
      values={{ days: missingDays.length }}
    />
  );
};

/** Lines that a sheet shows of an answer: more would not fit a printed page. */
const SHOWN = 10;

const Lines = ({ query: { rows = [], fields = [] } }: { query: Query }) => {
  const { time, number } = useServices();
  if (rows.length === 0) return null;
  return (
    <>
      <table className="siemReview__plainTable">
        <thead>
          <tr>
            {rows.some(({ at }) => at) && (
              <th scope="col">
                <FormattedMessage id="siemReview.pci.time" defaultMessage="Time" />
              </th>
            )}
            {fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
            <th scope="col">
              <FormattedMessage id="siemReview.pci.number" defaultMessage="Number" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, place) => (
            <tr key={place}>
              {rows.some(({ at }) => at) && <td>{row.at ? time.instant(row.at) : ''}</td>}
              {row.keys.map((key, at) => (
                <td key={at}>{key}</td>
              ))}
              <td>{number.whole(row.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="siemReview.dataHealth.more"
            defaultMessage="and {count} more"
            values={{ count: rows.length - SHOWN }}
          />
        </EuiText>
      )}
    </>
  );
};
