// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PolicyStatement, ResourcePart, ResourceText } from '../policy';

export interface JsonStatement {
  Sid: string;
  Effect: 'Allow';
  Action: string[];
  Resource: string[];
  Condition?: Record<string, Record<string, string[]>>;
}

export interface JsonPolicy {
  Version: '2012-10-17';
  Statement: JsonStatement[];
}

/** A policy as IAM reads it, once its placeholders are filled: `${AWS::AccountId}`, `${AWS::Region}`, `${Bucket1}`. */
export function jsonDocument(
  statements: readonly PolicyStatement[],
  write: (text: ResourceText) => string = jsonText
): JsonPolicy {
  return {
    Version: '2012-10-17',
    Statement: statements.map(({ sid, lines, resources, condition }) => ({
      Sid: sid,
      Effect: 'Allow',
      Action: lines.map(({ action }) => action),
      Resource: resources.map(write),
      ...(condition && {
        Condition: { [condition.operator]: { [condition.key]: condition.values.map(write) } },
      }),
    })),
  };
}

/** Indented by two, as one pastes it. */
export function jsonOutput(statements: readonly PolicyStatement[]): string {
  return `${JSON.stringify(jsonDocument(statements), undefined, 2)}\n`;
}

function jsonText(text: ResourceText): string {
  return text.map(jsonPart).join('');
}

function jsonPart(part: ResourcePart): string {
  if (typeof part === 'string') return literal(part);
  // JSON alone has no partition to fill in.
  if (part.ref === 'partition') return part.seen;
  return `\${${refName(part.ref)}}`;
}

/** Name of a placeholder as CloudFormation has it. */
export function refName(ref: Exclude<ResourcePart, string>['ref']): string {
  switch (ref) {
    case 'partition':
      return 'AWS::Partition';
    case 'account':
      return 'AWS::AccountId';
    case 'region':
      return 'AWS::Region';
    default:
      return ref.name;
  }
}

/** A `${` that a log had in a name is text, no policy variable: IAM's own way to write it. */
export function literal(text: string): string {
  return text.replace(/\$\{/g, '${$}{');
}
