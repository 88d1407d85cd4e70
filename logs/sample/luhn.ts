// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Whether digits carry the check digit of a card number. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const doubled = Number(digit) * (place % 2 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}
