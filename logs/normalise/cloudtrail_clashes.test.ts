// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields } from '../kind';
import { settleClashes, textFields } from './cloudtrail_clashes';
import { TEXT_PATHS } from './cloudtrail_paths';

test('34 fields are text', () => {
  expect(new Set(TEXT_PATHS).size).toBe(34);
});

test.each<[unknown, unknown]>([
  [{ a: "it's", b: true }, `{'a': "it's", 'b': True}`],
  [['x', { y: null }], "['x', {'y': None}]"],
  ['plain', 'plain'],
  ['{"json": 1}', `'{"json": 1}'`],
  [5, '5'],
  [true, 'True'],
  [0, 0],
  [false, false],
  [[], []],
])('of %j the text is %j', (value, expected) => {
  for (const path of TEXT_PATHS) {
    const keys = path.split('.');
    const nest = (inner: unknown) => keys.reduceRight((below, key) => ({ [key]: below }), inner);
    const record = nest(value) as Fields;
    textFields(record);
    expect(record).toEqual(nest(expected));
  }
});

const settled = (eventSource: string, fields: Fields): Fields => {
  const record = { eventSource, ...fields };
  settleClashes(record);
  return record;
};
const request = (requestParameters: Fields): Fields => ({ requestParameters });
const response = (responseElements: Fields): Fields => ({ responseElements });

test.each<[string, Fields, Fields]>([
  ['any', request({ tags: 'a' }), request({ tags: { value: 'a' } })],
  ['any', request({ tags: ['a'] }), request({ tags: { value: ['a'] } })],
  ['any', request({ tags: [{ k: 'v' }] }), request({ tags: [{ k: 'v' }] })],
  ['any', request({ tags: { k: 'v' } }), request({ tags: { k: 'v' } })],
  ['any', request({ tags: 5 }), request({ tags: { value: '5' } })],
  [
    'any',
    request({ disableApiTermination: { value: true } }),
    request({ disableApiTermination: true }),
  ],
  ['any', request({ disableApiStop: { value: false } }), request({ disableApiStop: false })],
  ['any', response({ policy: '{}' }), response({ policy: { value: '{}' } })],
  ['any', response({ status: 'OK' }), response({ status: { status: 'OK' } })],
  [
    'any',
    response({ credentials: 'arn:aws:iam::1:x' }),
    response({ credentials: { iam: 'arn:aws:iam::1:x' } }),
  ],
  ['any', response({ credentials: 'x' }), response({ credentials: { value: 'x' } })],
  ['glue', request({ configuration: 'x' }), request({ configuration: { text: 'x' } })],
  ['config', request({ configuration: 'x' }), request({ configuration: 'x' })],
  ['cognito-idp', response({ session: 'x' }), response({ session: { value: 'x' } })],
  ['ecs', request({ command: 'x' }), request({ command: { command: 'x' } })],
  ['ssm', request({ parameters: 'x' }), request({ parameters: { value: 'x' } })],
  ['redshift-data', response({ database: 'x' }), response({ database: { name: 'x' } })],
  ['cloud9', request({ settings: 'x' }), request({ settings: { value: 'x' } })],
  ['dynamodb', request({ items: ['x'] }), request({ items: { value: ['x'] } })],
  ['inspector2', request({ accountIds: [{ a: 1 }] }), request({ accountIds: "[{'a': 1}]" })],
  ['codeguru-security', request({ resourceId: { a: 1 } }), request({ resourceId: "{'a': 1}" })],
  [
    's3',
    request({ ReplicationConfiguration: { Rule: [{ Filter: { a: 1 }, ID: 'r' }] } }),
    request({ ReplicationConfiguration: { Rule: [{ Filter: "{'a': 1}", ID: 'r' }] } }),
  ],
  [
    'athena',
    response({ tableMetadataList: [{ parameters: { 'projection.date.interval.unit': 'D' } }] }),
    response({ tableMetadataList: [{ parameters: { 'projection.date.interval_unit': 'D' } }] }),
  ],
  ['any', { requestParameters: null }, { requestParameters: null }],
])('%s: %j', (service, given, expected) => {
  const eventSource = `${service}.amazonaws.com`;
  expect(settled(eventSource, given)).toEqual({ eventSource, ...expected });
});
