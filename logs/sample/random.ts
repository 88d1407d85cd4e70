// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hexPairs = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

/**
 * A small repeatable source of chance (sfc32, seeded from the text by xmur3): the same words give
 * the same numbers on every machine, so the sample logs are the same bytes everywhere.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(...words: Array<string | number>) {
    const text = words.join('/');
    let hash = 1779033703 ^ text.length;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 3432918353);
      hash = (hash << 13) | (hash >>> 19);
    }
    const word = () => {
      hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
      hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
      hash ^= hash >>> 16;
      return hash | 0;
    };
    this.a = word();
    this.b = word();
    this.c = word();
    this.counter = 1;
    for (let i = 0; i < 12; i++) {
      this.word();
    }
  }

  /** 32 unsigned bits. */
  word(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum >>> 0;
  }

  /** 0 <= x < 1 */
  unit(): number {
    return this.word() / 4294967296;
  }

  /** A whole number, 0 <= n < below. */
  below(below: number): number {
    return Math.floor(this.unit() * below);
  }

  /** A whole number, from <= n <= to. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** Lower-case hex digits; `digits` is a multiple of 8. */
  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      const bits = this.word();
      text +=
        hexPairs[bits & 255] +
        hexPairs[(bits >>> 8) & 255] +
        hexPairs[(bits >>> 16) & 255] +
        hexPairs[bits >>> 24];
    }
    return text.slice(0, digits);
  }

  /** A name of 16 letters and digits that begins with a letter: never all digits. */
  objectName(): string {
    return `${'abcdef'[this.below(6)]}${this.hex(16).slice(1)}`;
  }

  /** A version 4 UUID, the shape of eventID and requestID. */
  uuid(): string {
    const h = this.hex(32);
    const variant = '89ab'[this.below(4)];
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`;
  }

  /** Upper-case letters and digits 2 to 7, as in AWS unique ids (`ASIA`, `AROA`, ...). */
  letters(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) {
      text += base32[this.below(32)];
    }
    return text;
  }
}
