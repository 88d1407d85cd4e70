// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'crypto';
import type { BuildOptions } from 'esbuild';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'fs';
import path from 'path';
import { gzipSync } from 'zlib';
import { sharedModules } from '../../scripts/build/shared_modules';

const root = path.resolve(__dirname, '..', '..');
const browser = path.join(root, 'host', 'browser');
const runtime = path.join(root, 'contract', 'runtime');
const dist = path.join(root, 'node_modules', '@elastic');

const KEPT_MS = 7 * 24 * 3_600_000;

/** Files of ours for browsers, made when their sources changed. The name has a print of the sources in it. */
export interface BrowserFiles {
  dir: string;
  sharedDeps: string;
  shell: string;
  signIn: string;
  light: string;
  dark: string;
  signInStyle: string;
  icon: string;
}

/** Makes what is missing in `dir`: the first time about 6 s, then nothing. Needs write access to `dir`. */
export async function buildBrowserFiles(dir: string): Promise<BrowserFiles> {
  mkdirSync(dir, { recursive: true });
  const packages = path.join(root, 'package.json');
  const shell = [packages, __filename, ...filesBelow(browser), ...filesBelow(runtime)];
  const style = path.join(browser, 'shell.css');
  const theme = (name: string) => [
    path.join(dist, 'eui', 'dist', `eui_theme_${name}.min.css`),
    path.join(dist, 'charts', 'dist', `theme_only_${name}.css`),
    style,
  ];
  const sharedDeps = [
    packages,
    __filename,
    path.join(browser, 'shared_deps.ts'),
    ...filesBelow(runtime),
  ];
  return {
    dir,
    sharedDeps: await make(dir, 'shared_deps', 'js', sharedDeps, () =>
      bundle('shared_deps.ts', false)
    ),
    shell: await make(dir, 'shell', 'js', shell, () => bundle('shell.tsx', true)),
    signIn: await make(dir, 'sign_in', 'js', shell, () => bundle('sign_in.ts', false)),
    light: await make(dir, 'light', 'css', theme('light'), () => joined(theme('light'))),
    dark: await make(dir, 'dark', 'css', theme('dark'), () => joined(theme('dark'))),
    signInStyle: await make(dir, 'sign_in', 'css', [path.join(browser, 'sign_in.css')], () =>
      joined([path.join(browser, 'sign_in.css')])
    ),
    icon: await make(dir, 'icon', 'svg', [path.join(browser, 'icon.svg')], () =>
      joined([path.join(browser, 'icon.svg')])
    ),
  };
}

async function make(
  dir: string,
  name: string,
  extension: string,
  sources: string[],
  content: () => string | Promise<string>
): Promise<string> {
  const print = createHash('sha256');
  for (const source of sources)
    print.update(source.slice(root.length)).update(readFileSync(source));
  const file = `${name}.${print.digest('hex').slice(0, 16)}.${extension}`;
  if (existsSync(path.join(dir, file)) && existsSync(path.join(dir, `${file}.gz`))) return file;
  const text = Buffer.from(await content());
  for (const old of readdirSync(dir)) {
    if (!old.startsWith(`${name}.`) || !new RegExp(`\\.${extension}(\\.gz)?$`).test(old)) continue;
    // A host that runs on an earlier state of the sources still hands out its own files.
    if (statSync(path.join(dir, old)).mtimeMs < Date.now() - KEPT_MS) {
      rmSync(path.join(dir, old), { force: true });
    }
  }
  place(dir, `${file}.gz`, gzipSync(text));
  place(dir, file, text);
  return file;
}

/** Whole or not at all: another start may be reading. */
function place(dir: string, file: string, content: Buffer): void {
  const half = path.join(dir, `.${file}.${process.pid}`);
  writeFileSync(half, content);
  renameSync(half, path.join(dir, file));
}

function joined(files: string[]): string {
  return files
    .map((file) => readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL=.*?\*\//g, ''))
    .join('\n');
}

async function bundle(entry: string, external: boolean): Promise<string> {
  const { build } = await import('esbuild');
  const options: BuildOptions & { write: false } = {
    entryPoints: [path.join(browser, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    legalComments: 'none',
    logLevel: 'error',
    mainFields: ['browser', 'module', 'main'],
    tsconfig: path.join(root, 'tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    alias: { '@opensearch/datemath': path.join(dist, 'eui', 'packages', 'opensearch-datemath') },
    // The shell uses the same React and OUI as the plugin's bundle.
    plugins: external ? [sharedModules()] : [],
  };
  const result = await build(options);
  return result.outputFiles[0].text;
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir)
    .sort()
    .map((name) => path.join(dir, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesBelow(file) : [file]));
}
