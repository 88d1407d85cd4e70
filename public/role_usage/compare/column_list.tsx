// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiScreenReaderOnly, EuiSmallButtonEmpty, EuiSmallButtonIcon } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { CompareAnswer } from '../../../common/role_usage/compare/answers';
import { MOST_COLUMNS } from '../../../common/role_usage/compare/column_text';
import { viewedText } from '../../../common/role_usage/compare/compare_view';
import type { CompareView, ViewedColumn } from '../../../common/role_usage/compare/compare_view';
import { CoverageLine } from '../../components/coverage_line';
import { PageLink } from '../../components/page_link';
import { PeriodPicker } from '../../components/period_picker';
import { dashboardPath, rolePath } from '../../page_paths';
import { periodBefore } from '../../period/resolve_period';
import type { Instants } from '../../period/resolve_period';
import type { Register } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { letterOf, subjectName, subjectPlace } from './compare_words';

interface ColumnListProps {
  view: CompareView;
  /** One for each column. */
  instants: Instants[];
  answer: CompareAnswer | undefined;
  register: Register;
  setColumns(columns: ViewedColumn[]): void;
}

/** What is compared: each column with its period, what was counted, and what that rests on. */
export const ColumnList = ({ view, instants, answer, register, setColumns }: ColumnListProps) => {
  const { columns, period } = view;
  const { number, time } = useServices();
  const replace = (place: number, column: ViewedColumn) =>
    setColumns(columns.map((one, at) => (at === place ? column : one)));
  const before = (column: ViewedColumn, place: number): ViewedColumn => ({
    subject: column.subject,
    period: {
      kind: 'absolute',
      ...periodBefore(column.period || period, instants[place], time.zone),
    },
  });
  const has = (column: ViewedColumn) => columns.map(viewedText).includes(viewedText(column));
  return (
    <table className="siemReview__plainTable siemReview__comparedList" data-test-subj="columns">
      <thead>
        <tr>
          <th colSpan={2}>
            <FormattedMessage id="siemReview.compare.column" defaultMessage="Compared" />
          </th>
          <th>
            <FormattedMessage id="siemReview.compare.period" defaultMessage="Period" />
          </th>
          <th className="siemReview__right">
            <FormattedMessage id="siemReview.compare.calls" defaultMessage="Calls" />
          </th>
          <th className="siemReview__right">
            <FormattedMessage id="siemReview.compare.used" defaultMessage="Actions used" />
          </th>
          <th>
            <FormattedMessage id="siemReview.compare.coverage" defaultMessage="Rests on" />
          </th>
          <th>
            <EuiScreenReaderOnly>
              <span>
                <FormattedMessage id="siemReview.compare.change" defaultMessage="Change" />
              </span>
            </EuiScreenReaderOnly>
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, place) => {
          const head = answer && answer.columns[place];
          // No data is not zero.
          const counted = head && head.calls > 0 ? head : undefined;
          const { subject } = column;
          const name = subjectName(subject, register);
          const inPeriod = column.period || period;
          return (
            <tr key={viewedText(column)} data-test-subj="column">
              <td>
                <strong>{letterOf(place)}</strong>
              </td>
              <td title={subject.kind === 'role' ? subject.role : subject.system}>
                <PageLink
                  to={
                    subject.kind === 'role'
                      ? rolePath(subject.role, { period: inPeriod })
                      : dashboardPath()
                  }
                >
                  {name}
                </PageLink>{' '}
                {subjectPlace(subject, register)}
                {head && head.kind === 'system' && (
                  <>
                    {' '}
                    <FormattedMessage
                      id="siemReview.compare.roleCount"
                      defaultMessage="({count, plural, one {# role} other {# roles}})"
                      values={{ count: head.roles.length }}
                    />
                  </>
                )}
              </td>
              <td>
                {column.period ? (
                  <PeriodPicker
                    period={column.period}
                    instants={instants[place]}
                    onChange={(own) => replace(place, { subject, period: own })}
                  />
                ) : (
                  <FormattedMessage id="siemReview.compare.samePeriod" defaultMessage="As above" />
                )}
              </td>
              <td className="siemReview__right">{counted ? number.whole(counted.calls) : '–'}</td>
              <td className="siemReview__right">{counted ? number.whole(counted.used) : '–'}</td>
              <td>
                <CoverageLine coverage={head && head.coverage} />
              </td>
              <td className="siemReview__right">
                {columns.length < MOST_COLUMNS && !has(before(column, place)) && (
                  <EuiSmallButtonEmpty
                    onClick={() => setColumns(columns.concat(before(column, place)))}
                    aria-label={i18n.translate('siemReview.compare.addBeforeOf', {
                      defaultMessage: 'Add the period before of {name}',
                      values: { name: `${letterOf(place)} ${name}` },
                    })}
                    data-test-subj="addBefore"
                  >
                    <FormattedMessage
                      id="siemReview.compare.addBefore"
                      defaultMessage="+ period before"
                    />
                  </EuiSmallButtonEmpty>
                )}
                <EuiSmallButtonIcon
                  iconType="cross"
                  color="text"
                  onClick={() => setColumns(columns.filter((_, at) => at !== place))}
                  aria-label={i18n.translate('siemReview.compare.remove', {
                    defaultMessage: 'Take {name} out',
                    values: { name: `${letterOf(place)} ${name}` },
                  })}
                  data-test-subj="removeColumn"
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
