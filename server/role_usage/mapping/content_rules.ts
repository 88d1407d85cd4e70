// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { requestParameters } from '../../logs/cloudtrail';
import type { FieldCaps, SearchBody } from '../../search/search_port';
import { anyOfClauses, clause } from '../query';
import type { Condition } from '../query';
import { printedAction } from './catalogue';
import { iamMap, lowerKeys } from './iam_map';
import { prefixesOf } from './prefixes';
import type { EventKey } from './resolve';

/** How the content of an event decides which action it needed. */
export interface ContentRule {
  /** Fields that must be in sight. */
  fields: string[];
  /** Of each action, the conditions of which one must hold. An event can need several. */
  branches: Array<{ action: string; conditions: Condition[] }>;
  /** The action when no condition holds; absent: it stays open which of the branches it was. */
  otherwise?: string;
}

/** A rule for the fields that this user has: what can still be told apart. */
export interface DecidableRule {
  branches: Array<{ action: string; clause: SearchBody }>;
  otherwise?: string;
  candidates: string[];
}

/** The rule of an event; undefined when its name alone decides. */
export function contentRuleOf(event: EventKey): ContentRule | undefined {
  return rules.get(`${prefixesOf(event.eventSource)[0]}:${event.eventName}`.toLowerCase());
}

/** What to ask field capabilities for: every field that a rule looks at, objects by what is below them. */
export function contentFields(): string[] {
  const fields = Array.from(rules.values()).flatMap((rule) => rule.fields);
  return Array.from(
    new Set(fields.map((field) => (isObject(field) ? `${field}.*` : field)))
  ).sort();
}

/** All actions that an event of the rule may have needed. */
export function candidatesOf(rule: ContentRule): string[] {
  const all = rule.branches.map((branch) => branch.action);
  return Array.from(new Set(rule.otherwise ? [rule.otherwise, ...all] : all)).sort();
}

/**
 * What of a rule can be decided with the fields in sight; undefined when rights hide a field, so that all candidates
 * stay open. A field that no index has was never logged: its conditions hold for no event.
 */
export function decidable(
  rule: ContentRule,
  caps: Record<string, FieldCaps>,
  hidden: readonly string[]
): DecidableRule | undefined {
  if (rule.fields.some((field) => hidden.indexOf(field) >= 0)) return undefined;
  const branches = rule.branches
    .map(({ action, conditions }) => ({
      action,
      clauses: conditions.filter((one) => canAsk(one, caps)).map(clause),
    }))
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ action, clauses }) => ({ action, clause: anyOfClauses(clauses) }));
  return { branches, otherwise: rule.otherwise, candidates: candidatesOf(rule) };
}

/** Text of a field can be compared only where every index maps it as keyword; that it is there, always. */
function canAsk(condition: Condition, caps: Record<string, FieldCaps>): boolean {
  if ('exists' in condition && isObject(condition.field)) {
    return (
      Object.keys(caps).some((field) => field.startsWith(`${condition.field}.`)) ||
      condition.field in caps
    );
  }
  const found = Object.prototype.hasOwnProperty.call(caps, condition.field)
    ? caps[condition.field]
    : undefined;
  if (!found) return false;
  return 'exists' in condition || Object.keys(found).every((type) => type === 'keyword');
}

/** Members of a transaction are objects: field capabilities name them or only what is below them. */
function isObject(field: string): boolean {
  return field.startsWith(`${requestParameters.transactItems}.`);
}

const rules = makeRules();

function makeRules(): Map<string, ContentRule> {
  const made = new Map<string, ContentRule>();
  const add = (event: string, rule: ContentRule) => {
    const known =
      rule.branches.every((branch) => printedAction(branch.action)) &&
      (rule.otherwise === undefined || printedAction(rule.otherwise));
    if (known) made.set(event.toLowerCase(), rule);
  };
  add('dynamodb:ExecuteStatement', partiql(requestParameters.partiqlStatement));
  add('dynamodb:BatchExecuteStatement', partiql(requestParameters.partiqlBatch));
  add('dynamodb:ExecuteTransaction', partiql(requestParameters.partiqlTransaction));
  add('dynamodb:TransactWriteItems', transaction());
  ['s3:GetObject', 's3:HeadObject'].forEach((event) =>
    add(event, byField(requestParameters.versionId, 's3:GetObjectVersion', 's3:GetObject'))
  );
  lowerKeys(iamMap.anyOf).forEach((actions, event) => {
    const scaling = actions.find((action) => action.startsWith('application-autoscaling:'));
    const plain = actions.find((action) => action.startsWith('autoscaling:'));
    if (scaling && plain) add(event, byField(requestParameters.scalingNamespace, scaling, plain));
    else if (!made.has(event)) add(event, { fields: [], branches: openBranches(actions) });
  });
  return made;
}

/** PartiQL: the first word of the statement. */
function partiql(fields: readonly string[]): ContentRule {
  const words = ['Delete', 'Insert', 'Select', 'Update'];
  return {
    fields: [...fields],
    branches: words.map((word) => ({
      action: `dynamodb:PartiQL${word}`,
      conditions: fields.map((field) => ({ field, startsWith: word })),
    })),
  };
}

/** TransactWriteItems: its members. */
function transaction(): ContentRule {
  const items = requestParameters.transactItems;
  const operation = requestParameters.transactOperation;
  const members = ['ConditionCheck', 'Delete', 'Put', 'Update'];
  return {
    fields: [operation, ...members.map((member) => `${items}.${lowerFirst(member)}`)],
    branches: members.map((member) => ({
      action: `dynamodb:${member}Item`,
      conditions: [
        { field: operation, startsWith: member },
        { field: `${items}.${lowerFirst(member)}`, exists: true as const },
      ],
    })),
  };
}

function byField(field: string, withField: string, otherwise: string): ContentRule {
  return {
    fields: [field],
    branches: [{ action: withField, conditions: [{ field, exists: true }] }],
    otherwise,
  };
}

/** Nothing in the record decides: all stay open. */
function openBranches(actions: string[]): ContentRule['branches'] {
  return actions.map((action) => ({ action, conditions: [] }));
}

function lowerFirst(word: string): string {
  return word[0].toLowerCase() + word.slice(1);
}
