// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync, statSync } from 'fs';
import path from 'path';
import { readTranslation } from '../page/translations';

const host = path.resolve(__dirname, '..');

function sources(dir: string): string[] {
  return readdirSync(dir)
    .map((name) => path.join(dir, name))
    .flatMap((file) => (statSync(file).isDirectory() ? sources(file) : [file]))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file));
}

it('has Japanese for each text of the host, and none that nothing asks for', () => {
  const used = new Set<string>();
  for (const file of [
    ...sources(path.join(host, 'browser')),
    ...sources(path.join(host, 'page')),
  ]) {
    const text = readFileSync(file, 'utf8');
    for (const [id] of text.matchAll(/siemReview\.host\.[A-Za-z0-9.]+[A-Za-z0-9]/g)) used.add(id);
    // The sign-in page and the ranges put their ids together.
    if (file.endsWith('sign_in_page.ts')) {
      for (const [, id] of text.matchAll(/\bsay\(\s*'(\w+)'/g))
        used.add(`siemReview.host.signIn.${id}`);
    }
    if (file.endsWith('ui_settings.ts')) {
      for (const [, id] of text.matchAll(/', '(\w+)', '[A-Z]/g))
        used.add(`siemReview.host.range.${id}`);
    }
  }
  const { messages } = readTranslation('ja-JP');
  const own = Object.keys(messages).filter((id) => id.startsWith('siemReview.host.'));
  const asked = [...used].filter((id) => !/^siemReview\.host\.(signIn|range)$/.test(id));
  expect(own.sort()).toEqual(asked.sort());
});
