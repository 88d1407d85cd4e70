// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'path';
import type { Plugin } from 'esbuild';

/** Lists the chunk file of each lazily loaded part. Not a `.js` file: OSD lets browsers keep those for a year. */
export const CHUNK_LIST = 'siemReview.chunks.json';

/**
 * esbuild plugin for the browser entry: `import('./application')` becomes a load of the native ES module that the chunk list
 * names, and the file is noted in `found` (part name -> file) to be built as such a module.
 *
 * The list is asked each time because OSD serves `siemReview.plugin.js` under an address that changes with OSD's version but not
 * with ours: after an update of the plugin alone a browser still holds the old entry, which must find the new chunks.
 */
export function lazyParts(found: Map<string, string>): Plugin {
  return {
    name: 'lazy-parts',
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ kind, path: wanted, resolveDir, importer }) => {
        if (kind !== 'dynamic-import') return undefined;
        const target = await build.resolve(wanted, {
          kind: 'import-statement',
          resolveDir,
          importer,
        });
        if (target.errors.length > 0) return { errors: target.errors };
        const name = path.basename(target.path).replace(/\.tsx?$/, '');
        if (found.has(name) && found.get(name) !== target.path) {
          return { errors: [{ text: `Two lazily loaded files are called "${name}".` }] };
        }
        found.set(name, target.path);
        return { path: name, namespace: 'lazy-part' };
      });
      build.onLoad({ filter: /.*/, namespace: 'lazy-part' }, ({ path: name }) => ({
        contents: lazyPart(name),
      }));
    },
  };
}

/** A module with an export called `then` is awaited by import() itself, so that the importer gets the real module. */
function lazyPart(name: string): string {
  return `
    const base = window.__osdPublicPath__.siemReview;
    const load = async () => {
      const list = await fetch(base + '${CHUNK_LIST}', { cache: 'no-cache', credentials: 'same-origin' });
      if (!list.ok) throw new Error('${CHUNK_LIST}: ' + list.status);
      return import(new URL((await list.json())['${name}'], new URL(base, location.href)).href);
    };
    export const then = (resolve, reject) => load().then(resolve, reject);
  `;
}
