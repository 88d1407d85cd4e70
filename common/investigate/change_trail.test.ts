// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  changed,
  EMPTY_TRAIL,
  isFull,
  movedStep,
  notedStep,
  redone,
  replacedStep,
  startHistory,
  switchedStep,
  turnedStep,
  undone,
  withoutStep,
  withStep,
} from './change_trail';
import type { Step, Trail } from './trail';

const A: Step = { entity: { type: 'role', value: 'a' } };
const B: Step = { clause: { field: 'eventName', is: 'GetObject' } };
const C: Step = { logs: ['waf', 'elb'] };
const trail = (...steps: Step[]): Trail => ({ steps });

it('adds a step once, and switches on the one that is there', () => {
  expect(withStep(EMPTY_TRAIL, A)).toEqual(trail(A));
  expect(withStep(trail(A, B), { ...A, note: 'again' })).toEqual(trail(A, B));
  expect(withStep(trail({ ...A, off: true, note: 'why' }, B), A)).toEqual(
    trail({ ...A, note: 'why' }, B)
  );
  expect(withStep(trail(C), { logs: ['elb', 'waf'] })).toEqual(trail(C));
});

it('lets the opposite of a new step go', () => {
  expect(withStep(trail(A, B), { ...A, not: true })).toEqual(trail(B, { ...A, not: true }));
  const notB: Step = { clause: { field: 'eventName', is: 'GetObject', not: true } };
  expect(withStep(trail(notB, A), B)).toEqual(trail(A, B));
  expect(withStep(trail(C), { ...C, not: true })).toEqual(trail({ ...C, not: true }));
  // Of one kind of log it is another step.
  expect(withStep(trail(B), { ...B, log: 'cloudtrail' } as Step).steps).toHaveLength(2);
});

it('takes no more than twenty', () => {
  const full = trail(
    ...Array.from({ length: 20 }, (_, at): Step => ({ entity: { type: 'role', value: `r${at}` } }))
  );
  expect(isFull(full)).toBe(true);
  expect(withStep(full, A)).toBe(full);
  expect(withStep(full, { entity: { type: 'role', value: 'r3' }, not: true }).steps).toHaveLength(
    20
  );
});

it('removes, replaces, moves, switches, notes and turns', () => {
  expect(withoutStep(trail(A, B, C), 1)).toEqual(trail(A, C));
  expect(replacedStep(trail(A, B), 0, C)).toEqual(trail(C, B));
  expect(movedStep(trail(A, B, C), 0, 2)).toEqual(trail(B, C, A));
  expect(movedStep(trail(A, B, C), 2, 0)).toEqual(trail(C, A, B));
  expect(movedStep(trail(A, B), 0, 2)).toEqual(trail(A, B));
  expect(switchedStep(trail(A), 0)).toEqual(trail({ ...A, off: true }));
  expect(switchedStep(trail({ ...A, off: true }), 0)).toEqual(trail(A));
  expect(switchedStep(trail(A), 7)).toEqual(trail(A));
  expect(notedStep(trail(A), 0, ' why ')).toEqual(trail({ ...A, note: 'why' }));
  expect(notedStep(trail({ ...A, note: 'why' }), 0, ' ')).toEqual(trail(A));
  expect(turnedStep(trail(A), 0)).toEqual(trail({ ...A, not: true }));
  expect(turnedStep(trail({ ...A, not: true }), 0)).toEqual(trail(A));
  expect(turnedStep(turnedStep(trail(B), 0), 0)).toEqual(trail(B));
  expect(turnedStep(trail({ knownGood: 'all' }), 0)).toEqual(trail({ knownGood: 'all' }));
});

it('goes back and forth', () => {
  const one = changed(startHistory(), trail(A));
  const two = changed(one, trail(A, B));
  expect(changed(two, trail(A, B))).toBe(two);
  expect(undone(two).trail).toEqual(trail(A));
  expect(undone(undone(two)).trail).toEqual(EMPTY_TRAIL);
  expect(undone(undone(undone(two))).trail).toEqual(EMPTY_TRAIL);
  expect(redone(undone(two))).toEqual(two);
  expect(redone(two)).toEqual(two);
  expect(redone(changed(undone(two), trail(C))).trail).toEqual(trail(C));
});
