// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readLogQuery } from '../log_query/read_log_query';
import { kindOf, LOG_KINDS } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import { filteredQuery } from './filtered_query';
import { START_SET } from './start_set';

const kind = (id: string) => kindOf(id) as LogKind;
const flows = { log: 'vpcflowlogs', where: [], measure: { count: true as const } };

it('asks each value as its field has it', () => {
  const { query, left } = filteredQuery(flows, kind('vpcflowlogs'), [
    { field: 'destination.port', value: '22', not: false },
    { field: 'source.ip', value: '10.0.0.1', not: true },
  ]);
  expect(query.where).toEqual([
    { field: 'destination.port', is: 22 },
    { field: 'source.ip', is: '10.0.0.1', not: true },
  ]);
  expect(left).toEqual([]);
});

it('leaves what the kind cannot be asked, and says so', () => {
  const filters = [
    { field: 'userIdentity.arn', value: 'x', not: false },
    { field: 'destination.port', value: 'ssh', not: false },
    { field: '@message', value: 'x', not: false },
  ];
  expect(filteredQuery(flows, kind('vpcflowlogs'), filters)).toEqual({
    query: flows,
    left: filters,
  });
});

it('never makes a query that the language refuses', () => {
  const filters = Array.from({ length: 20 }, (_, at) => ({
    field: 'cloud.account.id',
    value: `${at}`.padStart(12, '0'),
    not: at % 2 === 0,
  }));
  START_SET.rows
    .flatMap((row) => row.panels)
    .forEach((panel) => {
      const { query, left } = filteredQuery(panel.query, kind(panel.query.log), filters);
      expect(readLogQuery(query, '', LOG_KINDS).fault).toBeUndefined();
      expect(query.where.length - panel.query.where.length + left.length).toBe(20);
    });
});
