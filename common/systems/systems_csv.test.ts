// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { csvText } from '../csv';
import { readCsv } from '../csv_read';
import { namedRows } from './csv_cells';
import { readSystem } from './read_system';
import { systemsCsv, systemsOfRows, SYSTEM_COLUMNS } from './systems_csv';
import type { SystemDefinition } from './system';

const system: SystemDefinition = {
  id: 'settlement',
  name: '=Settlement, "daily"',
  description: '-1',
  owner: '@team',
  contacts: ['a@example.co.jp', 'b@example.co.jp'],
  runbook: 'https://wiki.example.co.jp/settlement?a=1',
  environments: [
    { name: 'production', accounts: [{ id: '111122223333', name: 'settlement-prod' }] },
    {
      name: 'staging',
      accounts: [
        { id: '111122224444', name: '' },
        { id: '000000000001', name: '+x' },
      ],
    },
    { name: 'planned', accounts: [] },
  ],
  inCde: true,
  networks: [{ name: 'office 1', cidr: '198.51.100.0/24', kind: 'vpn' }],
  administratorRoles: ['AWSReservedSSO_Admin_*'],
  pipelineRoles: ['arn:aws:iam::111122223333:role/ci/deploy'],
  applicationRoles: [],
  dataStores: ['arn:aws:s3:::data'],
  logStores: [],
  keys: ['alias/one', 'alias/two'],
  criticalResources: [],
  publicInterfaces: ['api.example.co.jp'],
  allowedServices: [{ service: 's3', reason: 'files; daily = nightly' }],
  vendors: [{ name: 'Bank', accounts: ['999988887777', '999988886666'] }],
  organisationAccounts: ['444455556666'],
  expectedLogs: [
    { log: 'cloudtrail', expected: true },
    { log: 'waf', account: '111122223333', expected: false, until: '2026-12-31', reason: 'No web' },
    { log: 'elb', expected: false, reason: 'None' },
  ],
};

test('a system written as CSV comes back the same', () => {
  const { rows, columns } = namedRows(systemsCsv([system]), SYSTEM_COLUMNS);
  const [raw] = systemsOfRows(rows || [], columns || []);
  expect(readSystem(raw.content)).toEqual({ value: system });
});

test('any cell comes back the same', () => {
  const cell = fc.fullUnicodeString({ maxLength: 20 }).filter((text) => !/\r/.test(text));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      const full = table.map((row) => ['x', ...row]);
      // An apostrophe that was there before a formula sign cannot be told from the guard.
      fc.pre(full.every((row) => row.every((one) => !/^'[\s\u0000]*[=+\-@＝＋－＠]/.test(one))));
      fc.pre(full.every((row) => row.every((one) => !/^[\t\n]/.test(one))));
      expect((readCsv(csvText(full)) || []).map(({ cells }) => cells)).toEqual(full);
    })
  );
});

test.each([
  ['a column that nobody knows', 'system_id,evil\nx,y', 'evil'],
  ['a column twice', 'system_id,name,name\nx,y,z', 'twice'],
  ['an open quote', 'system_id,name\nx,"y', 'quote'],
])('%s is refused', (_, text, word) => {
  expect(namedRows(text, SYSTEM_COLUMNS).fault).toContain(word);
});
