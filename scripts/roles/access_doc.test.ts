// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import path from 'path';
import { accessMarkdown, endpointMarkdown } from './access_doc';
import { ACCESS_TABLE, COLUMNS } from './access_table';
import { ENDPOINT_COLUMNS, ENDPOINT_TABLE } from './endpoint_table';
import { committedMappings, committedRoles } from './role_files';

/** Tables as Prettier may pad them. */
const unpadded = (text: string) => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');

it('stands in docs/access.md as it is tested', () => {
  const file = path.resolve(__dirname, '..', '..', 'docs', 'access.md');
  const document = readFileSync(file, 'utf8');
  expect(unpadded(document)).toContain(unpadded(accessMarkdown()));
  expect(unpadded(document)).toContain(unpadded(endpointMarkdown()));
  for (const role of Object.keys(committedRoles())) expect(document).toContain(`\`${role}\``);
});

const TABLES = [
  ['OpenSearch', COLUMNS, ACCESS_TABLE],
  ['the endpoints', ENDPOINT_COLUMNS, ENDPOINT_TABLE],
] as const;

describe.each(TABLES)('the table of %s', (_, columns, table) => {
  it('has a verdict for each column of each line, and each line once', () => {
    for (const { verdicts } of table) {
      expect(Object.values(verdicts)).toEqual(Object.keys(columns).map(() => expect.any(String)));
    }
    const words = table.map((row) => row.words);
    expect(new Set(words).size).toBe(words.length);
  });

  it('has a column for each role of the file, and each role has a mapping', () => {
    const roles = Object.keys(committedRoles()).sort();
    const shown = Object.values(columns)
      .flat()
      .filter((role) => role !== 'all_access');
    expect([...shown].sort()).toEqual(roles);
    expect(Object.keys(committedMappings()).sort()).toEqual(roles);
  });
});

it('names no person of a customer', () => {
  const { siem_review_service: service, ...others } = committedMappings();
  expect(service.users).toEqual(['siem_review_service']);
  for (const mapping of Object.values(others)) expect(mapping.users).toBeUndefined();
});
