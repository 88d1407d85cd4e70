// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { EvidenceKind } from '../facts/fact_types';
import type { LinkedDocument } from './answers';
import { documentsOf, documentState } from './document_mark';

const TODAY = '2026-05-10';
function paper(more: Partial<LinkedDocument> = {}): LinkedDocument {
  return {
    id: 'plan',
    title: 'Plan',
    place: 'https://example.com/plan',
    date: '2026-01-01',
    validUntil: '2026-12-31',
    owner: 'Sato',
    requirements: ['12.1.1'],
    ...more,
  };
}
const needs = { evidenceKinds: ['cloudtrail', 'document'] as EvidenceKind[] };
const needsNone = { evidenceKinds: ['cloudtrail', 'securityhub'] as EvidenceKind[] };

test.each([
  ['long', { validUntil: '2026-12-31' }, 'linked', 'linked', 1, '2026-12-31'],
  ['31 days more', { validUntil: '2026-06-10' }, 'linked', 'linked', 1, '2026-06-10'],
  ['30 days more', { validUntil: '2026-06-09' }, 'linked', 'linked_ends_soon', 1, '2026-06-09'],
  ['on its last day', { validUntil: TODAY }, 'linked', 'linked_ends_soon', 1, TODAY],
  ['on its first day', { date: TODAY }, 'linked', 'linked', 1, '2026-12-31'],
  ['until yesterday', { validUntil: '2026-05-09' }, 'expired', 'expired', 0, null],
  ['from tomorrow', { date: '2026-05-11' }, 'missing', 'none_linked', 0, null],
])('a document that holds %s', (_, more, mark, reason, documents, linkedUntil) => {
  expect(documentState(needs, [paper(more)], TODAY)).toEqual({
    mark,
    reason,
    documents,
    linkedUntil,
  });
});

test('of several the first end counts; an ended one beside one that holds does not', () => {
  const all = [
    paper({ validUntil: '2026-09-30' }),
    paper({ validUntil: '2026-08-31' }),
    paper({ validUntil: '2026-05-01' }),
    paper({ date: '2026-05-11' }),
  ];
  const wanted = { mark: 'linked', reason: 'linked', documents: 2, linkedUntil: '2026-08-31' };
  expect(documentState(needs, all, TODAY)).toEqual(wanted);
  expect(documentState(needs, all.reverse(), TODAY)).toEqual(wanted);
});

test('none is missing where a person brings evidence, and not needed where logs suffice', () => {
  const none = { documents: 0, linkedUntil: null };
  expect(documentState(needs, [], TODAY)).toEqual({
    mark: 'missing',
    reason: 'none_linked',
    ...none,
  });
  expect(documentState(needsNone, [], TODAY)).toEqual({
    mark: 'not_needed',
    reason: 'logs_suffice',
    ...none,
  });
  expect(documentState(needsNone, [paper()], TODAY).mark).toBe('linked');
  expect(documentState(needsNone, [paper({ validUntil: '2026-05-01' })], TODAY).mark).toBe(
    'expired'
  );
});

test('a document is of an item and of the systems that are asked about, all of them', () => {
  const all = [
    paper({ id: 'all' }),
    paper({ id: 'of-a', systems: ['a'] }),
    paper({ id: 'of-a-b', systems: ['a', 'b'] }),
    paper({ id: 'other-item', requirements: ['12.1.2', '12.1.1.1'] }),
  ];
  const ids = (systems: string[]) => documentsOf('12.1.1', all, systems).map(({ id }) => id);
  expect(ids([])).toEqual(['all']);
  expect(ids(['a'])).toEqual(['all', 'of-a', 'of-a-b']);
  expect(ids(['a', 'b'])).toEqual(['all', 'of-a-b']);
  expect(ids(['c'])).toEqual(['all']);
});

test('time alone never makes a document hold again', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), day, day, (ends, one, other) => {
      const all = ends.map((validUntil) => paper({ date: '2025-01-01', validUntil }));
      const [before, after] = [one, other].sort();
      const held = (today: string) => documentState(needs, all, today);
      expect(held(after).documents).toBeLessThanOrEqual(held(before).documents);
      expect(held(after).mark).toBe(ends.some((end) => end >= after) ? 'linked' : 'expired');
    })
  );
});
