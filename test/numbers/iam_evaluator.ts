// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A call as IAM would look at it. */
export interface Call {
  action: string;
  /** Undefined: the record does not tell; then some resource must be allowed. */
  resource?: string;
  context: Record<string, string>;
}

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string[]>>;
}

/**
 * A small evaluator of identity policies for tests: allow statements, wildcards, StringEquals. It shares no code with
 * the product.
 */
export function allowsCall(policies: Array<{ Statement: Statement[] }>, call: Call): boolean {
  return policies.some(({ Statement: statements }) =>
    statements.some(
      (statement) =>
        statement.Effect === 'Allow' &&
        list(statement.Action).some((one) => like(one.toLowerCase(), call.action.toLowerCase())) &&
        (call.resource === undefined ||
          list(statement.Resource).some((one) => like(one, call.resource as string))) &&
        holds(statement.Condition, call.context)
    )
  );
}

function holds(condition: Statement['Condition'], context: Call['context']): boolean {
  return Object.entries(condition ?? {}).every(([operator, keys]) => {
    if (operator !== 'StringEquals') throw new Error(`the evaluator does not know ${operator}`);
    return Object.entries(keys).every(([key, values]) => values.includes(context[key]));
  });
}

function like(pattern: string, text: string): boolean {
  const parts = pattern
    .split(/([*?])/)
    .map((part) =>
      part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')
    );
  return new RegExp(`^${parts.join('')}$`, 's').test(text);
}

function list(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}
