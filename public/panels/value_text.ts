// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ClauseValue, LogQuery } from '../../common/log_query/log_query';
import { fieldOf } from '../../common/logs/field_of';
import type { LogKind } from '../../common/logs/log_kind';
import type { Services } from '../services/services';

type Format = Pick<Services, 'number' | 'time'>;

/** The field whose smallest or largest value is a time; its measure is milliseconds since 1970. */
export function measuresTime({ measure }: LogQuery, kind: LogKind): boolean {
  const name = 'min' in measure ? measure.min : 'max' in measure ? measure.max : undefined;
  const field = name === undefined ? undefined : fieldOf(kind, name);
  return Boolean(field && field.type === 'date');
}

/** A measured value as it is shown; undefined: there was nothing to measure. */
export function valueText(
  value: number | null | undefined,
  query: LogQuery,
  kind: LogKind,
  { number, time }: Format
): string | undefined {
  if (value === null || value === undefined) return undefined;
  return measuresTime(query, kind)
    ? time.instant(new Date(value).toISOString())
    : number.whole(value);
}

/** A value of a field as it is shown: accounts by name, times in the display zone. */
export function keyText(
  value: ClauseValue,
  field: string,
  kind: LogKind,
  { time, accountText }: Pick<Services, 'time'> & { accountText(id: string): string }
): string {
  const known = fieldOf(kind, field);
  if (known && known.entity === 'account') return accountText(String(value));
  if (known && known.type === 'date' && typeof value === 'string') return time.instant(value);
  return String(value);
}

/** The part of the ARN of a role, user or session that people call it by; anything else stays. */
export function shortText(text: string): string {
  const arn = /^arn:aws[a-z-]*:(?:iam|sts)::\d{12}:(role|user|assumed-role)\/(.+)$/.exec(text);
  if (!arn) return text;
  // A session has the role's name before its own; a role's path says where it comes from, not what it is.
  return arn[1] === 'assumed-role' ? arn[2] : arn[2].slice(arn[2].lastIndexOf('/') + 1);
}
