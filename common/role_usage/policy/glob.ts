// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** True when an IAM pattern (`*` any text, `?` one letter) fits a text; upper and lower case differ. */
export function fitsGlob(pattern: string, text: string): boolean {
  // Linear, whatever the pattern: the last star is the only place to go back to.
  let at = 0;
  let place = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const letter = pattern[place];
    if (letter === '*') {
      star = place;
      mark = at;
      place += 1;
    } else if (place < pattern.length && (letter === '?' || letter === text[at])) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      place = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (pattern[place] === '*') place += 1;
  return place === pattern.length;
}

/** As `fitsGlob` for action names, whose case does not count. */
export function fitsAction(pattern: string, action: string): boolean {
  return fitsGlob(pattern.toLowerCase(), action.toLowerCase());
}
