// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge, EuiIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Entity } from '../../../common/investigate/entity';
import type { TimeLineEvent } from '../../../common/investigate/time_line/answers';
import { kindOf } from '../../../common/logs/kinds';
import { useServices } from '../../services/services';
import { EntityDoor } from '../entity_door';
import { refOf } from '../event/event_key';
import { useInvestigateView } from '../investigate_view';
import { OutcomeCell } from './outcome_cell';
import { spanText, timeOfDay } from './time_of_day';

interface EventRowProps {
  /** One, or several alike: the first of them is shown. */
  events: TimeLineEvent[];
  /** What somebody has noted on them. */
  notes: string[];
  open?: boolean;
  /** Shows each of several, or hides them again. */
  toggle?(): void;
  /** One of several, below their common line. */
  inside?: boolean;
}

/** Things of one cell that are shown; the rest is in the event. */
const SHOWN = 2;

export const EventRow = ({ events, notes, open, toggle, inside }: EventRowProps) => {
  const { lang, time } = useServices();
  const { kinds, state, change } = useInvestigateView();
  const [first] = events;
  const last = events[events.length - 1];
  const kind = kindOf(first.log, kinds);
  const { opened } = state;
  const chosen =
    opened !== undefined &&
    'log' in opened &&
    events.some(({ log, id }) => log === opened.log && id === opened.id);
  const targets = distinct(events.flatMap(({ to }) => to));
  const from = distinct(events.flatMap((one) => (one.from ? [one.from] : [])));
  return (
    <tr
      className={inside ? 'siemReview__inside' : undefined}
      aria-current={chosen || undefined}
      data-test-subj={inside ? 'eventInside' : 'event'}
    >
      <td className="siemReview__time" title={first.at}>
        {timeOfDay(first.at, time.zone)}
        {events.length > 1 && (
          <span className="siemReview__span"> {spanText(first.at, last.at, lang)}</span>
        )}
      </td>
      <td>
        {kind ? kind.name[lang] : first.log}
        {(first.alsoIn || []).map(({ log }) => {
          const other = kindOf(log, kinds);
          return <div key={log}>+ {other ? other.name[lang] : log}</div>;
        })}
      </td>
      <td>
        {toggle && (
          <button
            type="button"
            className="euiLink euiLink--text siemReview__number"
            aria-expanded={open}
            onClick={toggle}
            data-test-subj="ungroup"
          >
            <EuiIcon type={open ? 'arrowDown' : 'arrowRight'} size="s" />{' '}
            {i18n.translate('siemReview.timeLine.times', {
              defaultMessage: '{count} ×',
              values: { count: events.length },
            })}
          </button>
        )}{' '}
        <button
          type="button"
          className="euiLink euiLink--primary siemReview__value"
          onClick={() => change({ opened: refOf(first) })}
          data-test-subj="eventWhat"
        >
          {first.what}
        </button>
        {first.by && <div className="siemReview__by">{first.by}</div>}
        <div className="siemReview__printOnly">{events.map(({ id }) => id).join(' ')}</div>
        {notes.length > 0 && (
          <div>
            <EuiBadge color="hollow" iconType="pencil" data-test-subj="noteMark">
              {i18n.translate('siemReview.steps.note', { defaultMessage: 'Note' })}
            </EuiBadge>{' '}
            {notes.map((text, place) => (
              <span key={place} className="siemReview__plain">
                {text}{' '}
              </span>
            ))}
          </div>
        )}
      </td>
      <td>
        {first.who && <EntityDoor entity={first.who} />}
        {first.session && (
          <div className="siemReview__by">
            <EntityDoor entity={{ type: 'user', value: first.session }} />
          </div>
        )}
      </td>
      <td>
        <Things things={from} />
      </td>
      <td>
        <Things things={targets} />
      </td>
      <td>
        <OutcomeCell event={first} />
      </td>
    </tr>
  );
};

const Things = ({ things }: { things: Entity[] }) => (
  <>
    {things.slice(0, SHOWN).map((one) => (
      <div key={`${one.type} ${one.value}`}>
        <EntityDoor entity={one} />
      </div>
    ))}
    {things.length > SHOWN && (
      <span>
        {i18n.translate('siemReview.timeLine.more', {
          defaultMessage: '+ {count} more',
          values: { count: things.length - SHOWN },
        })}
      </span>
    )}
  </>
);

function distinct(things: Entity[]): Entity[] {
  const seen = new Set<string>();
  return things.filter(({ type, value }) => {
    const key = `${type} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
