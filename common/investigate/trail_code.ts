// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { decodeJson, encodeJson } from '../log_query/query_code';
import type { Clause } from '../log_query/log_query';
import type { LogKind } from '../logs/log_kind';
import { hasCardNumber } from '../mask/card_numbers';
import { readTrail } from './read_trail';
import type { Step, Trail } from './trail';
import { isClauseStep, isEntityStep, isLogsStep } from './trail_clauses';

/** A step with short names. */
interface ShortStep {
  e?: [type: string, value: string];
  c?: Clause;
  l?: string | string[];
  g?: string;
  n?: 1;
  t?: string;
  o?: 1;
}

/**
 * A trail as one text that an address keeps as it is. A step that holds a card number is left out: it could not be read
 * again, and it must not stand in an address.
 */
export function encodeTrail({ steps }: Trail): string {
  return encodeJson(steps.filter((step) => !holdsCardNumber(step)).map(short));
}

/** The trail of such a text; undefined: it is none, or not one of these kinds of logs. */
export function decodeTrail(code: string, kinds: readonly LogKind[]): Trail | undefined {
  const raw = decodeJson(code);
  if (!Array.isArray(raw)) return undefined;
  const steps = raw.map(long);
  return readTrail({ steps }, kinds).value as Trail | undefined;
}

function short(step: Step): ShortStep {
  const marks: ShortStep = {
    ...('not' in step && step.not ? { n: 1 as const } : {}),
    ...(step.note === undefined ? {} : { t: step.note }),
    ...(step.off ? { o: 1 as const } : {}),
  };
  if (isEntityStep(step)) return { e: [step.entity.type, step.entity.value], ...marks };
  if (isClauseStep(step))
    return { c: step.clause, ...(step.log === undefined ? {} : { l: step.log }), ...marks };
  if (isLogsStep(step)) return { l: step.logs, ...marks };
  return { g: step.knownGood, ...marks };
}

const NAMES: Record<string, string | undefined> = { c: 'clause', g: 'knownGood', t: 'note' };
const MARKS: Record<string, string | undefined> = { n: 'not', o: 'off' };

/** What does not fit keeps its short name, which the reader refuses. */
function long(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const step: Record<string, unknown> = {};
  Object.keys(raw).forEach((key) => {
    const value = (raw as Record<string, unknown>)[key];
    const mark = MARKS[key];
    if (key === 'e' && Array.isArray(value) && value.length === 2)
      step.entity = { type: value[0] as unknown, value: value[1] as unknown };
    else if (key === 'l') step[Array.isArray(value) ? 'logs' : 'log'] = value;
    else if (mark && value === 1) step[mark] = true;
    else step[NAMES[key] || `?${key}`] = value;
  });
  return step;
}

/** Some text of it is, or holds, a card number. */
export function holdsCardNumber(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number') return hasCardNumber(String(value));
  if (Array.isArray(value)) return value.some(holdsCardNumber);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsCardNumber);
}
