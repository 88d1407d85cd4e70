// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { CONTROL_STATES, EVIDENCE_RESULTS, LOG_MARKS } from '../vocabulary';
import type { ControlState, EvidenceResult, LogMark } from '../vocabulary';
import type { MarkReason } from './answers';
import { logState } from './log_mark';

type Row = [ControlState[], EvidenceResult[], LogMark, MarkReason, number, number];

/** Controls, queries; the mark, why, sources with data, sources. */
test.each([
  [[], [], 'not_covered', 'nothing_maps', 0, 0],
  [['disabled'], [], 'not_covered', 'nothing_maps', 0, 0],
  [['passed'], [], 'evidenced', 'all_passed', 1, 1],
  [['passed', 'passed'], ['pass'], 'evidenced', 'all_passed', 3, 3],
  [['passed', 'disabled'], [], 'evidenced', 'all_passed', 1, 1],
  [[], ['pass'], 'evidenced', 'all_passed', 1, 1],
  [['no_data'], [], 'no_data', 'no_source_has_data', 0, 1],
  [['no_data', 'disabled'], ['no_data'], 'no_data', 'no_source_has_data', 0, 2],
  [[], ['not_yet'], 'no_data', 'no_source_has_data', 0, 1],
  [['passed', 'no_data'], [], 'attention', 'partial', 1, 2],
  [['passed'], ['no_data'], 'attention', 'partial', 1, 2],
  [['passed'], ['not_yet'], 'attention', 'partial', 1, 2],
  [['no_data'], ['pass'], 'attention', 'partial', 1, 2],
  [['unknown'], [], 'attention', 'control_unknown', 1, 1],
  [['passed', 'unknown'], ['pass'], 'attention', 'control_unknown', 3, 3],
  [['unknown'], ['attention'], 'attention', 'control_unknown', 2, 2],
  [['passed'], ['attention'], 'attention', 'query_attention', 2, 2],
  [['no_data'], ['attention'], 'attention', 'query_attention', 1, 2],
  [['failed'], [], 'failed', 'control_failed', 1, 1],
  [['failed', 'no_data'], ['not_yet'], 'failed', 'control_failed', 1, 3],
  [['failed', 'unknown', 'passed'], ['gap', 'pass'], 'failed', 'control_failed', 5, 5],
  [['passed'], ['gap'], 'failed', 'query_gap', 2, 2],
  [['no_data', 'unknown'], ['gap'], 'failed', 'query_gap', 2, 3],
  [[], ['gap', 'attention'], 'failed', 'query_gap', 2, 2],
] as Row[])(
  'controls %j and queries %j are %s: %s',
  (controls, queries, mark, reason, withData, all) => {
    expect(logState({ controls, queries })).toEqual({ mark, reason, sources: { withData, all } });
  }
);

test('who may not read the logs is told so, and where controls say something they decide', () => {
  const told = (controls: ControlState[]) =>
    logState({ controls, queries: ['no_data'], forbidden: true });
  expect(told([])).toMatchObject({ mark: 'no_data', reason: 'forbidden' });
  expect(told(['no_data'])).toMatchObject({ mark: 'no_data', reason: 'forbidden' });
  expect(told(['passed'])).toMatchObject({ mark: 'attention', reason: 'partial' });
  expect(told(['failed'])).toMatchObject({ mark: 'failed', reason: 'control_failed' });
});

const anySources = fc.record({
  controls: fc.array(fc.constantFrom(...CONTROL_STATES), { maxLength: 5 }),
  queries: fc.array(fc.constantFrom(...EVIDENCE_RESULTS), { maxLength: 5 }),
});

test('a failed control or a gap more never improves the mark; one without data never makes it evidenced', () => {
  fc.assert(
    fc.property(anySources, ({ controls, queries }) => {
      const { mark } = logState({ controls, queries });
      expect(logState({ controls: [...controls, 'failed'], queries }).mark).toBe('failed');
      expect(logState({ controls, queries: [...queries, 'gap'] }).mark).toBe('failed');
      const silent = [
        logState({ controls: [...controls, 'no_data'], queries }),
        logState({ controls, queries: [...queries, 'no_data'] }),
        logState({ controls, queries: [...queries, 'not_yet'] }),
      ];
      silent.forEach((one) => {
        expect(one.mark).not.toBe('evidenced');
        if (mark === 'failed' || mark === 'attention') expect(one.mark).toBe(mark);
      });
      expect(logState({ controls: [...controls, 'disabled'], queries }).mark).toBe(mark);
    })
  );
});

test('the order of sources never matters, and evidenced is only what has data everywhere', () => {
  fc.assert(
    fc.property(anySources, ({ controls, queries }) => {
      const told = logState({ controls, queries });
      expect(
        logState({ controls: controls.slice().reverse(), queries: queries.slice().reverse() })
      ).toEqual(told);
      expect(LOG_MARKS).toContain(told.mark);
      const clean =
        controls.every((one) => one === 'passed' || one === 'disabled') &&
        queries.every((one) => one === 'pass') &&
        controls.filter((one) => one === 'passed').length + queries.length > 0;
      expect(told.mark === 'evidenced').toBe(clean);
    })
  );
});
