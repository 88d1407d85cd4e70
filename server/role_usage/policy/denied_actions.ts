// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TopList } from '../../../common/role_usage/answers';
import { deniedActionKey } from '../../../common/role_usage/policy/merge_evidence';
import type { Agreement, DeniedAction } from '../../../common/role_usage/policy/evidence';
import { topOf } from '../../../common/role_usage/merge_context';
import { mergeRows } from '../../../common/role_usage/merge_rows';
import { instantText, later } from '../../../common/time/instant';
import type { KeyCount } from '../../search/composite';
import { readDenial } from '../denial';
import { printedAction } from '../mapping/catalogue';
import { resolveEvent } from '../mapping/resolve';
import { textOf } from '../tally';

export interface Denials {
  denied: TopList<DeniedAction>;
  agreement: Agreement;
}

/** Refusals by action, and how far AWS's own names agree with the map's. */
export function readDenials(rows: KeyCount[], visible: boolean): Denials {
  const agreement: Agreement = { named: 0, same: 0, different: [] };
  const all: DeniedAction[] = [];
  rows.forEach((row) => {
    const eventSource = textOf(row.key.eventSource) || 'unknown';
    const eventName = textOf(row.key.eventName) || 'unknown';
    const { actionNamed, resourceNamed, cause, explicit } = readDenial(textOf(row.key.message));
    const { actions } = resolveEvent({ eventSource, eventName });
    const named = actionNamed && (printedAction(actionNamed) || actionNamed);
    if (named && actions.length > 0) compare(agreement, actions, named, row.count);
    (named ? [named] : actions).forEach((action) =>
      all.push({
        action,
        known: printedAction(action) !== undefined,
        cause,
        explicit,
        ...(resourceNamed && { resourceNamed }),
        events: row.count,
        lastSeen: instantText(row.last),
      })
    );
  });
  const merged = mergeRows<DeniedAction>(all, [], deniedActionKey, (one, other) => ({
    ...one,
    events: one.events + other.events,
    lastSeen: later(one.lastSeen, other.lastSeen) as string,
  }));
  return { denied: { ...topOf(merged, deniedActionKey), visible }, agreement };
}

function compare(agreement: Agreement, mapped: string[], named: string, events: number): void {
  agreement.named += events;
  if (mapped.indexOf(named) >= 0) {
    agreement.same += events;
    return;
  }
  const known = agreement.different.find(
    (one) => one.named === named && one.mapped.join() === mapped.join()
  );
  if (known) known.events += events;
  else agreement.different.push({ mapped, named, events });
}
