// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyTrail, pasted } from '../../test/unit/any_trail';
import { readLogQuery } from '../log_query/read_log_query';
import { kindOf, LOG_KINDS } from '../logs/kinds';
import type { LogId, LogKind } from '../logs/log_kind';
import { readTrail } from './read_trail';
import type { Step, Trail } from './trail';
import { decodeTrail, encodeTrail } from './trail_code';
import { clausesOfTrail, knownGoodOf } from './trail_clauses';

const kind = (id: LogId) => kindOf(id) as LogKind;
const trail = (...steps: Step[]): Trail => ({ steps });
const ADDRESS: Step = { entity: { type: 'address', value: '10.0.0.7' } };
const ROLE: Step = { entity: { type: 'role', value: 'batch' } };
const READ: Step = { clause: { field: 'eventName', is: 'GetObject' } };
const PAN = '4111111111111111';

/** Kinds that the trail leaves in. */
function left(one: Trail): LogId[] {
  return LOG_KINDS.filter((log) => clausesOfTrail(one, log) !== undefined).map(({ id }) => id);
}

describe('readTrail', () => {
  it('takes every trail as it is', () => {
    fc.assert(
      fc.property(anyTrail(LOG_KINDS), (one) => {
        expect(readTrail(one, LOG_KINDS)).toEqual({ value: one });
      }),
      { numRuns: 100 }
    );
  });

  test.each<[raw: unknown, at: string]>([
    [undefined, ''],
    [{}, 'steps'],
    [{ steps: [], more: 1 }, 'more'],
    [{ steps: [{}] }, 'steps[0]'],
    [{ steps: [{ ...ADDRESS, logs: ['waf'] }] }, 'steps[0]'],
    [{ steps: [{ ...ADDRESS, script: 'x' }] }, 'steps[0].script'],
    [{ steps: [{ entity: { type: 'host', value: 'a' } }] }, 'steps[0].entity.type'],
    [{ steps: [{ entity: { type: 'role', value: '' } }] }, 'steps[0].entity.value'],
    [{ steps: [{ entity: { type: 'role', value: 'a'.repeat(601) } }] }, 'steps[0].entity.value'],
    [{ steps: [{ entity: { type: 'words', value: 'a'.repeat(257) } }] }, 'steps[0].entity.value'],
    [{ steps: [{ entity: { type: 'words', value: PAN } }] }, 'steps[0].entity.value'],
    [{ steps: [{ entity: { type: 'account', value: '12' } }] }, 'steps[0].entity.value'],
    [{ steps: [{ entity: { type: 'address', value: 'x' } }] }, 'steps[0].entity.value'],
    [{ steps: [{ entity: { type: 'role', value: ' a' } }] }, 'steps[0].entity.value'],
    [{ steps: [{ clause: { field: 'eventName', is: 7 } }] }, 'steps[0].clause.is'],
    [{ steps: [{ clause: { field: 'nothing', is: 'x' } }] }, 'steps[0].clause.field'],
    [{ steps: [{ ...READ, log: 'waf' }] }, 'steps[0].clause.field'],
    [{ steps: [{ ...READ, log: 'nothing' }] }, 'steps[0].log'],
    [{ steps: [{ ...READ, not: true }] }, 'steps[0].not'],
    [{ steps: [{ ...ADDRESS, not: false }] }, 'steps[0].not'],
    [{ steps: [{ ...ADDRESS, log: 'waf' }] }, 'steps[0].log'],
    [{ steps: [{ logs: [] }] }, 'steps[0].logs'],
    [{ steps: [{ logs: ['waf', 'waf'] }] }, 'steps[0].logs'],
    [{ steps: [{ knownGood: 'A B' }] }, 'steps[0].knownGood'],
    [{ steps: [{ ...ADDRESS, note: 'a'.repeat(501) }] }, 'steps[0].note'],
    [{ steps: [{ ...ADDRESS, off: 'yes' }] }, 'steps[0].off'],
    [{ steps: Array.from({ length: 21 }, () => ADDRESS) }, 'steps'],
  ])('of %j names the fault at %s', (raw, at) => {
    expect(readTrail(raw, LOG_KINDS).fault).toMatchObject({ at });
  });

  it('refuses steps that do not fit into one question, whether on or off', () => {
    const steps = Array.from({ length: 13 }, (_, place): Step => ({
      entity: { type: 'role', value: `arn:aws:iam::111122223333:role/r${place}` },
      off: true,
    }));
    expect(readTrail({ steps: steps.slice(0, 12) }, LOG_KINDS).fault).toBeUndefined();
    expect(readTrail({ steps }, LOG_KINDS).fault).toMatchObject({ at: 'steps' });
  });
});

describe('clausesOfTrail', () => {
  it('takes out kinds that cannot tell of a positive step, and leaves them with a negated one', () => {
    expect(left(trail(ROLE))).toEqual(['cloudtrail', 'securityhub', 'guardduty']);
    expect(left(trail({ ...ROLE, not: true }))).toHaveLength(LOG_KINDS.length);
    expect(clausesOfTrail(trail({ ...ROLE, not: true }), kind('waf'))).toEqual([]);
    expect(clausesOfTrail(trail({ ...ROLE, not: true }), kind('guardduty'))).toEqual([
      { field: 'resource.accessKeyDetails.userName', is: 'batch', not: true },
    ]);
  });

  it('asks a clause of the kinds that have its field, or of the one it is for', () => {
    expect(left(trail(READ))).toEqual(['cloudtrail']);
    const accept: Step = { clause: { field: 'event.action', is: 'ACCEPT' } };
    expect(left(trail(accept)).length).toBeGreaterThan(1);
    expect(left(trail({ ...accept, log: 'vpcflowlogs' }))).toEqual(['vpcflowlogs']);
    const without: Step = {
      clause: { field: 'event.action', is: 'ACCEPT', not: true },
      log: 'vpcflowlogs',
    };
    expect(left(trail(without))).toHaveLength(LOG_KINDS.length);
    expect(clausesOfTrail(trail(without), kind('waf'))).toEqual([]);
    expect(clausesOfTrail(trail(without), kind('vpcflowlogs'))).toHaveLength(1);
  });

  it('follows steps about logs, and does not count those that are off', () => {
    expect(left(trail({ logs: ['waf', 'elb'] }))).toEqual(['waf', 'elb']);
    expect(left(trail({ logs: ['waf'], not: true }))).not.toContain('waf');
    expect(left(trail({ ...ROLE, off: true }))).toHaveLength(LOG_KINDS.length);
    expect(clausesOfTrail(trail(ADDRESS, { ...ROLE, off: true }), kind('waf'))).toHaveLength(1);
  });

  it('leaves known-good lists to the caller', () => {
    expect(clausesOfTrail(trail({ knownGood: 'all' }), kind('waf'))).toEqual([]);
    expect(knownGoodOf(trail({ knownGood: 'a' }, { knownGood: 'b' }, { knownGood: 'a' }))).toEqual([
      'a',
      'b',
    ]);
    expect(knownGoodOf(trail({ knownGood: 'a' }, { knownGood: 'all' }))).toBe('all');
    expect(knownGoodOf(trail({ knownGood: 'a', off: true }, ROLE))).toEqual([]);
  });

  it('is the where of a log query', () => {
    fc.assert(
      fc.property(anyTrail(LOG_KINDS), (one) => {
        LOG_KINDS.forEach((log) => {
          const where = clausesOfTrail(one, log);
          if (!where) return;
          const query = { log: log.id, where, measure: { count: true } };
          expect(readLogQuery(query, '', LOG_KINDS).fault).toBeUndefined();
        });
      }),
      { numRuns: 50 }
    );
  });
});

describe('the code of a trail', () => {
  it('comes back as it was, and needs no escaping in an address', () => {
    fc.assert(
      fc.property(anyTrail(LOG_KINDS), (one) => {
        const code = encodeTrail(one);
        expect(encodeURIComponent(code)).toBe(code);
        if (code.length > 16000) return;
        expect(decodeTrail(code, LOG_KINDS)).toEqual(JSON.parse(JSON.stringify(one)));
      }),
      { numRuns: 200 }
    );
  });

  it('stays short', () => {
    const code = encodeTrail(trail(ROLE, { ...ADDRESS, not: true }, { knownGood: 'all' }));
    expect(code).toBe(
      "*A('e'!*A'role'~'batch'*B)~('e'!*A'address'~'10.0.0.7'*B~'n'!1)~('g'!'all')*B"
    );
  });

  it('is nothing for anything else', () => {
    fc.assert(
      fc.property(fc.oneof(pasted, fc.string(), fc.json()), (code) => {
        const read = decodeTrail(code, LOG_KINDS);
        if (read) expect(decodeTrail(encodeTrail(read), LOG_KINDS)).toEqual(read);
      })
    );
    [
      '',
      '()',
      "*A('entity'!('type'!'role'~'value'!'batch'))*B",
      "*A('e'!*A'role'*B)*B",
      "*A('e'!*A'role'~'batch'*B~'n'!2)*B",
      "*A('e'!*A'role'~'batch'*B~'x'!1)*B",
      "*A('__proto__'!('e'!*A'role'~'batch'*B))*B",
      '*Anull*B',
    ].forEach((code) => expect(decodeTrail(code, LOG_KINDS)).toBeUndefined());
  });

  it('leaves out steps with a card number', () => {
    const bad: Step[] = [
      { entity: { type: 'words', value: PAN } },
      { clause: { field: 'source.bytes', is: Number(PAN) } },
      { clause: { field: 'eventName', in: ['x', '4111 1111 1111 1111'] } },
      { ...ROLE, note: `see ${PAN}` },
    ];
    expect(encodeTrail(trail(...bad, ADDRESS))).toBe(encodeTrail(trail(ADDRESS)));
  });
});
