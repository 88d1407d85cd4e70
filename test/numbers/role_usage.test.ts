// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { sampleDay, sampleSeed } from '../../logs/sample';
import type { RolesAnswer, TrendAnswer } from '../../common/role_usage/answers';
import { askEngine, get, product } from '../product';
import { cell, compareRole } from './compare_role';
import { countByLoop } from './count_by_loop';
import type { RawEvent, RoleCount } from './count_by_loop';

const DAYS = 60;
const DAY = 86_400_000;
const { until } = product();
const to = `${until}T00:00:00.000Z`;
const from = new Date(Date.parse(to) - DAYS * DAY).toISOString();

function* sampleRecords(): Generator<RawEvent> {
  for (let day = Date.parse(from); day < Date.parse(to); day += DAY) {
    const records = sampleDay(sampleSeed, new Date(day).toISOString().slice(0, 10));
    for (const { record } of records as Iterable<{ record: unknown }>) yield record as RawEvent;
  }
}

describe('the sample company, counted by a plain loop over its raw records', () => {
  let truth: Map<string, RoleCount>;

  beforeAll(() => {
    truth = countByLoop(sampleRecords(), from, to);
  });

  test('the list of roles agrees, role by role', async () => {
    const { status, body } = await get<RolesAnswer>('analyst', 'role_usage/roles', { from, to });
    expect(status).toBe(200);
    expect(truth.size).toBeGreaterThan(30);
    expect(body.total).toBe(truth.size);
    expect(body.coverage).toMatchObject({ state: 'complete', daysInPeriod: DAYS, missingDays: [] });
    const answered = Object.fromEntries(body.roles.map((role) => [role.arn, cell(role)]));
    const wanted = Object.fromEntries([...truth].map(([arn, role]) => [arn, cell(role)]));
    expect(answered).toEqual(wanted);
    for (const role of body.roles) {
      expect(role.events).toBe(role.succeeded + role.denied + role.failed);
    }
  });

  test('every role, event and action agrees, cell by cell', async () => {
    let copies = 0;
    for (const [arn, role] of truth) {
      await compareRole(arn, role, { from, to });
      copies += role.copiesElsewhere;
    }
    expect(copies).toBeGreaterThan(0);
  }, 240_000);

  test('a period inside, with edges between hours, agrees too', async () => {
    const period = { from: '2026-10-27T03:17:05.000Z', to: '2026-11-05T11:42:31.000Z' };
    const inside = countByLoop(sampleRecords(), period.from, period.to);
    for (const [arn, role] of inside) await compareRole(arn, role, period);
  }, 240_000);

  test('the trend adds up to the counts', async () => {
    const [arn, role] = [...truth].sort(([, a], [, b]) => b.succeeded - a.succeeded)[0];
    const query = { role: arn, from, to, tz: 'Asia/Tokyo' };
    const { body } = await get<TrendAnswer>('analyst', 'role_usage/trend', query);
    const sum = { succeeded: 0, denied: 0, failed: 0 };
    for (const bucket of body.buckets) {
      for (const service of bucket.services) {
        sum.succeeded += service.succeeded;
        sum.denied += service.denied;
        sum.failed += service.failed;
      }
    }
    expect(sum).toEqual({ succeeded: role.succeeded, denied: role.denied, failed: role.failed });
    expect(body.buckets.length).toBeLessThanOrEqual(300);
  });

  test('one eventID in two indices is counted once, and said', async () => {
    const [arn, role] = [...truth].filter(
      ([, one]) => one.denied > 0 && one.copiesElsewhere > 0
    )[0];
    const found = (await askEngine(
      'admin',
      'POST',
      '/log-aws-cloudtrail-*/_search',
      JSON.stringify({
        size: 40,
        query: { term: { 'userIdentity.sessionContext.sessionIssuer.arn': arn } },
      })
    )) as { body: { hits: { hits: Array<{ _index: string; _id: string; _source: unknown }> } } };
    const { hits } = found.body.hits;
    const other = '2026-11_01';
    const lines = hits.map(({ _id, _source }) =>
      [{ index: { _index: `log-aws-cloudtrail-${other}`, _id } }, _source]
        .map((line) => JSON.stringify(line))
        .join('\n')
    );
    try {
      const put = await askEngine('admin', 'POST', '/_bulk?refresh=true', `${lines.join('\n')}\n`);
      expect(put.body).toMatchObject({ errors: false });
      const answer = await compareRole(arn, role, { from, to });
      expect(hits.length).toBe(40);
      expect(answer.reconcile.secondDeliveries).toBe(hits.length);
      const { body } = await get<RolesAnswer>('analyst', 'role_usage/roles', { from, to });
      const row = body.roles.find((one) => one.arn === arn);
      expect(row && cell(row)).toEqual(cell(role));
    } finally {
      await askEngine('admin', 'DELETE', `/log-aws-cloudtrail-${other}`);
    }
  }, 120_000);
});
