// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { messagesIn, placeholdersOf, problemsOf } from './messages';

const formats = { number: {}, date: {}, time: {}, relative: {} };
const message = (id: string, text: string) => ({ id, text, file: 'a.tsx', line: 1 });

describe('messagesIn', () => {
  it('finds calls and elements', () => {
    const source = `
      const a = i18n.translate('siemReview.a', { defaultMessage: 'A {b}', values: { b } });
      const c = <FormattedMessage id="siemReview.c" defaultMessage="C" values={{ d }} />;`;
    expect(messagesIn(source, 'a.tsx').map(({ id, text, line }) => [id, text, line])).toEqual([
      ['siemReview.a', 'A {b}', 2],
      ['siemReview.c', 'C', 3],
    ]);
  });

  it('refuses ids that are put together', () => {
    expect(() => messagesIn('i18n.translate(id, { defaultMessage: "x" });', 'a.tsx')).toThrow(
      'a.tsx:1'
    );
  });
});

describe('placeholdersOf', () => {
  it.each([
    ['none', []],
    ['{b} of {a}', ['a', 'b']],
    ['{count} {count, plural, one {day} other {days}}', ['count']],
    ['{n, plural, =0 {today} one {1 day} other {{n} days by {who}}}', ['n', 'who']],
  ])('reads %s', (text, names) => {
    expect(placeholdersOf(text)).toEqual(names);
  });
});

describe('problemsOf', () => {
  it('has none when all is there', () => {
    const messages = { 'siemReview.a': '{n} 件' };
    expect(problemsOf([message('siemReview.a', '{n} calls')], { formats, messages })).toEqual([]);
  });

  it.each([
    [[message('siemReview.a', 'A')], {}, 'no translation'],
    [[], { 'siemReview.a': 'あ' }, 'not used'],
    [[message('siemReview.a', '{n}')], { 'siemReview.a': '{m}' }, 'placeholders'],
    [[message('other.a', 'A')], { 'other.a': 'あ' }, 'must start with'],
    [
      [message('siemReview.a', 'A'), message('siemReview.a', 'B')],
      { 'siemReview.a': 'あ' },
      'another text',
    ],
  ])('finds what is wrong with %j', (found, messages, problem) => {
    expect(problemsOf(found, { formats, messages }).join()).toContain(problem);
  });

  it('wants every kind of format, which OSD needs to start', () => {
    expect(problemsOf([], { formats: {}, messages: {} })).toHaveLength(4);
  });
});
