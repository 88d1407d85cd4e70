// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const ROOT = path.resolve(__dirname, '..', '..');

/** What OSD's own `node_modules` holds: its schema, and the rxjs that its core hands out streams of. Of OSD the rest is types only. */
const osdModules: Plugin = {
  name: 'osd-modules',
  setup(builder) {
    builder.onResolve(
      { filter: /^(@osd\/config-schema|rxjs(\/operators)?)$/ },
      ({ path: name }) => ({
        path: name,
        external: true,
      })
    );
    builder.onResolve(
      { filter: /^(opensearch-dashboards\/|@osd\/|@opensearch-project\/)/ },
      ({ path: name }) =>
        name === '@osd/config-schema'
          ? undefined
          : { errors: [{ text: `"${name}" is not there at run time: write "import type".` }] }
    );
  },
};

/**
 * Builds `server/` with what it uses of `common/` and of npm packages into one CommonJS file for the Node 18 of OSD 2.19.
 * Gives its text and the source files inside, relative to the root. Rejects with esbuild's messages.
 */
export async function bundleServer(
  options: { root?: string } = {}
): Promise<{ code: string; inputs: string[] }> {
  const { root = ROOT } = options;
  const result = await build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    entryPoints: ['server/index.ts'],
    format: 'cjs',
    // Not minified: a stack trace in OSD's log should name our functions.
    keepNames: true,
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
    outfile: path.join(root, 'server', 'index.js'),
    platform: 'node',
    plugins: [osdModules],
    target: 'node18',
    write: false,
  });
  const inputs = Object.values(result.metafile.outputs).flatMap((one) => Object.keys(one.inputs));
  return { code: result.outputFiles[0].text, inputs: inputs.sort() };
}
