// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Groups } from './groups';
import { licenceOf } from './licences';
import type { LockedPackage } from './lock_file';

/** docs/dependencies.md, whole. */
export function dependenciesDocument({ zip, standAlone, development }: Groups): string {
  return `# Dependencies

Made by \`npm run dependencies\` from \`package-lock.json\` and the sources; a test fails when it is not up to date, or when a licence is not allowed.
Known advisories: [advisories.md](advisories.md). Beside each zip lies its CycloneDX SBOM.

Allowed are MIT, Apache-2.0, BSD-2-Clause, BSD-3-Clause, ISC, 0BSD, CC0-1.0, Unlicense, BlueOak-1.0.0 and Python-2.0; for building and testing also CC-BY-4.0 (data), and MPL-2.0 for axe-core alone.

Besides npm, \`npm start\` runs OpenSearch 2.19.4 and its security plugin 2.19.4.0 (Apache-2.0, Maven Central, checked by SHA-1 and SHA-512 or as \`engine/coordinates.ts\` says) on a Java that you have; tests run Chromium.

## In the zip (${zip.length})

Code of these is inside the plugin. React, OUI, charts, moment, lodash, rxjs and the like come from OSD.

${table(zip)}

## Stand-alone host (${standAlone.length})

What \`npm start\` loads or bundles, with all that these need.

${table(standAlone)}

## Development (${development.length})

Builds and tests.

${table(development)}
`;
}

/** One line for a name and version, however often it is installed. */
function table(packages: LockedPackage[]): string {
  if (packages.length === 0) return 'None.';
  const lines = packages.map(
    (one) => `| ${one.name} | ${one.version} | ${licenceOf(one) ?? 'unknown'} |`
  );
  return ['| package | version | licence |', '| --- | --- | --- |', ...new Set(lines)].join('\n');
}
