// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import fs from 'fs';
import path from 'path';
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import { CHUNK_LIST, lazyParts } from './lazy_parts';
import { sharedModules } from './shared_modules';

export interface BundleOptions {
  outDir: string;
  minify?: boolean;
  /** The folder that holds `public/`; by default this repository. */
  root?: string;
}

export interface BundleReport {
  /** Name and size in bytes of the entry, which every page of OSD loads. */
  entry: { file: string; bytes: number };
  /** Names and sizes in bytes of the native ES modules, those of pages that are opened later too. */
  chunks: Array<{ file: string; bytes: number }>;
  /** Bytes that are loaded before the first page stands: the entry, the application and what it imports at once. */
  firstPageBytes: number;
  /** Source files inside, relative to the root. */
  inputs: string[];
}

const ENTRY = 'siemReview.plugin.js';
const ROOT = path.resolve(__dirname, '..', '..');

/**
 * Builds `public/` into `outDir`: the entry `siemReview.plugin.js`, which defines the bundle `plugin/siemReview/public`
 * as OSD's own optimizer would, its chunks and the list of them. Rejects with esbuild's messages.
 */
export async function bundleBrowser(options: BundleOptions): Promise<BundleReport> {
  const { outDir, minify = true, root = ROOT } = options;
  const lazy = new Map<string, string>();
  const shared: BuildOptions & { metafile: true; write: false } = {
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
    minify,
    target: 'es2020',
    write: false,
  };
  const entry = await build({
    ...shared,
    stdin: {
      contents: `import * as bundle from './public';
        window.__osdBundles__.define('plugin/siemReview/public', () => bundle, 'public');`,
      resolveDir: root,
      sourcefile: 'entry.ts',
    },
    format: 'iife',
    outfile: path.join(root, ENTRY),
    plugins: [sharedModules(), lazyParts(lazy)],
  });
  const chunks = await build({
    ...shared,
    entryPoints: Object.fromEntries([...lazy].sort()),
    entryNames: 'siemReview.chunk.[name].[hash]',
    chunkNames: 'siemReview.chunk.shared.[hash]',
    format: 'esm',
    outdir: root,
    plugins: [sharedModules()],
    splitting: true,
  });

  fs.rmSync(outDir, { recursive: true, force: true });
  fs.mkdirSync(outDir, { recursive: true });
  for (const { path: file, contents } of [...entry.outputFiles, ...chunks.outputFiles]) {
    fs.writeFileSync(path.join(outDir, path.basename(file)), contents);
  }
  fs.writeFileSync(path.join(outDir, CHUNK_LIST), chunkList(lazy, chunks.metafile, root));

  return {
    entry: { file: ENTRY, bytes: entry.outputFiles[0].contents.length },
    chunks: sizes(chunks.metafile),
    firstPageBytes:
      entry.outputFiles[0].contents.length + bytesAtOnce([...lazy.values()], chunks.metafile, root),
    inputs: inputs([entry.metafile, chunks.metafile]),
  };
}

/** JSON: part name -> chunk file. */
function chunkList(lazy: Map<string, string>, metafile: Metafile, root: string): string {
  const parts = [...lazy].sort().map(([name, source]) => {
    const relative = path.relative(root, source).split(path.sep).join('/');
    const output = Object.entries(metafile.outputs).find(([, one]) => one.entryPoint === relative);
    if (!output) throw new Error(`No chunk was made of ${relative}.`);
    return [name, path.basename(output[0])];
  });
  return JSON.stringify(Object.fromEntries(parts));
}

/** Bytes of the chunks of these sources and of all that they import, but for what is imported on demand. */
function bytesAtOnce(sources: string[], { outputs }: Metafile, root: string): number {
  const wanted = sources.map((source) => path.relative(root, source).split(path.sep).join('/'));
  const files = Object.keys(outputs).filter((file) =>
    wanted.includes(String(outputs[file].entryPoint))
  );
  // The list grows while it is walked.
  for (const file of files) {
    for (const { path: imported, kind } of outputs[file].imports) {
      if (kind === 'import-statement' && !files.includes(imported)) files.push(imported);
    }
  }
  return files.reduce((sum, file) => sum + outputs[file].bytes, 0);
}

function sizes(metafile: Metafile): Array<{ file: string; bytes: number }> {
  return Object.entries(metafile.outputs)
    .map(([file, { bytes }]) => ({ file: path.basename(file), bytes }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Files that gave code to an output, virtual modules left out. */
function inputs(metafiles: Metafile[]): string[] {
  const files = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const output of Object.values(outputs)) {
      for (const file of Object.keys(output.inputs)) {
        if (!/^(shared|lazy-part):|^entry\.ts$/.test(file)) files.add(file);
      }
    }
  }
  return [...files].sort();
}
