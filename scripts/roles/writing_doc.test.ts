// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import path from 'path';
import { writingMarkdown } from './writing_doc';

const unpadded = (text: string) => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');

it('stands in docs/access.md as the program decides it', () => {
  const file = path.resolve(__dirname, '..', '..', 'docs', 'access.md');
  expect(unpadded(readFileSync(file, 'utf8'))).toContain(unpadded(writingMarkdown()));
});
