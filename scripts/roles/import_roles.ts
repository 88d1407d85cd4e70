// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { isDeepStrictEqual } from 'util';
import { committedMappings, committedRoles } from './role_files';
import type { IndexPermission, Mapping, Role } from './role_files';
import type { SecurityApi } from './security_api';

const MAPPED = ['users', 'backend_roles', 'hosts', 'and_backend_roles'] as const;

type KnownMapping = Partial<Record<(typeof MAPPED)[number], string[]>> & { description?: string };

/**
 * Brings the roles to what the files say and adds to the mappings what is missing there; other roles, and who is mapped
 * besides, stay. Says each thing in one line; sends nothing that is there already, and nothing at all when `dryRun`.
 * Gives the number of changes.
 */
export async function importRoles(
  api: SecurityApi,
  options: { dryRun: boolean; say: (line: string) => void }
): Promise<number> {
  const { dryRun, say } = options;
  let changes = 0;
  const put = async (what: string, path: string, body: Record<string, unknown>, how: string) => {
    changes += 1;
    if (!dryRun) await api.put(path, body);
    say(`${what}: ${dryRun ? 'would be ' : ''}${how}`);
  };

  const roles = (await api.get('/roles')) as Record<string, Role | undefined>;
  for (const [name, committed] of Object.entries(committedRoles())) {
    const there = roles[name];
    const { role, kept } = withFiltersOf(there, committed);
    const note = kept ? ', with the document filter that it has here' : '';
    if (there && isDeepStrictEqual(comparable(there), comparable(role))) {
      say(`role ${name}: unchanged${note}`);
    } else {
      await put(`role ${name}`, `/roles/${name}`, { ...role }, there ? `changed${note}` : 'made');
    }
  }
  const mappings = (await api.get('/rolesmapping')) as Record<string, KnownMapping | undefined>;
  for (const [name, committed] of Object.entries(committedMappings())) {
    const there = mappings[name];
    const { mapping, added } = merged(there ?? {}, committed);
    if (there && added.length === 0) say(`mapping ${name}: unchanged`);
    else {
      const how = `${there ? 'added to' : 'made'}: ${added.join(', ')}`;
      await put(`mapping ${name}`, `/rolesmapping/${name}`, mapping, how);
    }
  }
  return changes;
}

/** The accounts of a system are the customer's own: a filter that he has put into a role of ours is not undone. */
function withFiltersOf(there: Role | undefined, committed: Role): { role: Role; kept: boolean } {
  let kept = false;
  const index_permissions = committed.index_permissions.map((wanted) => {
    if (!wanted.dls) return wanted;
    const same = (there?.index_permissions ?? []).find(({ index_patterns: patterns }) =>
      isDeepStrictEqual(patterns, wanted.index_patterns)
    );
    if (!same?.dls || same.dls === wanted.dls) return wanted;
    kept = true;
    return { ...wanted, dls: same.dls };
  });
  return { role: { ...committed, index_permissions }, kept };
}

/** Without what the API adds, and in one order. */
function comparable({ description, cluster_permissions: cluster, index_permissions: index }: Role) {
  return {
    description: description ?? '',
    cluster: [...(cluster ?? [])].sort(),
    index: (index ?? []).map((one: IndexPermission) => ({
      patterns: [...one.index_patterns].sort(),
      actions: [...one.allowed_actions].sort(),
      dls: one.dls ?? '',
      fls: [...(one.fls ?? [])].sort(),
      masked: [...(one.masked_fields ?? [])].sort(),
    })),
  };
}

function merged(
  there: KnownMapping,
  committed: Mapping
): { mapping: Record<string, unknown>; added: string[] } {
  const mapping: Record<string, unknown> = {};
  const added: string[] = [];
  if (there.description) mapping.description = there.description;
  for (const kind of MAPPED) {
    const known = there[kind] ?? [];
    const wanted = kind === 'users' || kind === 'backend_roles' ? (committed[kind] ?? []) : [];
    const missing = wanted.filter((one) => !known.includes(one));
    mapping[kind] = [...known, ...missing];
    added.push(...missing.map((one) => `${kind === 'users' ? 'user' : 'backend role'} ${one}`));
  }
  return { mapping, added };
}
