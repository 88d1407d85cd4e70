// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'fs';
import { request } from 'http';
import os from 'os';
import path from 'path';
import { startHost } from '../../../host';
import type { RunningHost } from '../../../host';
import { clientOf, engineAccess } from '../engine_access';
import { OWN, PERIOD, PREFIX, ROLE } from './documents';
import { dropDocuments, loadDocuments } from './load_documents';

const admin = clientOf('admin');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'siem-review-routes-'));
let host: RunningHost;

beforeAll(async () => {
  await loadDocuments(admin);
  const { url, caFile } = engineAccess();
  host = await startHost({
    port: 9289,
    opensearch: { url, caFile },
    bundleDir: scratch,
    cacheDir: scratch,
    settings: { indices: { cloudtrail: `${PREFIX}-*` } },
    log: () => undefined,
  });
}, 120000);
afterAll(async () => {
  if (host) await host.stop();
  await dropDocuments(admin);
  rmSync(scratch, { recursive: true, force: true });
});

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function get(
  endpoint: string,
  query: Record<string, string>,
  userName = 'analyst',
  password?: string
): Promise<Got> {
  const user = engineAccess().users.find((one) => one.name === userName);
  const auth = `${userName}:${password || (user ? user.password : '')}`;
  const address = `${host.url}/api/siem_review/role_usage/${endpoint}?${new URLSearchParams(query)}`;
  return new Promise((resolve, reject) => {
    const sent = request(address, { auth }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode || 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        })
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('roles, actions, trend and context answer over the real router', async () => {
  const roles = await get('roles', { ...PERIOD, uses: 's3:GetObject' });
  expect(roles.status).toBe(200);
  expect(JSON.parse(roles.text)).toMatchObject({ total: 1, roles: [{ arn: ROLE, events: 20 }] });
  expect(roles.headers['cache-control']).toContain('no-store');
  const actions = await get('actions', { ...PERIOD, role: ROLE });
  expect(JSON.parse(actions.text).reconcile.counted).toBe(20);
  const trend = await get('trend', { ...PERIOD, role: ROLE, tz: 'Asia/Tokyo' });
  expect(JSON.parse(trend.text).buckets).toHaveLength(96);
  expect((await get('context', { ...PERIOD, role: ROLE })).status).toBe(200);
});

test('a file comes as an attachment', async () => {
  const { status, headers, text } = await get('export', {
    ...PERIOD,
    role: ROLE,
    format: 'csv',
    lang: 'ja',
  });
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toBe(
    `attachment; filename="role-usage_${OWN}_settle_2026-05-04_2026-05-08.csv"`
  );
  expect(text).toContain('ロールの利用状況');
});

test.each([
  ['from', 'roles', { ...PERIOD, from: 'yesterday' }],
  ['to', 'roles', { from: PERIOD.to, to: PERIOD.from }],
  ['to', 'roles', { from: '2024-01-01T00:00:00Z', to: PERIOD.to }],
  ['size', 'roles', { ...PERIOD, size: '1' }],
  ['role', 'actions', { ...PERIOD, role: 'settle' }],
  ['role', 'actions', PERIOD],
  ['format', 'export', { ...PERIOD, role: ROLE, format: 'pdf' }],
  ['tz', 'trend', { ...PERIOD, role: ROLE, tz: 'Mars' }],
  [
    'interval',
    'trend',
    { role: ROLE, from: '2026-01-01T00:00:00Z', to: PERIOD.to, interval: 'hour' },
  ],
])('%s is named when it is wrong (%s)', async (field, endpoint, query) => {
  const { status, text } = await get(endpoint, query as Record<string, string>);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({
    statusCode: 400,
    attributes: { code: 'bad_input', field },
  });
});

test('OpenSearch decides who may read', async () => {
  expect((await get('roles', PERIOD, 'analyst', 'wrong')).status).toBe(401);
  const service = engineAccess().service;
  const forbidden = await get('roles', PERIOD, service.name, service.password);
  expect(forbidden.status).toBe(403);
  expect(JSON.parse(forbidden.text)).toMatchObject({ attributes: { code: 'forbidden' } });
});
