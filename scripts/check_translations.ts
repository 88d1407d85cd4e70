// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Every text of the browser side has its Japanese, with the same placeholders, and none is left over.
import fs from 'fs';
import path from 'path';
import { messagesIn, placeholdersOf, problemsOf } from './translations/messages';
import type { FoundMessage } from './translations/messages';

const root = path.resolve(__dirname, '..');

function sourceFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

const found: FoundMessage[] = sourceFiles(path.join(root, 'public')).flatMap((file) =>
  messagesIn(fs.readFileSync(file, 'utf8'), path.relative(root, file))
);
const japanese = JSON.parse(fs.readFileSync(path.join(root, 'translations/ja-JP.json'), 'utf8'));
const problems = problemsOf(found, japanese);
problems.forEach((problem) => console.error(problem));
if (process.argv.includes('--list')) {
  found.forEach(({ id, text }) => console.log(`${id}\t${text}\t${placeholdersOf(text).join(' ')}`));
}
console.log(`${new Set(found.map(({ id }) => id)).size} messages, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
