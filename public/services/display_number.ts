// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export interface DisplayNumber {
  /** `1,204,310` */
  whole(value: number): string;
  /** `1.2M`, `120万`: for axes. */
  short(value: number): string;
  /** Change against a number before, `+4%`; undefined when there is nothing to divide by. */
  change(now: number, before: number): string | undefined;
}

const CHANGE = { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 } as const;

export function displayNumber(locale: string): DisplayNumber {
  const whole = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const percent = new Intl.NumberFormat(locale, CHANGE);
  return {
    whole: (value) => whole.format(value),
    short: (value) => short.format(value),
    change: (now, before) => (before > 0 ? percent.format(now / before - 1) : undefined),
  };
}
