// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Card numbers (PAN) in log text, PCI DSS 3.4.1: 13 to 19 digits, between them single blanks, dashes or dots, that
 * begin as a card brand's numbers do, have that brand's length and pass Luhn's check. Not taken for one: part of a
 * longer run of digits or of a hexadecimal word, a UUID, and digits that a separator ties to an account id (12 digits).
 * Out of reach: a number split over several fields, percent-encoded or otherwise disguised.
 */
const DIGIT = '0-9\uFF10-\uFF19';
const SEPARATOR = ' .\\-\u00A0\u3000\u2010-\u2015\uFF0D\uFF0E';
const MANY_DIGITS = new RegExp(`[${DIGIT}](?:[${SEPARATOR}]?[${DIGIT}]){12,}`, 'g');
const DIGITS = new RegExp(`[${DIGIT}]+`, 'g');
const SURELY_NONE = new RegExp(`^[^${DIGIT}]*$`);
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const SHOWN_DIGITS = 4;
const ACCOUNT_ID_DIGITS = 12;
/** Digits of a part of a number that stands beside other numbers: cards are printed in parts of 4, 5, 6. */
const LEAST_PART = 3;

interface Brand {
  /** Beginnings of the numbers, from and to, same count of digits. */
  begins: Array<[number, number]>;
  lengths: number[];
}

/** Issuer identification numbers in use (ISO/IEC 7812), by brand. */
const BRANDS: Brand[] = [
  { begins: [[4, 4]], lengths: [13, 16, 19] }, // Visa
  {
    begins: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
  }, // Mastercard
  {
    begins: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
  }, // American Express
  { begins: [[3528, 3589]], lengths: [16, 17, 18, 19] }, // JCB
  {
    begins: [
      [300, 305],
      [3095, 3095],
      [36, 36],
      [38, 39],
    ],
    lengths: [14, 16, 19],
  }, // Diners Club
  {
    begins: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: [16, 19],
  }, // Discover
  { begins: [[62, 62]], lengths: [16, 17, 18, 19] }, // UnionPay
  {
    begins: [
      [5018, 5018],
      [5020, 5020],
      [5038, 5038],
      [6304, 6304],
      [6759, 6763],
    ],
    lengths: [13, 14, 15, 16, 17, 18, 19],
  }, // Maestro
];

/** From the first character up to, not with, the last. */
interface Place {
  start: number;
  end: number;
}

interface Part extends Place {
  digits: string;
}

/** The text with every card number's digits but the last four as asterisks; separators stay. */
export function maskCardNumbers(text: string): string {
  if (SURELY_NONE.test(text)) return text;
  let masked = '';
  let done = 0;
  findCardNumbers(text).forEach(({ start, end, digits }) => {
    let left = digits.length - SHOWN_DIGITS;
    const hidden = text.slice(start, end).replace(new RegExp(`[${DIGIT}]`, 'g'), (digit) => {
      left -= 1;
      return left >= 0 ? '*' : digit;
    });
    masked += text.slice(done, start) + hidden;
    done = end;
  });
  return done === 0 ? text : masked + text.slice(done);
}

/** True when the text holds a card number. */
export function hasCardNumber(text: string): boolean {
  return !SURELY_NONE.test(text) && findCardNumbers(text).length > 0;
}

function findCardNumbers(text: string): Part[] {
  const found: Part[] = [];
  const uuids = placesOf(UUID, text);
  placesOf(MANY_DIGITS, text).forEach((run) =>
    stretchesOf(text, run, uuids).forEach((stretch) => found.push(...cardsAmong(stretch)))
  );
  return found;
}

function placesOf(pattern: RegExp, text: string, offset = 0): Place[] {
  const places: Place[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const start = offset + match.index;
    places.push({ start, end: start + match[0].length });
  }
  return places;
}

/** Stretches of parts that may belong together: without hexadecimal words and UUIDs. */
function stretchesOf(text: string, run: Place, uuids: Place[]): Part[][] {
  const stretches: Part[][] = [[]];
  let next = 0;
  placesOf(DIGITS, text.slice(run.start, run.end), run.start).forEach(({ start, end }) => {
    while (next < uuids.length && uuids[next].end <= start) next += 1;
    const inUuid = next < uuids.length && uuids[next].start < end;
    if (inUuid || isHexadecimal(text, start, end)) stretches.push([]);
    else {
      const digits = ascii(text.slice(start, end));
      stretches[stretches.length - 1].push({ start, end, digits });
    }
  });
  return stretches;
}

/** A whole stretch is a card number, or neighbouring parts of it are. */
function cardsAmong(parts: Part[]): Part[] {
  const whole = joined(parts);
  if (whole && isCardNumber(whole, parts)) return [whole];
  const found: Part[] = [];
  for (let first = 0; first < parts.length; first += 1) {
    for (let last = lastPossible(parts, first); last >= first; last -= 1) {
      const some = parts.slice(first, last + 1);
      const number = joined(some);
      if (number && isCardNumber(number, some)) {
        found.push(number);
        first = last;
        break;
      }
    }
  }
  return found;
}

/** The last part with which the parts from the first on are not yet more than 19 digits. */
function lastPossible(parts: Part[], first: number): number {
  let length = 0;
  let last = first - 1;
  while (last + 1 < parts.length && parts[last + 1].digits.length >= LEAST_PART) {
    length += parts[last + 1].digits.length;
    if (length > 19) break;
    last += 1;
  }
  return last;
}

function joined(parts: Part[]): Part | undefined {
  const last = parts[parts.length - 1];
  return (
    last && {
      start: parts[0].start,
      end: last.end,
      digits: parts.map(({ digits }) => digits).join(''),
    }
  );
}

function isCardNumber({ digits }: Part, parts: Part[]): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  if (parts.some((part) => part.digits.length === ACCOUNT_ID_DIGITS)) return false;
  return BRANDS.some((brand) => isOf(brand, digits)) && passesLuhn(digits);
}

function isOf({ begins, lengths }: Brand, digits: string): boolean {
  if (lengths.indexOf(digits.length) < 0) return false;
  return begins.some(([from, to]) => {
    const begin = Number(digits.slice(0, String(from).length));
    return begin >= from && begin <= to;
  });
}

/** ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const twice = digit * 2;
    sum += place % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** Digits in a word of nothing but hexadecimal digits, with letters among them: a hash, a request id. */
function isHexadecimal(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 64 && /[0-9A-Za-z]/.test(text[from - 1])) from -= 1;
  while (to < text.length && to - end < 64 && /[0-9A-Za-z]/.test(text[to])) to += 1;
  return to - from > end - start && /^[0-9A-Fa-f]+$/.test(text.slice(from, to));
}

function ascii(digits: string): string {
  return digits.replace(/[\uFF10-\uFF19]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xff10 + 0x30)
  );
}
