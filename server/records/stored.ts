// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptKind } from '../../common/settings/kept';
import type { Versioned } from '../../common/systems/system';

/** A document of the settings. */
export interface Stored {
  part: 'current' | 'version';
  key: string;
  kind: KeptKind;
  id: string;
  version: number;
  changedBy: string;
  changedByRoles: string[];
  changedAt: string;
  changed?: string[];
  removed?: true;
  nonce: string;
  content: object;
}

export function keyOf(kind: KeptKind, id: string): string {
  return `${kind}:${id}`;
}

export function versionKeyOf(kind: KeptKind, id: string, version: number): string {
  return `${keyOf(kind, id)}@${String(version).padStart(6, '0')}`;
}

/** Without what is for the store alone. Roles of the writer stay in the index, for who checks it. */
export function versioned<Content>(stored: Stored): Versioned<Content> {
  const { version, changedBy, changedAt, changed, removed } = stored;
  return {
    content: stored.content as unknown as Content,
    version,
    changedBy,
    changedAt,
    ...(changed && { changed }),
    ...(removed && { removed }),
  };
}
