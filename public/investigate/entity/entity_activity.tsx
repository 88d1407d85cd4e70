// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { EntityActivity } from '../../../common/investigate/facts/answers';
import { kindOf } from '../../../common/logs/kinds';
import { useServices } from '../../services/services';
import { useInvestigateView } from '../investigate_view';
import { isAbsent, missingOf, namesOf, whyUnknown } from '../kind_words';

/** How much there is of a thing in each kind of log, with its course over the period. */
export const EntityActivityTable = ({ activity }: { activity: EntityActivity[] }) => {
  const { lang, number, time } = useServices();
  const { kinds, take } = useInvestigateView();
  const told = activity.filter((one) => !isAbsent(one));
  const absent = activity.filter(isAbsent);
  return (
    <>
      <table
        className="siemReview__plainTable"
        aria-label={i18n.translate('siemReview.entity.activity', {
          defaultMessage: 'Activity by kind of log',
        })}
        data-test-subj="entityActivity"
      >
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="siemReview.entity.log" defaultMessage="Log" />
            </th>
            <th scope="col" className="siemReview__right">
              <FormattedMessage id="siemReview.entity.count" defaultMessage="Count" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.entity.course" defaultMessage="Course" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.entity.first" defaultMessage="First" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.entity.last" defaultMessage="Last" />
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map((one) => {
            const kind = kindOf(one.log, kinds);
            const unknown = whyUnknown(one);
            const why = unknown || missingOf(one, { time, number });
            return (
              <tr key={one.log}>
                <th scope="row" className="siemReview__fieldName">
                  {one.count > 0 ? (
                    <button
                      type="button"
                      className="euiLink euiLink--text"
                      onClick={() => take({ logs: [one.log] })}
                    >
                      {kind ? kind.name[lang] : one.log}
                    </button>
                  ) : (
                    <>{kind ? kind.name[lang] : one.log}</>
                  )}
                </th>
                <td className="siemReview__right">
                  {unknown === undefined ? number.whole(one.count) : '–'}
                </td>
                <td>
                  {one.count > 0 && <Course activity={one} />}
                  {why && (
                    <EuiText size="xs" color="subdued">
                      {why}
                    </EuiText>
                  )}
                </td>
                <td className="siemReview__time">{one.firstSeen && time.instant(one.firstSeen)}</td>
                <td className="siemReview__time">{one.lastSeen && time.instant(one.lastSeen)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {absent.length > 0 && (
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="siemReview.systems.noLogsOf"
            defaultMessage="No data: {kinds}"
            values={{ kinds: namesOf(absent, kinds, lang) }}
          />
        </EuiText>
      )}
    </>
  );
};

/** Small bars, one a day or an hour; a gap where there are no logs. */
const Course = ({ activity: { buckets, count } }: { activity: EntityActivity }) => {
  const { number, time } = useServices();
  const most = buckets.reduce((high, one) => Math.max(high, one.count || 0), 1);
  return (
    <span
      className="siemReview__spark"
      role="img"
      aria-label={i18n.translate('siemReview.entity.courseLabel', {
        defaultMessage: '{count} in {buckets} parts of the period, at most {most} in one',
        values: {
          count: number.whole(count),
          buckets: buckets.length,
          most: number.whole(most),
        },
      })}
    >
      {buckets.map(({ at, count: height }) => (
        <span
          key={at}
          title={`${time.instant(at)}: ${height === null ? '–' : number.whole(height)}`}
          className={height === null ? 'siemReview__sparkGap' : undefined}
          style={{ height: `${Math.ceil(((height || 0) / most) * 100)}%` }}
        />
      ))}
    </span>
  );
};
