// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'fs';
import path from 'path';
import ts from 'typescript-4.0';

const root = path.resolve(__dirname, '..', '..');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

/** Syntax errors that the compiler of OSD 2.19 finds. */
function syntaxErrors(file: string): string[] {
  const { diagnostics } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.React, target: ts.ScriptTarget.ESNext },
  });
  return (diagnostics ?? []).map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
}

test('what runs inside OSD parses with the TypeScript of OSD 2.19', () => {
  const files = ['common', 'server', 'public'].flatMap((name) => sources(path.join(root, name)));
  expect(files.length).toBeGreaterThan(20);
  const errors = files.flatMap((file) =>
    syntaxErrors(file).map((message) => `${path.relative(root, file)}: ${message}`)
  );
  expect(errors).toEqual([]);
});
