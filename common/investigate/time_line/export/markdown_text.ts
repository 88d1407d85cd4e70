// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { visibleText } from '../../../words/visible_text';

/** Whatever a log holds, as Markdown that shows it and does nothing else: code, which has no markup inside. */
export function codeText(value: string): string {
  const text = oneLine(value);
  if (text === '') return '';
  const runs: string[] = text.match(/`+/g) || [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return fence + space + text + space + fence;
}

/** The same in a cell of a table, which a bar would end. */
export function codeCell(value: string): string {
  return inCell(codeText(value));
}

/** Words that people wrote, as Markdown that shows them as they are; line ends become blanks. */
export function plainText(value: string): string {
  return (
    oneLine(value)
      .replace(/[\\`*_{}[\]()<>#|~!&$@^=]/g, '\\$&')
      // Neither lists nor addresses that a reader would turn into links.
      .replace(/^([-+]|\d+[.)])/, '\\$1')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
  );
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function oneLine(value: string): string {
  return visibleText(value.replace(/\s*[\r\n]+\s*/g, ' ').trim());
}
