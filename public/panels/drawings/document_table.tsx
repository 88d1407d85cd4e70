// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogDocument } from '../../../common/log_query/answers';
import { useServices } from '../../services/services';
import { ChosenTick, useChosenEvents } from '../chosen_events';
import { FieldValue } from '../field_value';
import { LinkPlanned } from '../link_planned';
import { eventIdOf, plannedNumber, usePlanned } from '../planned_works';
import type { Planned } from '../planned_works';
import type { DrawnPanel } from './drawn_panel';

const SHOWN = 10;
/** Told by another column, or only of use to find out whether it was planned. */
const NOT_SHOWN = ['eventID', 'userIdentity.sessionContext.sessionIssuer.arn'];

/** The newest documents; changes say whether they were planned. */
export const DocumentTable = ({ panel, query, kind, answer, title }: DrawnPanel) => {
  const { lang, time } = useServices();
  const { planned, linkable, renew } = usePlanned(panel.planned === true);
  const chosen = useChosenEvents();
  const documents = (answer.documents || []).slice(0, SHOWN);
  const events = documents.flatMap((one) => eventIdOf(one) || []);
  const mayChoose = linkable.length > 0 && events.length > 0;
  const columns = columnsOf(query, panel.planned === true, kind.time);
  return (
    <div className="siemReview__heatBox">
      <table className="siemReview__plainTable" aria-label={title}>
        <thead>
          <tr>
            {mayChoose && (
              <td>
                <ChosenTick all ids={events} chosen={chosen} />
              </td>
            )}
            <th scope="col">
              {(fieldOf(kind, kind.time) || { label: { en: 'Time', ja: '日時' } }).label[lang]}
            </th>
            {panel.planned && <th scope="col">{plannedHead()}</th>}
            {columns.map((field) => (
              <th key={field} scope="col">
                {(fieldOf(kind, field) || { label: { en: field, ja: field } }).label[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={`${document.index} ${document.id}`}>
              {mayChoose && (
                <td>
                  <ChosenTick
                    ids={([] as string[]).concat(eventIdOf(document) || [])}
                    chosen={chosen}
                  />
                </td>
              )}
              <td className="siemReview__time">{time.instant(document.at)}</td>
              {panel.planned && (
                <td>
                  <PlannedMark planned={planned} document={document} />
                </td>
              )}
              {columns.map((field) => (
                <td key={field}>
                  {valuesOf(document, field).map((value) => (
                    <FieldValue key={String(value)} field={field} value={value} kind={kind} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <LinkPlanned
        events={events.filter((id) => chosen.ids.has(id))}
        works={linkable}
        linked={() => {
          chosen.clear();
          renew();
        }}
      />
    </div>
  );
};

/** Fields with a column of their own. */
export function columnsOf(
  { measure }: DrawnPanel['query'],
  planned: boolean,
  time: string
): string[] {
  const list = 'list' in measure ? measure.list : [];
  return list.filter((field) => field !== time && !(planned && NOT_SHOWN.indexOf(field) >= 0));
}

export function valuesOf({ fields }: LogDocument, field: string) {
  const value = fields[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

export function plannedHead(): string {
  return i18n.translate('siemReview.planned.head', { defaultMessage: 'Planned?' });
}

/** 計画内 with its number, or 計画外. */
export function plannedText(planned: Planned, document: LogDocument): string {
  if (planned === undefined) return '…';
  if (planned === 'unreadable')
    return i18n.translate('siemReview.planned.unknown', { defaultMessage: 'Not known' });
  const number = plannedNumber(planned, document);
  return number === undefined
    ? i18n.translate('siemReview.planned.no', { defaultMessage: 'Unplanned' })
    : i18n.translate('siemReview.planned.yes', {
        defaultMessage: 'Planned ({number})',
        values: { number },
      });
}

const PlannedMark = ({ planned, document }: { planned: Planned; document: LogDocument }) => {
  if (planned === undefined) return <>…</>;
  if (planned === 'unreadable') {
    return (
      <span
        title={i18n.translate('siemReview.planned.unreadable', {
          defaultMessage: 'Planned work cannot be read with your rights',
        })}
      >
        <FormattedMessage id="siemReview.planned.unknown" defaultMessage="Not known" />
      </span>
    );
  }
  const isPlanned = plannedNumber(planned, document) !== undefined;
  return (
    <EuiBadge
      color={isPlanned ? 'hollow' : 'warning'}
      iconType={isPlanned ? 'check' : 'alert'}
      data-test-subj={isPlanned ? 'planned' : 'unplanned'}
    >
      {plannedText(planned, document)}
    </EuiBadge>
  );
};
