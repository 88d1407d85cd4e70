// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PluginInitializer } from 'opensearch-dashboards/public';

const KEY = 'plugin/siemReview/public';

/** Loads the bundle that OSD loads, by the same door: it defines itself in `window.__osdBundles__`. */
export async function loadPlugin(path: string): Promise<PluginInitializer> {
  const bundles = new Map<string, () => unknown>();
  Object.assign(window, {
    __osdPublicPath__: { siemReview: path },
    __osdBundles__: {
      has: (key: string) => bundles.has(key),
      define: (key: string, bundleRequire: (id: unknown) => unknown, moduleKey: unknown) => {
        bundles.set(key, () => bundleRequire(moduleKey));
      },
      get: (key: string) => bundles.get(key)?.(),
    },
  });
  await loadScript(`${path}siemReview.plugin.js`);
  const exported = bundles.get(KEY)?.() as { plugin?: PluginInitializer } | undefined;
  if (typeof exported?.plugin !== 'function') {
    throw new Error(
      `Definition of plugin "siemReview" should be a function (${path}siemReview.plugin.js).`
    );
  }
  return exported.plugin;
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} could not be loaded.`));
    document.head.appendChild(script);
  });
}
