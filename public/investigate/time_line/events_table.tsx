// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { TimeLineEvent } from '../../../common/investigate/time_line/answers';
import { groupAlike } from '../../../common/investigate/time_line/group_alike';
import { useServices } from '../../services/services';
import { eventKey } from '../event/event_key';
import { EventRow } from './event_row';

interface EventsTableProps {
  /** In the order of the time line. */
  events: TimeLineEvent[];
  stale: boolean;
  /** What somebody has noted, by the key of its event. */
  noted: ReadonlyMap<string, string>;
}

/** Events of all kinds of logs, a line each; alike ones that follow one another share a line that opens. */
export const EventsTable = ({ events, stale, noted }: EventsTableProps) => {
  const { time } = useServices();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupAlike(events), [events]);
  const toggle = (key: string) =>
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  let day = '';
  const rows = groups.flatMap((group) => {
    const [first] = group.events;
    const key = eventKey(first);
    const shown = open.has(key);
    const lines: JSX.Element[] = [];
    const today = time.day(first.at);
    if (today !== day) {
      day = today;
      lines.push(<DayRow key={`day ${today}`} day={today} zone={time.zoneName(first.at)} />);
    }
    lines.push(
      <EventRow
        key={key}
        events={group.events}
        notes={group.events.flatMap((one) => noted.get(eventKey(one)) || [])}
        open={shown}
        toggle={group.events.length > 1 ? () => toggle(key) : undefined}
      />
    );
    if (shown) {
      group.events.forEach((one) =>
        lines.push(
          <EventRow
            key={`one ${eventKey(one)}`}
            events={[one]}
            notes={([] as string[]).concat(noted.get(eventKey(one)) || [])}
            inside
          />
        )
      );
    }
    return lines;
  });
  return (
    <table
      className={`siemReview__plainTable siemReview__events${stale ? ' siemReview__stale' : ''}`}
      aria-label={i18n.translate('siemReview.timeLine.label', {
        defaultMessage: 'Events in order of time',
      })}
      data-test-subj="events"
    >
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.timeLine.time" defaultMessage="Time" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.entity.log" defaultMessage="Log" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.timeLine.what" defaultMessage="What" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.timeLine.who" defaultMessage="Who" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.timeLine.from" defaultMessage="From" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.timeLine.to" defaultMessage="On what" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.timeLine.outcome" defaultMessage="Outcome" />
          </th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  );
};

const DayRow = ({ day, zone }: { day: string; zone: string }) => (
  <tr>
    <th scope="rowgroup" colSpan={7} className="siemReview__day">
      <EuiText size="xs">
        <strong>{day}</strong> {zone}
      </EuiText>
    </th>
  </tr>
);
