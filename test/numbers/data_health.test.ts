// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataHealthAnswer } from '../../common/data_health/answers';
import { sampleDay, sampleSeed } from '../../logs/sample';
import { basic, get, passwordOf, product, send } from '../product';
import type { Reply } from '../product';

const DAY = 86_400_000;
const TOKYO_AHEAD = 9 * 60 * 60 * 1000;
const { until } = product();

interface RawEvent {
  eventID: string;
  eventTime: string;
  recipientAccountId: string;
}

/** Documents of CloudTrail by account and Tokyo day, by a plain loop over the raw records: one for each eventID. */
function countByLoop(): Map<string, Map<string, number>> {
  const seen = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  for (let day = Date.parse(until) - 60 * DAY; day < Date.parse(until); day += DAY) {
    const records = sampleDay(sampleSeed, new Date(day).toISOString().slice(0, 10));
    for (const { record } of records as Iterable<{ record: unknown }>) {
      const { eventID, eventTime, recipientAccountId } = record as RawEvent;
      if (seen.has(eventID)) continue;
      seen.add(eventID);
      const at = new Date(Date.parse(eventTime) + TOKYO_AHEAD).toISOString().slice(0, 10);
      const ofAccount = counts.get(recipientAccountId) ?? new Map<string, number>();
      counts.set(recipientAccountId, ofAccount);
      ofAccount.set(at, (ofAccount.get(at) ?? 0) + 1);
    }
  }
  return counts;
}

const health = (user: string, query: Record<string, string | string[]> = {}) =>
  get<DataHealthAnswer>(user, 'data_health', { days: '90', tz: 'Asia/Tokyo', ...query });

describe('the sample company, counted by a plain loop over its raw records', () => {
  test('CloudTrail agrees, account by account and day by day', async () => {
    const { status, body } = await health('analyst', { log: 'cloudtrail' });
    expect(status).toBe(200);
    const truth = countByLoop();
    expect(truth.size).toBeGreaterThan(5);
    const answered = Object.fromEntries(
      body.cells
        .filter(({ documents }) => documents !== undefined)
        .map(({ account, perDay = [] }) => [
          account,
          Object.fromEntries(
            body.days.map((day, place) => [day, perDay[place]]).filter(([, count]) => count !== 0)
          ),
        ])
    );
    const wanted = Object.fromEntries(
      [...truth].map(([account, days]) => [account, Object.fromEntries(days)])
    );
    expect(answered).toEqual(wanted);
  });

  test('the matrix says the same as one kind alone', async () => {
    const [all, one] = await Promise.all([health('analyst'), health('analyst', { log: 'waf' })]);
    const inAll = all.body.cells.filter(({ log }) => log === 'waf');
    for (const { account, documents, daysWithData, missingDays } of one.body.cells) {
      const same = inAll.filter((cell) => cell.account === account)[0];
      expect([same.documents, same.daysWithData, same.missingDays]).toEqual([
        documents,
        daysWithData,
        missingDays,
      ]);
    }
    expect(all.body.kinds).toHaveLength(15);
  });
});

describe('who sees what', () => {
  test.each(['admin', 'reader', 'analyst', 'reviewer', 'approver'])(
    '%s sees all kinds',
    async (user) => {
      const { status, body } = await health(user);
      expect(status).toBe(200);
      expect(body.kinds.filter(({ reading }) => reading === 'forbidden')).toEqual([]);
      expect(body.accounts.length).toBeGreaterThan(5);
    }
  );

  test.each(['developer', 'developer_one_system'])(
    '%s sees CloudTrail and is told of the rest',
    async (user) => {
      const { status, body } = await health(user);
      expect(status).toBe(200);
      const readable = body.kinds.filter(({ reading }) => reading === 'read').map(({ log }) => log);
      expect(readable).toEqual(['cloudtrail']);
      const others = body.cells.filter(({ log }) => log === 'securityhub');
      expect(others.length).toBeGreaterThan(0);
      others.forEach(({ state, documents }) =>
        expect([state, documents]).toEqual(['forbidden', undefined])
      );
    }
  );

  test('the developer of one system counts no document of another account', async () => {
    const { body } = await health('developer_one_system', { log: 'cloudtrail' });
    const counted = body.cells.filter(({ documents }) => documents !== undefined);
    expect(counted.map(({ account }) => account).sort()).toEqual(['111122223333', '111122224444']);
  });

  test('who may read no log is refused', async () => {
    expect((await health('assessor')).status).toBe(403);
  });

  test('an unknown person is asked to sign in', async () => {
    const wrong = `Basic ${Buffer.from(`analyst:${passwordOf('admin')}`).toString('base64')}`;
    for (const headers of [{}, { authorization: wrong }]) {
      const url = new URL(`${product().url}/api/siem_review/data_health`);
      expect((await send(url, { headers })).status).toBe(401);
    }
  });

  test.each([
    ['days', '0'],
    ['days', '401'],
    ['days', '1.5'],
    ['tz', '+09:00'],
    ['account', '1111'],
    ['system', 'A B'],
    ['log', '../x'],
    ['index', 'log-*'],
  ])('%s=%s is refused by name', async (field, value) => {
    const url = new URL(
      `${product().url}/api/siem_review/data_health?${new URLSearchParams({ [field]: value })}`
    );
    const reply: Reply<{ attributes?: { field?: string } }> = await send(url, {
      headers: { authorization: basic('analyst') },
    });
    expect([reply.status, reply.body.attributes?.field]).toEqual([400, field]);
  });
});
