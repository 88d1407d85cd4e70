// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyEntity, anyTrail } from '../../test/unit/any_trail';
import { LOG_KINDS } from '../logs/kinds';
import type { Step } from '../investigate/trail';
import {
  decodeInvestigation,
  DEFAULT_INVESTIGATION,
  encodeInvestigation,
  frozen,
  isTooLong,
  LONGEST_ADDRESS,
} from './investigate_state';
import type { InvestigateState } from './investigate_state';
import { withoutCardNumbers } from './without_card_numbers';

const PAN = '4111111111111111';
const EVENT = { log: 'guardduty', id: '6e97~1', at: '2026-11-24T05:00:00Z' };
const state: fc.Arbitrary<InvestigateState> = fc
  .record(
    {
      scope: fc.constantFrom(DEFAULT_INVESTIGATION.scope, {
        systems: ['card'],
        environments: ['本番'],
        accounts: ['111122223333'],
        knownGood: true,
      }),
      period: fc.constantFrom<InvestigateState['period']>(
        { kind: 'last_days', days: 1 },
        { kind: 'calendar', name: 'yesterday' },
        { kind: 'absolute', from: '2026-05-01T00:00:00.000Z', to: '2026-05-02T00:00:00.000Z' }
      ),
      trail: anyTrail(LOG_KINDS),
      oldestFirst: fc.boolean(),
      opened: fc.oneof<fc.Arbitrary<InvestigateState['opened']>[]>(
        fc.constant(EVENT),
        anyEntity.map((entity) => ({ entity }))
      ),
      zoom: fc.constant({ from: '2026-05-01T03:00:00Z', to: '2026-05-01T04:00:00Z' }),
      saved: fc.constantFrom('night-of-may', '五月の件'),
    },
    { requiredKeys: ['scope', 'period', 'trail', 'oldestFirst'] }
  )
  .map((one) => one as InvestigateState);

it('comes back from its address as it was', () => {
  fc.assert(
    fc.property(state, (one) => {
      const search = encodeInvestigation(one);
      if (search.length > LONGEST_ADDRESS) return;
      const read = decodeInvestigation(`?${search}`, LOG_KINDS);
      expect(encodeInvestigation(read)).toBe(search);
      expect(withoutCardNumbers(search)).toBeUndefined();
      if (one.trail.steps.every(({ note }) => note === undefined)) expect(read).toEqual(one);
    }),
    { numRuns: 100 }
  );
});

it('reads anything else as the default', () => {
  fc.assert(
    fc.property(fc.fullUnicodeString({ maxLength: 200 }), (search) => {
      const read = decodeInvestigation(search, LOG_KINDS);
      expect(decodeInvestigation(encodeInvestigation(read), LOG_KINDS)).toEqual(read);
    })
  );
  [
    '',
    'trail=nonsense',
    'event=nothing~2026-11-24T05:00:00Z~1',
    'event=guardduty~yesterday~1',
    'event=guardduty~2026-11-24T05:00:00Z~',
    'entity=host~a',
    `entity=words~${PAN}`,
    'zoom=2026-05-02T00:00:00Z~2026-05-01T00:00:00Z',
    'zoom=x',
    'order=x',
    'saved=',
  ].forEach((search) =>
    expect(decodeInvestigation(search, LOG_KINDS)).toEqual(DEFAULT_INVESTIGATION)
  );
});

it('carries no card number', () => {
  const search = encodeInvestigation({
    ...DEFAULT_INVESTIGATION,
    trail: { steps: [{ entity: { type: 'words', value: '4111 1111 1111 1111' } }] },
    opened: { entity: { type: 'words', value: PAN } },
    saved: PAN,
  });
  expect(search).toBe(
    encodeInvestigation({ ...DEFAULT_INVESTIGATION, trail: { steps: [] } }) + '&trail=*A*B'
  );
  expect(withoutCardNumbers(search)).toBeUndefined();
});

it('leaves out notes rather than become too long to open', () => {
  const steps = Array.from({ length: 10 }, (_, at): Step => ({
    entity: { type: 'address', value: `10.0.0.${at}` },
    note: '長'.repeat(300),
  }));
  const long = { ...DEFAULT_INVESTIGATION, trail: { steps } };
  expect(isTooLong(long)).toBe(false);
  const read = decodeInvestigation(encodeInvestigation(long), LOG_KINDS);
  expect(read.trail.steps).toEqual(
    steps.map(({ entity }: Step & { entity?: unknown }) => ({ entity }))
  );
  const values = Array.from({ length: 60 }, (_, at) => `${'x'.repeat(300)}${at}`);
  const much = { ...long, trail: { steps: [{ clause: { field: 'eventName', in: values } }] } };
  expect(isTooLong(much)).toBe(true);
});

it('stands still in a link that is sent', () => {
  const resolved = { from: '2026-11-18T00:00:00.000Z', to: '2026-11-24T05:00:00.000Z' };
  const sent = frozen(DEFAULT_INVESTIGATION, resolved);
  expect(sent.period).toEqual({ kind: 'absolute', ...resolved });
  expect(frozen(sent, { from: 'x', to: 'y' })).toBe(sent);
  expect(decodeInvestigation(encodeInvestigation(sent), LOG_KINDS).period).toEqual(sent.period);
});
