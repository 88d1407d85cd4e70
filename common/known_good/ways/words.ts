// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { patternFilter } from '../../log_query/clause_filter';
import type { LogKind } from '../../logs/log_kind';
import type { GoodWays } from '../left_out';

/** Calls and requests of programs that name themselves so. */
export function userAgentsOf(kind: LogKind): GoodWays {
  const known = kind.fields.filter(
    ({ entity, type }) => entity === 'user_agent' && type === 'keyword'
  )[0];
  return known ? inField(known.field) : { fields: [] };
}

const GENERATORS: Record<string, string | undefined> = {
  securityhub: 'GeneratorId',
  guardduty: 'type',
};

/** Findings that one generator of Security Hub made, or of one type of GuardDuty. */
export function generatorsOf(kind: LogKind): GoodWays {
  const field = GENERATORS[kind.id];
  return field ? inField(field) : { fields: [] };
}

function inField(field: string): GoodWays {
  return { fields: [field], filter: (values) => patternFilter(field, values) };
}
