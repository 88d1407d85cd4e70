// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../common/logs/kinds';
import type { LogKind } from '../../common/logs/log_kind';
import type { SystemDefinition } from '../../common/systems/system';
import type { SearchPort } from '../search/search_port';
import { readOwnKinds } from '../settings/own_kinds';
import { ADDRESS_FIELDS, resolveScope } from './resolve_scope';

/** What an address says of systems and accounts. */
export interface AddressScope {
  system?: readonly string[];
  environment?: readonly string[];
  account?: readonly string[];
}

export interface KindsInScope {
  accounts?: readonly string[];
  systems: readonly SystemDefinition[];
  kinds: readonly LogKind[];
  register: 'read' | 'empty' | 'forbidden';
}

/** The scope of an address, and all kinds of log that there are. */
export async function healthScope(
  port: SearchPort,
  { system, environment, account }: AddressScope
): Promise<KindsInScope> {
  const asked = { systems: system, environments: environment, accounts: account };
  const [{ accounts, systems, register }, own] = await Promise.all([
    resolveScope(port, asked, ADDRESS_FIELDS),
    readOwnKinds(port),
  ]);
  return { ...(accounts && { accounts }), systems, kinds: LOG_KINDS.concat(own), register };
}
