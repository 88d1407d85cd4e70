// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { readPlannedWork } from '../../../common/systems/read_planned_work';
import { instantText } from '../../../common/time/instant';
import { draftOfWork, EMPTY_WORK, workOfDraft } from './work_draft';

/** 2026: with both changes of the clock in New York. */
const START = Date.UTC(2026, 0, 1);
const YEAR = 365 * 24 * 60 * 60;

test('a planned work that was put into the form and not touched comes out the same', () => {
  fc.assert(
    fc.property(
      fc.nat(YEAR),
      fc.integer({ min: 1, max: 500_000 }),
      fc.constantFrom('Asia/Tokyo', 'UTC', 'Asia/Kolkata'),
      fc.constantFrom(undefined, 'https://changes.example.co.jp/1'),
      (begin, seconds, zone, link) => {
        const work = {
          number: 'CHG-1',
          purpose: 'Release',
          system: 'settlement',
          accounts: ['111122223333', '111122224444'],
          from: instantText(START + begin * 1000),
          to: instantText(START + (begin + seconds) * 1000),
          principals: ['terraform-*'],
          ...(link && { link }),
          approver: '',
          events: ['e-1', 'e-2'],
        };
        expect(readPlannedWork(work).fault).toBeUndefined();
        expect(workOfDraft(draftOfWork(work, zone), zone)).toEqual(work);
      }
    )
  );
});

test('what is no time is told as such by the check', () => {
  const work = workOfDraft({ ...EMPTY_WORK, number: 'A', from: '2026-02-30T10:00' }, 'Asia/Tokyo');
  expect(work.from).toBe('');
  expect(readPlannedWork(work).fault).toEqual({ at: 'from', message: 'must not be empty' });
});
