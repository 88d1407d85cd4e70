// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { clientOf } from '../engine_access';
import { dropDocuments, loadDocuments } from '../role_usage/load_documents';
import { DEADLINE_MS, startFaults } from './faults_under_test';
import type { FaultsUnderTest } from './faults_under_test';
import type { Fault } from './tcp_proxy';

const admin = clientOf('admin');
let faults: FaultsUnderTest;

beforeAll(async () => {
  await loadDocuments(admin);
  faults = await startFaults();
  // What is loaded on the first request is not the fault's.
  await faults.expectRecovery();
}, 120000);
afterAll(async () => {
  await faults.stop();
  await dropDocuments(admin);
});
afterEach(async () => {
  faults.network.set({});
  await faults.expectRecovery();
});

const unavailable = { code: 'unavailable', status: 503, retryAfter: '10' };
const deadline = { code: 'deadline', status: 504, retryAfter: null };

test.each<[string, Fault, { code: string; status: number; retryAfter: string | null }]>([
  ['a black hole', { blackHole: true }, deadline],
  ['an answer that is too late', { latency: DEADLINE_MS * 3 }, deadline],
  ['an answer that drips', { rate: 100 }, deadline],
  ['a reset before the answer', { resetAfter: 0 }, unavailable],
  ['a reset within the head of the answer', { resetAfter: 20 }, unavailable],
  ['a reset within the answer', { resetAfter: 300 }, unavailable],
  ['an end before the answer', { endAfter: 0 }, unavailable],
  ['an end within the answer', { endAfter: 300 }, unavailable],
])('%s', async (_, fault, expected) => {
  faults.network.set(fault);
  const { answer, milliseconds } = await faults.askInFault('roles');
  expect(answer.status).toBe(expected.status);
  expect(answer.json()).toMatchObject({
    statusCode: expected.status,
    attributes: { code: expected.code },
  });
  expect(answer.headers.get('retry-after')).toBe(expected.retryAfter);
  expect(milliseconds).toBeLessThan(DEADLINE_MS * 2);
  // Retries that never arrived would be seen here: the page's four calls, one try each.
  expect(faults.network.requests).toBeLessThanOrEqual(4);
  expect(faults.network.requests).toBeGreaterThanOrEqual(1);
});

test('slow but within the time is no fault', async () => {
  faults.network.set({ latency: 100 });
  const { answer } = await faults.askInFault('roles');
  expect(answer.status).toBe(200);
});

test('nobody listens: told at once, and again all right when somebody does', async () => {
  await faults.network.close();
  const { answer, milliseconds } = await faults.askInFault('actions');
  expect(answer.status).toBe(503);
  expect(answer.json()).toMatchObject({ attributes: { code: 'unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('10');
  expect(milliseconds).toBeLessThan(DEADLINE_MS);
  await faults.network.open();
});

test('an export that breaks off is an error, not a shorter file', async () => {
  faults.network.set({ resetAfter: 300 });
  const { answer } = await faults.askInFault('export');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-disposition')).toBeNull();
});

test('nothing of this is a fault of the program', () => {
  expect(faults.host.lines.filter((line) => /\[(ERROR|FATAL)\]/.test(line))).toEqual([]);
});
