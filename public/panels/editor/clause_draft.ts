// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause, ClauseValue, ListId } from '../../../common/log_query/log_query';
import { fieldOf } from '../../../common/logs/field_of';
import type { FieldType, LogKind } from '../../../common/logs/log_kind';

export const OPERATORS = ['is', 'prefix', 'exists', 'cidr', 'range', 'listed'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition as a form has it; `kept`: one that the form cannot change (one of several, a phrase), taken as it is. */
export interface ClauseDraft {
  field: string;
  operator: Operator;
  not: boolean;
  /** One or several values, networks, or a list's id. */
  values: string[];
  from: string;
  to: string;
  kept?: Clause;
}

export const NEW_CLAUSE: ClauseDraft = {
  field: '',
  operator: 'is',
  not: false,
  values: [],
  from: '',
  to: '',
};

/** The conditions that a field can have. */
export function operatorsOf(type: FieldType): Operator[] {
  switch (type) {
    case 'ip':
      return ['is', 'cidr', 'exists', 'listed'];
    case 'number':
    case 'date':
      return ['is', 'range', 'exists'];
    case 'boolean':
      return ['is', 'exists'];
    case 'text':
      return ['exists'];
    default:
      return ['is', 'prefix', 'exists', 'listed'];
  }
}

/** A clause of a query as a form has it. */
export function draftOfClause(clause: Clause): ClauseDraft {
  const not = clause.not === true;
  if (!('field' in clause)) return { ...NEW_CLAUSE, not, kept: clause };
  const draft = { ...NEW_CLAUSE, field: clause.field, not };
  if ('listed' in clause) return { ...draft, operator: 'listed', values: [clause.listed] };
  if (clause.is !== undefined) return { ...draft, values: [String(clause.is)] };
  if (clause.in) return { ...draft, values: clause.in.map(String) };
  if (clause.prefix !== undefined) return { ...draft, operator: 'prefix', values: [clause.prefix] };
  if (clause.exists) return { ...draft, operator: 'exists' };
  if (clause.cidr) return { ...draft, operator: 'cidr', values: clause.cidr };
  return { ...draft, operator: 'range', from: textOf(clause.from), to: textOf(clause.to) };
}

/** The clause of a form; undefined while it is not whole. */
export function clauseOfDraft(draft: ClauseDraft, kind: LogKind): Clause | undefined {
  if (draft.kept) return draft.kept;
  const known = fieldOf(kind, draft.field);
  if (!known) return undefined;
  const { field, operator, values } = draft;
  const not = draft.not ? { not: true as const } : {};
  switch (operator) {
    case 'exists':
      return { field, exists: true, ...not };
    case 'prefix':
      return values[0] ? { field, prefix: values[0], ...not } : undefined;
    case 'cidr':
      return values.length > 0 ? { field, cidr: values, ...not } : undefined;
    case 'listed':
      return values[0] ? { field, listed: values[0] as ListId, ...not } : undefined;
    case 'range': {
      const from = boundOf(draft.from, known.type);
      const to = boundOf(draft.to, known.type);
      if (from === undefined && to === undefined) return undefined;
      return {
        field,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...not,
      };
    }
    default: {
      const typed = values.map((value) => valueOf(value, known.type));
      if (typed.length === 0) return undefined;
      return typed.length === 1 ? { field, is: typed[0], ...not } : { field, in: typed, ...not };
    }
  }
}

function valueOf(text: string, type: FieldType): ClauseValue {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}

function boundOf(text: string, type: FieldType): number | string | undefined {
  if (text.trim() === '') return undefined;
  return type === 'number' ? Number(text) : text;
}

function textOf(bound: number | string | undefined): string {
  return bound === undefined ? '' : String(bound);
}
