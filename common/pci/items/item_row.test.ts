// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { controlRows } from '../controls/control_rows';
import { ago, NOW, standing } from '../controls/testing/standing_check';
import type { StandingCheck } from '../findings/finding_version';
import { requirementOf } from '../facts/requirements';
import type { RequirementFact } from '../facts/fact_types';
import type { EvidenceAnswer } from '../evidence/definition';
import { CONTROL_STATES, LOG_MARKS } from '../vocabulary';
import type { EvidenceResult } from '../vocabulary';
import { itemsOf } from './applicability';
import { controlsOf, itemRow, queriesOf } from './item_row';
import type { ItemSources } from './item_row';
import { itemTotals } from './totals';

const fact = (id: string) => requirementOf(id) as RequirementFact;
const rows = (checks: StandingCheck[]) =>
  controlRows(checks, { asOf: NOW, lang: 'en', off: [], since: new Map() });
const answer = (id: string, result: EvidenceResult, reason = ''): EvidenceAnswer => ({
  id,
  result,
  reason,
  value: null,
  unit: null,
  asked: [],
  coverage: [],
});
const sources = (checks: StandingCheck[] = [], more: Partial<ItemSources> = {}): ItemSources => ({
  lang: 'en',
  today: '2026-05-10',
  profile: null,
  marks: [],
  documents: [],
  systems: [],
  controls: rows(checks),
  queries: [],
  ...more,
});
const MFA = ['IAM.5', 'IAM.6', 'IAM.9', 'IAM.19'];
const passed = (more: Partial<StandingCheck>[] = []) =>
  MFA.map((control, place) => standing({ control, updated: ago(place + 1), ...more[place] }));

test('what is mapped to an item, by its exact number', () => {
  expect(controlsOf('8.4.2').sort()).toEqual(MFA.slice().sort());
  expect(queriesOf('8.4.2')).toEqual(['login-no-mfa']);
  expect(controlsOf('12.5.1')).toEqual([]);
  expect(queriesOf('12.5.1').sort()).toEqual(['cov-matrix', 'scope-drift']);
  expect(controlsOf('8.4')).toEqual([]);
  expect(queriesOf('8')).toEqual([]);
});

test('controls and queries of an item come together, worst first', () => {
  const checks = passed([{}, { status: 'FAILED', updated: ago(5) }, { status: 'WARNING' }]);
  const row = itemRow(
    fact('8.4.2'),
    sources(checks, { queries: [answer('login-no-mfa', 'pass'), answer('tls-elb', 'gap')] })
  );
  expect(row).toMatchObject({
    id: '8.4.2',
    requirement: '8',
    parent: '8.4',
    logs: 'failed',
    logsReason: 'control_failed',
    document: 'missing',
    documentReason: 'none_linked',
    queries: [{ id: 'login-no-mfa', result: 'pass' }],
    sources: { withData: 5, all: 5 },
    oldestFailure: ago(5),
    newest: ago(1),
    stale: false,
  });
  expect(row.controls.map(({ id, status }) => [id, status])).toEqual([
    ['IAM.6', 'failed'],
    ['IAM.9', 'unknown'],
    ['IAM.5', 'passed'],
    ['IAM.19', 'passed'],
  ]);
});

test.each([
  [{}, 'pass', 'evidenced', 'all_passed'],
  [{}, 'no_data', 'attention', 'partial'],
  [{}, 'attention', 'attention', 'query_attention'],
  [{}, 'gap', 'failed', 'query_gap'],
  [{ recordState: 'ARCHIVED' }, 'pass', 'attention', 'partial'],
  [{ status: 'NOT_AVAILABLE' }, 'pass', 'attention', 'control_unknown'],
] as Array<[Partial<StandingCheck>, EvidenceResult, string, string]>)(
  'with IAM.5 %j and the query %s an item is %s: %s',
  (more, result, logs, logsReason) => {
    const queries = [answer('login-no-mfa', result)];
    expect(itemRow(fact('8.4.2'), sources(passed([more]), { queries }))).toMatchObject({
      logs,
      logsReason,
    });
  }
);

test('forbidden is said only where every query that was asked says so', () => {
  const told = (...queries: EvidenceAnswer[]) =>
    itemRow(fact('12.5.1'), sources([], { queries })).logsReason;
  const [one, other] = ['cov-matrix', 'scope-drift'];
  expect(told(answer(one, 'no_data', 'forbidden'), answer(other, 'no_data', 'forbidden'))).toBe(
    'forbidden'
  );
  expect(told(answer(one, 'no_data', 'forbidden'), answer(other, 'no_data', 'no_index'))).toBe(
    'no_source_has_data'
  );
  expect(told(answer(one, 'not_yet', 'not_yet'), answer(other, 'no_data', 'forbidden'))).toBe(
    'forbidden'
  );
});

test('an item that does not apply says so on both lines, and still shows what there is', () => {
  const marks = [{ id: '8.4.2', reason: 'as agreed' }];
  const row = itemRow(fact('8.4.2'), sources(passed([{ status: 'FAILED' }]), { marks }));
  expect(row).toMatchObject({
    logs: 'not_applicable',
    logsReason: 'marked',
    document: 'not_applicable',
    documentReason: 'marked',
    notApplicable: { why: 'marked', reason: 'as agreed' },
  });
  expect(row.controls[0]).toEqual({ id: 'IAM.5', status: 'failed' });
});

test('an item to which nothing maps is not covered, whatever else is', () => {
  expect(itemRow(fact('9.5.1'), sources(passed()))).toMatchObject({
    logs: 'not_covered',
    logsReason: 'nothing_maps',
    controls: [],
    queries: [],
    oldestFailure: null,
    newest: null,
  });
});

test('without any data no item is evidenced; the totals of both lines add up to 250', () => {
  const totals = itemTotals(itemsOf(null).map((one) => itemRow(one, sources())));
  expect(totals.items).toBe(250);
  expect([totals.logs.evidenced, totals.logs.failed, totals.logs.attention]).toEqual([0, 0, 0]);
  expect(totals.logs.no_data + totals.logs.not_covered).toBe(250);
});

test('a failed control more never improves an item', () => {
  const anyStates = fc.array(fc.constantFrom(...['PASSED', 'FAILED', 'WARNING', 'ARCHIVED']), {
    minLength: 4,
    maxLength: 4,
  });
  const item = fact('8.4.2');
  fc.assert(
    fc.property(anyStates, fc.nat(3), (states, place) => {
      const checks = passed(
        states.map((state) =>
          state === 'ARCHIVED' ? { recordState: 'ARCHIVED' } : { status: state }
        )
      );
      const more = standing({ control: MFA[place], resource: 'new', status: 'FAILED' });
      const [before, after] = [checks, [...checks, more]].map((all) => itemRow(item, sources(all)));
      expect(LOG_MARKS.indexOf(after.logs)).toBeLessThanOrEqual(LOG_MARKS.indexOf(before.logs));
      expect(after.logs).toBe('failed');
      const ranks = after.controls.map(({ status }) => CONTROL_STATES.indexOf(status));
      expect(ranks).toEqual(ranks.slice().sort((a, b) => a - b));
    }),
    { numRuns: 25 }
  );
});
