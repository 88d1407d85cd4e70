// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel } from '../answers';
import { allows } from './draft_allows';
import {
  DRAFT_LENGTH,
  MOST_DRAFT_ACTIONS,
  MOST_PATTERNS,
  MOST_WIDE_PATTERNS,
  PATTERN_LENGTH,
} from './draft';
import type { ActionCatalogue, DraftAnswer, DraftFault, DraftPattern, ParsedDraft } from './draft';
import { fitsAction } from './glob';
import { faultLine } from './json_line';

/** A fault on the way, with its place. */
class Faulty extends Error {
  constructor(readonly fault: DraftFault) {
    super(fault.code);
  }
}

/**
 * Reads a pasted policy (JSON, an IAM policy document or `{ "PolicyDocument": ... }`) to the actions that it allows,
 * wildcards and `NotAction` spelled out against the catalogue. Bounded; the first fault is told with its place.
 */
export function parsePolicy(text: string, catalogue: ActionCatalogue): DraftAnswer {
  try {
    const rules = readRules(parseJson(text));
    return { draft: spelledOut(rules, catalogue) };
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault };
    throw error;
  }
}

function parseJson(text: string): unknown {
  if (text.length > DRAFT_LENGTH) throw faulty('too_many', '', `${DRAFT_LENGTH}`);
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(plain);
  } catch {
    throw faulty('not_json', `line ${faultLine(plain)}`);
  }
}

function readRules(raw: unknown): DraftPattern[] {
  const document = unwrapped(raw);
  if (!document) throw faulty('not_a_policy', '');
  const statement = own(document, 'Statement');
  const statements = Array.isArray(statement)
    ? statement
    : statement === undefined
      ? []
      : [statement];
  if (statements.length === 0) throw faulty('no_statement', '');
  const rules = statements.map((one: unknown, place) => readRule(one, `Statement[${place}]`));
  const patterns = rules.flatMap((rule) => rule.patterns);
  if (patterns.length > MOST_PATTERNS) throw faulty('too_many', 'Action', `${MOST_PATTERNS}`);
  const wide = patterns.filter((pattern) => /[*?]/.test(pattern.split(':')[0]));
  if (wide.length > MOST_WIDE_PATTERNS) throw faulty('too_many', 'Action', `${MOST_WIDE_PATTERNS}`);
  return rules;
}

function readRule(raw: unknown, at: string): DraftPattern {
  const statement = asObject(raw);
  if (!statement) throw faulty('not_a_policy', at);
  const effect = own(statement, 'Effect');
  if (effect !== 'Allow' && effect !== 'Deny') throw faulty('effect', `${at}.Effect`, effect);
  const action = own(statement, 'Action');
  const notAction = own(statement, 'NotAction');
  if (action !== undefined && notAction !== undefined) throw faulty('action_twice', at);
  const not = action === undefined;
  const given = not ? notAction : action;
  if (given === undefined) throw faulty('action_missing', at);
  const field = `${at}.${not ? 'NotAction' : 'Action'}`;
  const list: unknown[] = Array.isArray(given) ? given : [given];
  const patterns = list.map((one, place) => readPattern(one, `${field}[${place}]`));
  if (patterns.length === 0) throw faulty('action_missing', field);
  const resource = own(statement, 'Resource');
  const everything = resource === '*' || (Array.isArray(resource) && resource.indexOf('*') >= 0);
  const sid = own(statement, 'Sid');
  return {
    statement: typeof sid === 'string' && /^[A-Za-z0-9]{1,64}$/.test(sid) ? sid : at,
    effect,
    not,
    patterns: Array.from(new Set(patterns)),
    limited: !everything || own(statement, 'Condition') !== undefined,
  };
}

function readPattern(raw: unknown, at: string): string {
  const good =
    typeof raw === 'string' &&
    raw.length <= PATTERN_LENGTH &&
    /^(\*|[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+)$/.test(raw);
  if (!good) throw faulty('action_form', at, raw);
  return raw === '*' ? '*:*' : (raw as string);
}

function spelledOut(rules: DraftPattern[], catalogue: ActionCatalogue): ParsedDraft {
  const actions: ParsedDraft['actions'] = [];
  let total = 0;
  const plain = new Set(
    rules.flatMap((rule) => (rule.not ? [] : rule.patterns)).map((one) => one.toLowerCase())
  );
  const fitting = new Set<string>();
  const positive = rules.filter((rule) => rule.effect === 'Allow' && !rule.not);
  const everything = rules.some((rule) => rule.effect === 'Allow' && rule.not);
  const patterns = rules.flatMap((rule) => rule.patterns);
  catalogue.services().forEach((service) => {
    const mine = patterns.filter((pattern) => fitsAction(pattern.split(':')[0], service));
    if (mine.length === 0 && !everything) return;
    const levels = catalogue.names(service) || {};
    (Object.keys(levels) as AccessLevel[]).forEach((accessLevel) =>
      (levels[accessLevel] || []).forEach((name) => {
        const action = `${service}:${name}`;
        mine.forEach((pattern) => {
          if (!fitting.has(pattern) && fitsAction(pattern, action)) fitting.add(pattern);
        });
        if (!everything && positive.length === 0) return;
        if (!allows({ rules }, action)) return;
        total += 1;
        if (actions.length < MOST_DRAFT_ACTIONS)
          actions.push({ action, accessLevel, wildcard: !plain.has(action.toLowerCase()) });
      })
    );
  });
  return {
    rules,
    actions: actions.sort((a, b) => (a.action < b.action ? -1 : 1)),
    total,
    unknown: Array.from(new Set(patterns.filter((pattern) => !fitting.has(pattern)))).sort(),
  };
}

/** The policy itself, within what the console and the command line wrap around it. */
function unwrapped(raw: unknown): Record<string, unknown> | undefined {
  const outer = asObject(raw);
  if (!outer) return undefined;
  if (own(outer, 'Statement') !== undefined) return outer;
  const version = asObject(own(outer, 'PolicyVersion'));
  const inner = own(version || outer, version ? 'Document' : 'PolicyDocument');
  return asObject(inner) || outer;
}

function asObject(raw: unknown): Record<string, unknown> | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : undefined;
}

function own(object: Record<string, unknown>, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
}

function faulty(code: DraftFault['code'], at: string, found?: unknown): Faulty {
  const text = typeof found === 'string' ? found.slice(0, 80) : undefined;
  return new Faulty({ code, at, ...(text !== undefined && { found: text }) });
}
