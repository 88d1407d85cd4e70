// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { POLICY_SIZE } from './policy';
import type { PolicyDocument, PolicyStatement } from './policy';
import { jsonDocument } from './text/json';

/** Characters of a policy without white space. */
export function sizeOf(statements: readonly PolicyStatement[]): number {
  return JSON.stringify(jsonDocument(statements)).length;
}

/**
 * Statements in as few documents as their order allows, each of at most 6,144 characters. A statement that is too long
 * by itself is cut in two: by its resources, else by its actions.
 */
export function inDocuments(statements: readonly PolicyStatement[]): {
  documents: PolicyDocument[];
  tooLong: boolean;
} {
  const empty = sizeOf([]);
  const pieces = statements.flatMap((statement) => cut(statement));
  const documents: PolicyDocument[] = [];
  let open: PolicyStatement[] = [];
  let size = empty;
  let tooLong = false;
  pieces.forEach((piece) => {
    const own = sizeOf([piece]) - empty;
    if (own + empty > POLICY_SIZE) tooLong = true;
    const comma = open.length > 0 ? 1 : 0;
    if (open.length > 0 && size + comma + own > POLICY_SIZE) {
      documents.push({ statements: open, size });
      open = [];
      size = empty;
    }
    size += own + (open.length > 0 ? 1 : 0);
    open.push(piece);
  });
  if (open.length > 0) documents.push({ statements: open, size });
  return { documents, tooLong };
}

function cut(statement: PolicyStatement): PolicyStatement[] {
  if (sizeOf([statement]) <= POLICY_SIZE) return [statement];
  const { resources, lines, sid } = statement;
  const halves: PolicyStatement[] =
    resources.length > 1
      ? halved(resources).map((some) => ({ ...statement, resources: some }))
      : lines.length > 1
        ? halved(lines).map((some) => ({ ...statement, lines: some }))
        : [];
  if (halves.length === 0) return [statement];
  return halves.flatMap((half, place) => cut({ ...half, sid: `${sid}${'AB'[place]}` }));
}

function halved<Item>(items: readonly Item[]): Item[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
