// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { DOCUMENT_MARKS, LOG_MARKS } from '../vocabulary';
import { itemTotals } from './totals';

test('items by mark, those that nobody has too', () => {
  expect(
    itemTotals([
      { logs: 'failed', document: 'linked' },
      { logs: 'failed', document: 'not_needed' },
      { logs: 'not_applicable', document: 'not_applicable' },
    ])
  ).toEqual({
    items: 3,
    logs: { failed: 2, attention: 0, evidenced: 0, no_data: 0, not_covered: 0, not_applicable: 1 },
    document: { expired: 0, missing: 0, linked: 1, not_needed: 1, not_applicable: 1 },
  });
});

test('each line adds up to the items', () => {
  const item = fc.record({
    logs: fc.constantFrom(...LOG_MARKS),
    document: fc.constantFrom(...DOCUMENT_MARKS),
  });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const totals = itemTotals(items);
      [totals.logs, totals.document].forEach((line) => {
        const sum = Object.values(line).reduce((one, other) => one + other, 0);
        expect(sum).toBe(items.length);
      });
      expect(totals.items).toBe(items.length);
    })
  );
});
