// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { missingDays } from './sample_state';
import { calendarDay, dayMs, dayText } from './calendar';
import { incidents } from './incidents';
import type { Incident } from './incidents';
import { outcomeOf, recordView, roleArn } from './record_view';
import type { RecordView } from './record_view';
import { sampleDay } from './sample_day';

function recordsOf(incident: Incident, seed: number, day: string): RecordView[] {
  const byId = new Map<string, RecordView>();
  for (const { record } of sampleDay(seed, day)) {
    const view = recordView(record);
    if (
      view.recipientAccountId === incident.accountId &&
      incident.sourceAddresses.includes(view.sourceIPAddress)
    ) {
      byId.set(view.eventID, view);
    }
  }
  return [...byId.values()].sort((one, other) => (one.eventTime < other.eventTime ? -1 : 1));
}

describe('incidents', () => {
  it('all fall into any sixty days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
        const until = dayText(calendarDay('2024-01-01').start + offset * dayMs);
        const window = missingDays(until, 60, undefined).map((day) => calendarDay(day).dayOfMonth);
        for (const { dayOfMonth } of incidents) {
          expect(window).toContain(dayOfMonth);
        }
      })
    );
  });

  for (const incident of incidents) {
    it.each([
      [1, '2026-10'],
      [20260501, '2026-11'],
    ])(`${incident.id} is as its answer key says (seed %d, %s)`, (seed, month) => {
      const day = `${month}-${String(incident.dayOfMonth).padStart(2, '0')}`;
      const records = recordsOf(incident, seed, day);
      const counted = new Map<string, number>();
      for (const view of records) {
        const name = `${view.eventName} ${outcomeOf(view)}`;
        counted.set(name, (counted.get(name) ?? 0) + 1);
      }
      expect(Object.fromEntries(counted)).toEqual(
        Object.fromEntries(
          incident.facts.map(({ eventName, outcome, count }) => [`${eventName} ${outcome}`, count])
        )
      );
      expect(records[0].eventTime.slice(11, 16)).toBe(incident.from);
      expect(records[records.length - 1].eventTime.slice(11, 16)).toBe(incident.to);
    });
  }

  it('takes the instance credentials from the host: one key, inside and outside addresses', () => {
    const incident = incidents[2];
    const key = recordsOf(incident, 1, '2026-11-19')[0].userIdentity.accessKeyId;
    const addresses = new Set<string>();
    for (const { record } of sampleDay(1, '2026-11-19')) {
      const view = recordView(record);
      if (view.userIdentity.accessKeyId === key) {
        expect(roleArn(view)).toBe(incident.principals[0]);
        addresses.add(view.sourceIPAddress);
      }
    }
    expect([...addresses].sort()).toEqual([
      expect.stringMatching(/^10\.40\./),
      incident.sourceAddresses[0],
    ]);
  });

  it('are told in the guide as in the answer key', () => {
    const text = readFileSync(join(__dirname, '../../docs/sample-incidents.md'), 'utf8');
    const guide = text.replace(/ {2,}/g, ' ');
    for (const incident of incidents) {
      const from = guide.indexOf(`(\`${incident.id}\`)`);
      expect(from).toBeGreaterThan(0);
      const next = guide.indexOf('\n## ', from);
      const section = guide.slice(from, next < 0 ? undefined : next);
      for (const word of [
        ...incident.sourceAddresses,
        ...incident.principals,
        incident.accountId,
        `${incident.from} to ${incident.to} UTC`,
      ]) {
        expect(section).toContain(word);
      }
      for (const { eventName, outcome, count } of incident.facts) {
        expect(section).toContain(`| \`${eventName}\` | ${outcome} | ${count} |`);
      }
    }
  });
});
