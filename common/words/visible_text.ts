// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mapTexts } from './map_texts';

/**
 * Control characters, marks that turn the writing direction or have no width, line separators, halves of surrogate
 * pairs: what can make a log value look like another one (Unicode technical report 36).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text with every character that cannot be seen as a mark that can: ␛ for ESC, [U+202E] for the others. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** An answer as a person reads it: all its texts visible. */
export function visibleAnswer<Answer>(answer: Answer): Answer {
  return mapTexts(answer, visibleText);
}
