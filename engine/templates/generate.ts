// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync, writeFileSync } from 'fs';
import path from 'path';
import type { Facts } from './build_templates';
import { buildTemplates } from './build_templates';

// node --import tsx engine/templates/generate.ts FACTS, where FACTS is a file siem-field-types.json
const [factsFile] = process.argv.slice(2);
if (factsFile === undefined) {
  process.stderr.write(
    'usage: node --import tsx engine/templates/generate.ts siem-field-types.json\n'
  );
  process.exit(2);
}
const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Facts;
const target = path.join(__dirname, 'siem_templates.generated.json');
writeFileSync(target, `${JSON.stringify(buildTemplates(facts), null, 1)}\n`);
