// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { nameIn } from './save_file';

describe('nameIn', () => {
  it.each([
    ['attachment; filename="a b.csv"', 'a b.csv'],
    ['attachment; filename=a.csv', 'a.csv'],
    ['attachment; filename="x.csv"; filename*=UTF-8\'\'%E5%BD%B9%E5%89%B2.csv', '役割.csv'],
    ['inline', undefined],
    [null, undefined],
  ])('reads %s', (disposition, name) => {
    expect(nameIn(disposition)).toBe(name);
  });
});
