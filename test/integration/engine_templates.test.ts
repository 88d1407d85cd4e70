// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import type { Engine } from '../../engine';
import type { Call } from '../../engine/rest';
import { connect, expectSuccess } from '../../engine/rest';

/** Documents get the types that SIEM on Amazon OpenSearch Service gives them. */

let admin: Call;
const indices = [
  'log-aws-cloudtrail-2024-02-types',
  'log-aws-inspector-2024-02-types',
  'log-aws-vpcflowlogs-2024-02-types',
];

beforeAll(async () => {
  const file = process.env.SIEM_REVIEW_TEST_ENGINE;
  if (file === undefined) throw new Error('SIEM_REVIEW_TEST_ENGINE names no running engine');
  const { url, caFile, users } = JSON.parse(readFileSync(file, 'utf8')) as Engine;
  admin = await connect(url, caFile, { user: users[0] });
});

afterAll(async () => {
  for (const index of indices) await admin('DELETE', `/${index}`);
});

async function typesAfter(index: string, document: unknown): Promise<Record<string, string>> {
  await admin('DELETE', `/${index}`);
  await expectSuccess(admin('PUT', `/${index}/_doc/1?refresh=true`, document), index);
  const answer = await expectSuccess(admin('GET', `/${index}/_field_caps?fields=*`), index);
  const types: Record<string, string> = {};
  for (const [field, byType] of Object.entries((answer as { fields: object }).fields)) {
    types[field] = Object.keys(byType as object).join();
  }
  return types;
}

test('CloudTrail: keyword without .keyword, ISO dates found, fixed types', async () => {
  const types = await typesAfter(indices[0], {
    '@timestamp': '2024-02-03T04:05:06Z',
    '@message': 'raw',
    eventName: 'GetObject',
    readOnly: true,
    source: { ip: 'not an address', geo: { location: { lat: 1, lon: 2 } } },
    user_agent: { original: 'aws-cli/2', 'os.name': 'Linux' },
    userIdentity: { sessionContext: { attributes: { creationDate: '2024-02-03T04:00:00Z' } } },
    requestParameters: { bucketName: 'cards', maxKeys: 5 },
  });
  expect(types).toMatchObject({
    '@timestamp': 'date',
    '@message': 'text',
    eventName: 'keyword',
    readOnly: 'boolean',
    'source.ip': 'ip',
    'source.geo.location': 'geo_point',
    'user_agent.original': 'keyword',
    'user_agent.original.text': 'text',
    'user_agent.os.name': 'keyword',
    'userIdentity.sessionContext.attributes.creationDate': 'date',
    'requestParameters.bucketName': 'keyword',
    'requestParameters.maxKeys': 'long',
  });
  expect(Object.keys(types).filter((field) => field.endsWith('.keyword'))).toEqual([]);
  const { body } = await admin('GET', `/${indices[0]}/_settings?flat_settings=true`);
  const { settings } = Object.values(body as Record<string, { settings: unknown }>)[0];
  expect(settings).toMatchObject({
    'index.number_of_shards': '3',
    'index.number_of_replicas': '0',
    'index.refresh_interval': '30s',
    'index.mapping.total_fields.limit': '8000',
    'index.mapping.ignore_malformed': 'true',
  });
});

test('Inspector and VPC Flow Logs: times that are no ISO dates are dates', async () => {
  const inspector = { inspector: { updatedAt: 'Feb 3, 2024, 4:05:06 AM' } };
  expect(await typesAfter(indices[1], inspector)).toMatchObject({ 'inspector.updatedAt': 'date' });
  expect(await typesAfter(indices[2], { start: 1706933106 })).toMatchObject({ start: 'date' });
  for (const [index, field] of [
    [indices[1], 'inspector.updatedAt'],
    [indices[2], 'start'],
  ]) {
    const body = {
      query: { range: { [field]: { gte: '2024-02-03', lt: '2024-02-04', format: 'yyyy-MM-dd' } } },
    };
    const answer = await expectSuccess(admin('POST', `/${index}/_search`, body), field);
    expect(answer).toMatchObject({ hits: { total: { value: 1 } } });
  }
});
