// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react';
import type { LogDocument } from '../../common/log_query/answers';
import { plannedWorksEndpoint } from '../../common/systems/endpoints';
import { plannedMatch } from '../../common/systems/planned_match';
import type { PlannedMatch } from '../../common/systems/planned_match';
import type { PlannedWork } from '../../common/systems/system';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';

/** What decides whether an event was planned; undefined: not known yet, `unreadable`: the person may not see planned work. */
export type Planned = PlannedMatch | 'unreadable' | undefined;

export interface PlannedWorks {
  planned: Planned;
  /** Those that events can be linked to; empty when the person may not. */
  linkable: PlannedWork[];
  /** Reads them again. */
  renew(): void;
}

/** `wanted` false: nothing is asked. */
export function usePlanned(wanted: boolean): PlannedWorks {
  const { ask } = useServices();
  const [renewed, setRenewed] = useState(0);
  const question = useCallback(
    async (_: object, signal: AbortSignal) => {
      const { items, writing } = await ask(plannedWorksEndpoint, {}, signal);
      const works = items.map(({ content }) => content);
      return { match: plannedMatch(works), linkable: writing.may ? works : [] };
    },
    [ask]
  );
  const answer = useAnswer(question, wanted ? NOTHING : undefined, renewed);
  const renew = useCallback(() => setRenewed((last) => last + 1), []);
  // While it is read again, what was known stays: a mark would flicker otherwise.
  const known = dataOf(answer);
  if (known) return { planned: known.match, linkable: known.linkable, renew };
  return { planned: answer.state === 'error' ? 'unreadable' : undefined, linkable: NONE, renew };
}

const NOTHING = {};
const NONE: PlannedWork[] = [];

/** The eventID of a CloudTrail document; undefined where the list does not have it. */
export function eventIdOf({ fields }: LogDocument): string | undefined {
  return textsOf(fields.eventID)[0];
}

/** The number of the planned work that a CloudTrail event belongs to; undefined: it was not planned. */
export function plannedNumber(match: PlannedMatch, document: LogDocument): string | undefined {
  const { fields, at } = document;
  return match({
    eventID: eventIdOf(document) || '',
    account: textsOf(fields['cloud.account.id'])[0] || '',
    time: at,
    principal: PRINCIPALS.flatMap((name) => textsOf(fields[name])),
  });
}

function textsOf(value: LogDocument['fields'][string] | undefined): string[] {
  return value === undefined ? [] : ([] as unknown[]).concat(value).map(String);
}

const PRINCIPALS = [
  'userIdentity.sessionContext.sessionIssuer.arn',
  'userIdentity.arn',
  'user.name',
];
