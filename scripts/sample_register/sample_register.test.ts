// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { plannedMatch } from '../../common/systems/planned_match';
import { readPlannedWork } from '../../common/systems/read_planned_work';
import { readSystem } from '../../common/systems/read_system';
import { accounts } from '../../logs/sample/company';
import { incidents } from '../../logs/sample/incidents';
import { sampleWorks } from './planned_works';
import { sampleSystems } from './systems';

test('every account of the company is in one system of the register, which takes them all', () => {
  const systems = sampleSystems();
  systems.forEach((one) => expect(readSystem(one)).toEqual({ value: one }));
  const registered = systems.flatMap(({ environments }) =>
    environments.flatMap((environment) => environment.accounts.map(({ id }) => id))
  );
  expect([...registered].sort()).toEqual(accounts.map(({ id }) => id).sort());
});

test('no incident is planned work, whatever the day', () => {
  for (let day = 0; day < 62; day += 1) {
    const until = new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10);
    const works = sampleWorks(until);
    works.forEach((one) => expect(readPlannedWork(one)).toEqual({ value: one }));
    const match = plannedMatch(works);
    for (let back = 0; back < 40; back += 1) {
      const date = new Date(Date.parse(until) - back * 86400000).toISOString().slice(0, 10);
      incidents
        .filter(({ dayOfMonth }) => dayOfMonth === Number(date.slice(8)))
        .forEach(({ accountId, from, principals }) => {
          const event = { eventID: 'x', account: accountId, time: `${date}T${from}:00Z` };
          expect(match({ ...event, principal: principals })).toBeUndefined();
        });
    }
  }
});
