// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { anyLogQuery } from '../../test/unit/any_log_query';
import { LOG_KINDS } from '../logs/kinds';
import { readInput } from '../read_input';
import { askEndpoint } from './endpoints';
import { readLogQuery } from './read_log_query';

const CARD = '4111 1111 1111 1111';
const count = { count: true };
const of = (where: unknown[]) => ({ log: 'cloudtrail', where, measure: count });

function faultOf(raw: unknown, at = '') {
  const { value, fault } = readLogQuery(raw, at, LOG_KINDS);
  expect(value).toBeUndefined();
  return fault;
}

test('every query that the language has survives JSON and reading', () => {
  fc.assert(
    fc.property(anyLogQuery(LOG_KINDS), (query) => {
      const sent: unknown = JSON.parse(JSON.stringify(query));
      const read = readLogQuery(sent, '', LOG_KINDS);
      expect(read).toEqual({ value: sent });
      expect(readLogQuery(read.value, '', LOG_KINDS)).toEqual(read);
    }),
    { numRuns: 300 }
  );
});

test('anything else is refused with its place, never thrown', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4, withNullPrototype: true }), (junk) => {
      const { value, fault } = readLogQuery(junk, '[1]', LOG_KINDS);
      expect(value).toBeUndefined();
      expect(fault && fault.at.startsWith('[1]')).toBe(true);
    })
  );
});

test('a good query with anything put in one place is taken or refused there', () => {
  const keys = [
    'log',
    'where',
    'measure',
    'by',
    'over',
    'order',
    'top',
    'newest',
    '__proto__',
    'x',
  ];
  const spoilt = fc.tuple(
    anyLogQuery(LOG_KINDS),
    fc.constantFrom(...keys),
    fc.anything({ maxDepth: 3 })
  );
  fc.assert(
    fc.property(spoilt, ([query, key, junk]) => {
      const sent: Record<string, unknown> = { ...query };
      Object.defineProperty(sent, key, { value: junk, enumerable: true, configurable: true });
      const { value, fault } = readLogQuery(sent, '', LOG_KINDS);
      if (fault) expect(fault.message).toMatch(/\S/);
      else expect(readLogQuery(value, '', LOG_KINDS)).toEqual({ value });
    }),
    { numRuns: 300 }
  );
});

test.each<[string, unknown, string]>([
  ['no object', 7, ''],
  ['an unknown kind', { log: 'nothing', measure: count }, 'log'],
  ['no measure', { log: 'waf' }, 'measure'],
  ['two measures', { log: 'waf', measure: { count: true, sum: 'x' } }, 'measure'],
  ['an unknown name', { log: 'waf', measure: count, script: 'x' }, 'script'],
  [
    'an unknown name in a clause',
    of([{ field: 'eventName', is: 'A', wildcard: '*' }]),
    'where[0].wildcard',
  ],
  ['a name that is no field', of([{ field: 'eventname', is: 'A' }]), 'where[0].field'],
  ['a field of another kind', of([{ field: 'log_status', is: 'A' }]), 'where[0].field'],
  ['no operator', of([{ field: 'eventName' }]), 'where[0]'],
  ['two operators', of([{ field: 'eventName', is: 'A', prefix: 'B' }]), 'where[0]'],
  ['a range of names', of([{ field: 'eventName', from: 'A' }]), 'where[0].from'],
  ['a network of names', of([{ field: 'eventName', cidr: ['10.0.0.0/8'] }]), 'where[0].cidr'],
  ['a beginning of an address', of([{ field: 'source.ip', prefix: '10.' }]), 'where[0].prefix'],
  ['a name for an address', of([{ field: 'source.ip', is: 'host' }]), 'where[0].is'],
  ['a broken network', of([{ field: 'source.ip', cidr: ['10.0.0.0/33'] }]), 'where[0].cidr[0]'],
  ['a word for a number', of([{ field: 'source.as.number', is: '5' }]), 'where[0].is'],
  ['a number too large for its field', of([{ field: 'source.as.number', to: 3e9 }]), 'where[0].to'],
  ['a word for a truth', of([{ field: 'readOnly', is: 'true' }]), 'where[0].is'],
  ['not: false', of([{ field: 'readOnly', is: true, not: false }]), 'where[0].not'],
  ['no values', of([{ field: 'eventName', in: [] }]), 'where[0].in'],
  ['too many values', of([{ field: 'eventName', in: Array(201).fill('A') }]), 'where[0].in'],
  ['a long value', of([{ field: 'eventName', is: 'A'.repeat(1025) }]), 'where[0].is'],
  ['a long beginning', of([{ field: 'eventName', prefix: 'A'.repeat(257) }]), 'where[0].prefix'],
  ['a long text', of([{ text: 'A'.repeat(257) }]), 'where[0].text'],
  ['a card number', of([{ field: 'eventName', in: ['A', CARD] }]), 'where[0].in[1]'],
  ['a card number as text', of([{ text: CARD }]), 'where[0].text'],
  ['a control character', of([{ field: 'eventName', is: 'A\u0000' }]), 'where[0].is'],
  ['a turned direction', of([{ text: 'a\u202eb' }]), 'where[0].text'],
  ['a range upside down', of([{ field: 'source.as.number', from: 2, to: 2 }]), 'where[0].to'],
  [
    'a day that is none',
    of([{ field: '@timestamp', from: '2026-02-30T00:00:00Z' }]),
    'where[0].from',
  ],
  ['an unknown list', of([{ field: 'user.name', listed: 'system.nothing' }]), 'where[0].listed'],
  [
    'a list with a path',
    of([{ field: 'user.name', listed: 'known_good.../x' }]),
    'where[0].listed',
  ],
  ['networks of names', of([{ field: 'user.name', listed: 'system.networks' }]), 'where[0].listed'],
  [
    'a list of numbers',
    of([{ field: 'source.as.number', listed: 'system.keys' }]),
    'where[0].listed',
  ],
  [
    'an anyOf in an anyOf',
    of([{ anyOf: [{ anyOf: [{ text: 'a' }] }] }]),
    'where[0].anyOf[0].anyOf',
  ],
  ['too many alternatives', of([{ anyOf: Array(21).fill({ text: 'a' }) }]), 'where[0].anyOf'],
  ['too many clauses', of(Array(21).fill({ text: 'a' })), 'where'],
  ['too many in all', of(Array(4).fill({ anyOf: Array(16).fill({ text: 'a' }) })), 'where'],
  ['a text in @message by field', of([{ field: '@message', is: 'a' }]), 'where[0].is'],
  ['grouping by text', { ...of([]), by: ['error.message'] }, 'by[0]'],
  [
    'grouping by four',
    { ...of([]), by: ['eventName', 'eventSource', 'user.name', 'awsRegion'] },
    'by',
  ],
  ['grouping twice by one', { ...of([]), by: ['eventName', 'eventName'] }, 'by'],
  ['a sum of names', { log: 'cloudtrail', measure: { sum: 'eventName' } }, 'measure.sum'],
  [
    'a sum of narrow bytes',
    { log: 'vpcflowlogs', measure: { sum: 'network.bytes' } },
    'measure.sum',
  ],
  ['a least name', { log: 'cloudtrail', measure: { min: 'eventName' } }, 'measure.min'],
  ['no rows', { ...of([]), by: ['eventName'], top: 0 }, 'top'],
  ['too many rows', { ...of([]), by: ['eventName'], top: 1001 }, 'top'],
  ['half a row', { ...of([]), by: ['eventName'], top: 1.5 }, 'top'],
  ['another rhythm', { ...of([]), over: 'minute' }, 'over'],
  ['newest of events', { ...of([]), newest: true }, 'newest'],
  ['a grouped list', { log: 'waf', measure: { list: ['rule.name'] }, by: ['rule.name'] }, 'by'],
  [
    'a mark that is none',
    { log: 'waf', measure: { list: ['rule.name'], after: 'a b' } },
    'measure.after',
  ],
  ['an order without direction', { ...of([]), order: { by: 'value' } }, 'order.direction'],
])('refuses %s', (_, raw, at) => {
  expect(faultOf(raw)).toMatchObject({ at });
});

test('__proto__ is refused by name, and values are not repeated', () => {
  const sent: unknown = JSON.parse(
    '{"log":"waf","measure":{"count":true},"__proto__":{"by":["x"]}}'
  );
  expect(faultOf(sent, '[3]')).toMatchObject({ at: '[3].__proto__' });
  expect(JSON.stringify(faultOf(of([{ text: CARD }])))).not.toContain('4111');
});

describe('the endpoint', () => {
  const scope = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', tz: 'Asia/Tokyo' };
  const refusedField = (raw: unknown) => {
    const { refused } = readInput(askEndpoint, raw);
    return refused && refused.field;
  };

  it('takes up to 12 queries of one scope', () => {
    const queries = Array(12).fill(of([]));
    expect(readInput(askEndpoint, { queries, scope }).value).toEqual({ queries, scope });
    expect(refusedField({ queries: [...queries, of([])], scope })).toBe('queries');
    expect(refusedField({ queries: [], scope })).toBe('queries');
    expect(refusedField({ queries })).toBe('scope');
  });

  it('names the place in full', () => {
    const queries = [of([]), of([]), of([{ field: 'nothing', is: 'x' }])];
    expect(refusedField({ queries, scope })).toBe('queries[2].where[0].field');
    expect(refusedField({ queries: [of([])], scope: { ...scope, tz: '+09:00' } })).toBe('scope.tz');
  });
});
