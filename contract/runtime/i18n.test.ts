// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from './i18n';

describe('i18n', () => {
  afterEach(() => i18n.init({ locale: 'en', messages: {} }));

  const rows = (n: number) =>
    i18n.translate('siemReview.rows', {
      defaultMessage: '{n, plural, one {# row} other {# rows}}',
      values: { n },
    });

  it('speaks English from the code', () => {
    expect([rows(1), rows(2000)]).toEqual(['1 row', '2,000 rows']);
  });

  it('speaks the language it was given, and English where that has no words', () => {
    i18n.init({ locale: 'ja-JP', messages: { 'siemReview.rows': '{n, plural, other {# 行}}' } });
    expect([rows(1), rows(2)]).toEqual(['1 行', '2 行']);
    expect(i18n.translate('siemReview.other', { defaultMessage: 'Other' })).toBe('Other');
    expect(i18n.getLocale()).toBe('ja-JP');
  });

  it('refuses empty formats, as OSD does', () => {
    expect(() => i18n.init({ locale: 'ja-JP', formats: {}, messages: {} })).toThrow('non-empty');
  });

  it('says which message cannot be formatted', () => {
    expect(() => i18n.translate('siemReview.bad', { defaultMessage: '{n' })).toThrow(
      'siemReview.bad'
    );
  });
});
