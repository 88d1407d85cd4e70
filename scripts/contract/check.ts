// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fs from 'fs';
import { createRequire } from 'module';
import path from 'path';
import type * as TypeScript from 'typescript';
import { FALSE_CLAIMS, falseClaims, wrongLines } from './false_claims';

export interface ContractReport {
  osdVersion: string;
  typescriptVersion: string;
  /** Our files that were checked, relative to the repository. */
  files: string[];
  /** What is wrong with them: `file(line,column): text`. */
  faults: string[];
}

const ROOT = path.resolve(__dirname, '..', '..');
/** Where a test's own modules (jest, the stand-alone host) would be needed. */
const TEST = /\.test\.tsx?$|\/testing\//;

/**
 * Type-checks our rim, everything that it imports of ours and the claims about `contract/` against the types of an OSD tree (bootstrapped: its
 * packages built), with the tree's own TypeScript. Throws when the tree is none, or when the wrong claims go through.
 */
export function checkContract(osd: string): ContractReport {
  const tree = path.resolve(osd);
  const ts = typescriptOf(tree);
  const host = hostOf(ts, tree);
  const control = path.join(__dirname, FALSE_CLAIMS);
  const roots = [
    ...filesBelow('server'),
    ...['index.ts', 'plugin.ts', 'application.tsx'].map((file) => path.join(ROOT, 'public', file)),
    path.join(__dirname, 'claims.ts'),
    control,
    ...globals(tree),
  ];
  const program = ts.createProgram(roots, optionsOf(ts, tree), host);
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => isOurs(fileName) && fileName !== control);
  const faults = ours.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  demandComplaints(ts, program, control);
  return {
    osdVersion: JSON.parse(fs.readFileSync(path.join(tree, 'package.json'), 'utf8')).version,
    typescriptVersion: ts.version,
    files: ours.map(({ fileName }) => path.relative(ROOT, fileName)),
    faults: faults.map((fault) => line(ts, fault)),
  };
}

function typescriptOf(tree: string): typeof TypeScript {
  const marker = path.join(tree, 'src', 'core', 'server', 'index.ts');
  if (!fs.existsSync(marker)) throw new Error(`${tree} is no tree of OpenSearch Dashboards.`);
  if (!fs.existsSync(path.join(tree, 'packages', 'osd-config-schema', 'target'))) {
    throw new Error(`${tree} is not bootstrapped: run "yarn osd bootstrap" there first.`);
  }
  return createRequire(path.join(tree, 'package.json'))('typescript');
}

/** The tree's own options; packages are taken from the tree, as they are for a folder in its `plugins/`. */
function optionsOf(ts: typeof TypeScript, tree: string): TypeScript.CompilerOptions {
  const file = path.join(tree, 'tsconfig.base.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, tree, file);
  return {
    ...options,
    baseUrl: tree,
    paths: { ...options.paths, '*': ['node_modules/*', 'node_modules/@types/*'] },
    typeRoots: [path.join(tree, 'node_modules', '@types')],
    types: ['node', 'jest', 'react', 'flot', 'resize-observer-polyfill'],
    incremental: false,
    noEmit: true,
    skipLibCheck: true,
  };
}

/** Declarations of modules without types, which the tree's own configuration takes along. */
function globals(tree: string): string[] {
  const folder = path.join(tree, 'typings');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name));
}

function hostOf(ts: typeof TypeScript, tree: string): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(optionsOf(ts, tree));
  const { fileExists, readFile } = host;
  const isControl = (file: string) => path.basename(file) === FALSE_CLAIMS;
  host.fileExists = (file) => isControl(file) || fileExists.call(host, file);
  host.readFile = (file) => (isControl(file) ? falseClaims : readFile.call(host, file));
  return host;
}

/** Every wrong claim has to be called wrong: what is `any`, or not found, would not be. */
function demandComplaints(
  ts: typeof TypeScript,
  program: TypeScript.Program,
  control: string
): void {
  const file = program.getSourceFile(control);
  if (!file) throw new Error('The negative control was not compiled.');
  const called = new Set(
    program
      .getSemanticDiagnostics(file)
      .map(({ start = 0 }) => ts.getLineAndCharacterOfPosition(file, start).line)
  );
  const passed = wrongLines().filter((number) => !called.has(number));
  if (passed.length === 0) return;
  const lines = falseClaims.split('\n');
  throw new Error(
    `The check sees nothing: these wrong claims went through.\n${passed
      .map((number) => lines[number])
      .join('\n')}`
  );
}

function isOurs(file: string): boolean {
  return (
    file.startsWith(`${ROOT}${path.sep}`) && !file.includes(`${path.sep}node_modules${path.sep}`)
  );
}

function filesBelow(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(name);
    return /\.tsx?$/.test(name) && !TEST.test(`/${name}`) ? [path.join(ROOT, name)] : [];
  });
}

function line(ts: typeof TypeScript, fault: TypeScript.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(fault.messageText, '\n');
  if (!fault.file) return text;
  const { line: row, character } = ts.getLineAndCharacterOfPosition(fault.file, fault.start ?? 0);
  const file = path.relative(ROOT, fault.file.fileName);
  return `${file}(${row + 1},${character + 1}): ${text}`;
}
