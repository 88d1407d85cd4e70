// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PolicyStatement } from './policy';

/** The statements in order, each with a name of its own: `S3Read`, `S3Read2`, `InferredKmsViaS3`, `AddedSqs`. */
export function numbered(statements: readonly PolicyStatement[]): PolicyStatement[] {
  const counts = new Map<string, number>();
  const order = ['used', 'inferred', 'added'];
  return [...statements]
    .sort(
      (a, b) =>
        order.indexOf(a.reason) - order.indexOf(b.reason) ||
        compare(wordOf(a), wordOf(b)) ||
        compare(JSON.stringify(a.resources), JSON.stringify(b.resources))
    )
    .map((statement) => {
      const word = wordOf(statement);
      const number = (counts.get(word) || 0) + 1;
      counts.set(word, number);
      return { ...statement, sid: number === 1 ? word : `${word}${number}` };
    });
}

function wordOf({ service, accessLevel, reason, condition }: PolicyStatement): string {
  if (reason === 'added') return `Added${camel(service)}`;
  if (reason === 'used' || !condition) return `${camel(service)}${camel(accessLevel || 'Other')}`;
  const [value] = condition.values;
  const to = camel(String(value[0]).split('.')[0]);
  return condition.key === 'kms:ViaService' ? `InferredKmsVia${to}` : `InferredPassRole${to}`;
}

function camel(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
