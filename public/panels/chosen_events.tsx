// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiCheckbox, htmlIdGenerator } from '@elastic/eui';
import { i18n } from '@osd/i18n';

export interface ChosenEvents {
  /** eventIDs. */
  ids: ReadonlySet<string>;
  toggle(ids: string[], on: boolean): void;
  clear(): void;
}

/** Events that somebody has ticked in a list. */
export function useChosenEvents(): ChosenEvents {
  const [ids, setIds] = useState<ReadonlySet<string>>(NONE);
  const toggle = useCallback((some: string[], on: boolean) => {
    setIds((now) => {
      const next = new Set(now);
      some.forEach((id) => (on ? next.add(id) : next.delete(id)));
      return next;
    });
  }, []);
  const clear = useCallback(() => setIds(NONE), []);
  return useMemo(() => ({ ids, toggle, clear }), [ids, toggle, clear]);
}

const NONE: ReadonlySet<string> = new Set();
const makeId = htmlIdGenerator('siemReviewChosen');

/** The tick of one event, or of all that a list shows. */
export const ChosenTick = (props: { ids: string[]; all?: boolean; chosen: ChosenEvents }) => {
  const { ids, chosen } = props;
  const [id] = useState(() => makeId());
  const on = ids.filter((one) => chosen.ids.has(one)).length;
  return (
    <EuiCheckbox
      id={id}
      checked={on === ids.length && on > 0}
      indeterminate={on > 0 && on < ids.length}
      onChange={({ target }) => chosen.toggle(ids, target.checked)}
      aria-label={
        props.all
          ? i18n.translate('siemReview.planned.chooseAll', {
              defaultMessage: 'Choose all events shown',
            })
          : i18n.translate('siemReview.planned.choose', {
              defaultMessage: 'Choose the event {id}',
              values: { id: ids[0] },
            })
      }
      data-test-subj={props.all ? 'chooseAll' : 'chooseEvent'}
    />
  );
};
