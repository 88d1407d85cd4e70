// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { sampleDay, sampleSeed } from '../../logs/sample';
import { product } from '../product';
import { catalogueNames, comparePolicy } from './compare_policy';
import { countByLoop } from './count_by_loop';
import type { RawEvent, RoleCount } from './count_by_loop';

const DAYS = 21;
const DAY = 86_400_000;
const { until } = product();
const to = `${until}T00:00:00.000Z`;
const from = new Date(Date.parse(to) - DAYS * DAY).toISOString();
/** Roles of all sorts: service calls, objects, KMS by services, PartiQL, a pipeline, a person. */
const ROLES =
  /token-vault|settlement-batch|portal-report-export|222233334444:role\/deploy\/terraform-deploy|333344445555:.*ReadOnly/;

function* sampleRecords(): Generator<RawEvent> {
  for (let day = Date.parse(from); day < Date.parse(to); day += DAY) {
    const records = sampleDay(sampleSeed, new Date(day).toISOString().slice(0, 10));
    for (const { record } of records as Iterable<{ record: unknown }>) yield record as RawEvent;
  }
}

describe('policies of the sample company', () => {
  let truth: Map<string, RoleCount>;

  beforeAll(() => {
    truth = countByLoop(sampleRecords(), from, to);
  });

  test('counts are those of the records, and the policy allows every call that succeeded', async () => {
    const names = catalogueNames();
    const chosen = [...truth].filter(([arn]) => ROLES.test(arn));
    expect(chosen.length).toBeGreaterThan(4);
    for (const [arn, role] of chosen) await comparePolicy(arn, role, { from, to }, names);
  }, 600_000);
});
