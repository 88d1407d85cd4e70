// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync, writeFileSync } from 'fs';
import path from 'path';
import type { KindFacts } from '../../engine/templates/build_templates';

// node --import tsx test/facts/generate.ts FACTS FOLDER, where FACTS is a file siem-field-types.json and FOLDER holds
// the SIEM's index patterns (source/saved_objects/each-indexpattern-search): the type of each field of each kind of
// log, `keyword!` where it cannot be aggregated. Kinds that FACTS lacks come from the fields of their index pattern.
const FROM_PATTERNS = ['cloudfront', 'cloudhsm', 'linux-secure', 'opensearch', 'rds'];

interface RecordedKind extends KindFacts {
  otherFields?: Record<string, string>;
}
interface PatternField {
  name: string;
  esTypes?: string[];
  aggregatable: boolean;
}

const [factsFile, folder] = process.argv.slice(2);
if (factsFile === undefined || folder === undefined) {
  process.stderr.write(
    'usage: node --import tsx test/facts/generate.ts siem-field-types.json each-indexpattern-search\n'
  );
  process.exit(2);
}

const kinds: Record<string, Record<string, string>> = {};
const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, RecordedKind>;
for (const kind of Object.keys(facts).filter((name) => !name.startsWith('_'))) {
  kinds[kind] = { ...facts[kind].otherFields };
  for (const [name, { type, agg }] of Object.entries(facts[kind].fields))
    kinds[kind][name] = agg === false ? `${type}!` : type;
}
for (const kind of FROM_PATTERNS) {
  kinds[kind] = {};
  for (const { name, esTypes, aggregatable } of fieldsOfPattern(kind))
    if (esTypes && !name.startsWith('_'))
      kinds[kind][name] = aggregatable ? esTypes[0] : `${esTypes[0]}!`;
}

const attribution =
  'Compiled from facts about aws-samples/siem-on-amazon-opensearch-service v2.10.4 (Copyright Amazon.com, Inc. or its ' +
  'affiliates, MIT-0). Made by test/facts/generate.ts; do not edit.';
writeFileSync(
  path.join(__dirname, 'siem_field_types.generated.json'),
  `${JSON.stringify({ attribution, kinds })}\n`
);

function fieldsOfPattern(kind: string): PatternField[] {
  const lines = readFileSync(path.join(folder, `${kind}.ndjson`), 'utf8')
    .trim()
    .split('\n');
  const objects = lines.map(
    (line) => JSON.parse(line) as { type?: string; attributes?: { fields: string } }
  );
  const pattern = objects.find(({ type }) => type === 'index-pattern');
  if (!pattern || !pattern.attributes) throw new Error(`${kind}.ndjson holds no index pattern`);
  return JSON.parse(pattern.attributes.fields) as PatternField[];
}
