// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ROLE_ARN } from '../endpoints';
import { SYSTEM_ID } from '../../systems/bounds';

/** What a column counts: one role, or all roles of a system of the register, or of one environment of it. */
export type ColumnSubject =
  { kind: 'role'; role: string } | { kind: 'system'; system: string; environment?: string };

/** A column as an address has it: its subject, and what stands for its own period. */
export interface ColumnParts {
  subject: ColumnSubject;
  /** Without: the period of the whole comparison. */
  period?: string;
}

export const MOST_COLUMNS = 6;
/** An ARN of the longest and two instants. */
export const COLUMN_LENGTH = 700;

const SYSTEM = 'system:';

/**
 * Reads `arn:aws:iam::111122223333:role/x`, `system:card` or `system:card/staging`, each with `~` and a period behind
 * it where the column has one of its own. A role's name has no `~`, so the last one parts.
 */
export function readColumnText(text: string): ColumnParts | undefined {
  const at = text.lastIndexOf('~');
  const subject = readSubject(at < 0 ? text : text.slice(0, at));
  if (!subject || at === text.length - 1) return undefined;
  return at < 0 ? { subject } : { subject, period: text.slice(at + 1) };
}

export function columnText({ subject, period }: ColumnParts): string {
  const text = subjectText(subject);
  return period === undefined ? text : `${text}~${period}`;
}

/** A subject's part of the text: the same for the same subject. */
export function subjectText(subject: ColumnSubject): string {
  if (subject.kind === 'role') return subject.role;
  const { system, environment } = subject;
  return environment === undefined
    ? `${SYSTEM}${system}`
    : `${SYSTEM}${system}/${encodeURIComponent(environment).replace(/~/g, '%7E')}`;
}

function readSubject(text: string): ColumnSubject | undefined {
  if (ROLE_ARN.test(text)) return { kind: 'role', role: text };
  if (text.slice(0, SYSTEM.length) !== SYSTEM) return undefined;
  const rest = text.slice(SYSTEM.length);
  const slash = rest.indexOf('/');
  const system = slash < 0 ? rest : rest.slice(0, slash);
  if (!SYSTEM_ID.test(system)) return undefined;
  if (slash < 0) return { kind: 'system', system };
  const environment = decoded(rest.slice(slash + 1));
  if (!environment || environment.length > 64) return undefined;
  return { kind: 'system', system, environment };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
