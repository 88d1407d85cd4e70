// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import { load } from 'js-yaml';
import path from 'path';

export interface IndexPermission {
  index_patterns: string[];
  allowed_actions: string[];
  dls?: string | null;
  fls?: string[];
  masked_fields?: string[];
}

export interface Role {
  description?: string;
  cluster_permissions: string[];
  index_permissions: IndexPermission[];
}

export interface Mapping {
  users?: string[];
  backend_roles?: string[];
}

const folder = path.resolve(__dirname, '..', '..', 'engine', 'security');

/** Role name -> role, as committed. */
export function committedRoles(): Record<string, Role> {
  return entries('roles.yml') as Record<string, Role>;
}

/** Role name -> who has it, as committed. */
export function committedMappings(): Record<string, Mapping> {
  return entries('roles_mapping.yml') as Record<string, Mapping>;
}

function entries(file: string): Record<string, unknown> {
  const all = load(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>;
  delete all._meta;
  return all;
}
