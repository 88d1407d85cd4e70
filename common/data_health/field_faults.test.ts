// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { boolean, keyword, number, text } from '../logs/field';
import { LOG_KINDS } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import { faultyFields, lookedFields } from './field_faults';

const words: [string, string] = ['x', 'x'];
const kind = {
  fields: [
    keyword('name', words, words),
    keyword('maybe', words, words, { optional: true }),
    number('bytes', words, words, { sum: true }),
    number('port', words, words, { group: true }),
    boolean('flag', words, words),
    text('message', words, words),
  ],
  alwaysMapped: ['message', '@timestamp'],
} as unknown as LogKind;

const fine = {
  name: { keyword: { aggregatable: true } },
  bytes: { long: { aggregatable: true }, integer: { aggregatable: true, indices: ['a'] } },
  port: { integer: { aggregatable: true } },
  flag: { boolean: { aggregatable: true } },
  message: { text: { aggregatable: false } },
};
const faults = (caps: Parameters<typeof faultyFields>[1]) =>
  faultyFields(kind, caps).map(({ field, fault }) => [field, fault]);

describe('fields that are not as queries need them', () => {
  it('are none where numbers differ in size and an optional one is absent', () => {
    expect(faults(fine)).toEqual([]);
  });

  it('are none where there is no index', () => {
    expect(faults({})).toEqual([]);
  });

  it('are told one by one', () => {
    expect(
      faults({
        bytes: { keyword: { aggregatable: true } },
        port: { integer: { aggregatable: false } },
        flag: {
          boolean: { aggregatable: true, indices: ['a'] },
          keyword: { aggregatable: true, indices: ['b'] },
        },
      })
    ).toEqual([
      ['name', 'missing'],
      ['bytes', 'mistyped'],
      ['port', 'not_countable'],
      ['flag', 'conflict'],
      ['message', 'hidden'],
    ]);
  });

  it('are not mixed up with what every object has', () => {
    expect(faultyFields({ ...kind, fields: [keyword('constructor', words, words)] }, fine)).toEqual(
      [expect.objectContaining({ field: 'constructor', fault: 'missing' })]
    );
  });
});

it.each(LOG_KINDS.map((one): [string, LogKind] => [one.id, one]))(
  'asks about each field of %s once',
  (_, one) => {
    const looked = lookedFields(one);
    expect(new Set(looked).size).toBe(looked.length);
    one.fields.forEach(({ field }) => expect(looked).toContain(field));
  }
);
