// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptKind, KeptList } from '../../common/settings/kept';
import { readCurrent, readHistory, readOne } from '../records/read_settings';
import type { AskingClient } from '../records/caller';
import type { SettingsStore } from '../records/settings_store';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';

/** What can be done with one kind of kept things. */
export interface Keeper<Content extends object> {
  kind: KeptKind;
  store: SettingsStore;
  /** Id within the content: it must be that of the address. */
  idOf(content: Content): string;
  idField: string;
  /** Refuses what depends on other things that are kept; throws `SearchProblem`. */
  checkAgainst?(port: SearchPort, content: Content): Promise<void>;
}

export async function listKept<Content extends object>(
  { kind, store }: Keeper<Content>,
  port: SearchPort,
  client: AskingClient
): Promise<KeptList<Content>> {
  const [current, writing] = await Promise.all([
    readCurrent<Content>(port, kind),
    store.writing(client, kind),
  ]);
  const unmade = writing.may && current.state === 'no_index';
  return { ...current, writing: unmade ? { may: false, why: 'unavailable' } : writing };
}

export function oneKept<Content extends object>(
  { kind }: Keeper<Content>,
  port: SearchPort,
  id: string
) {
  return readOne<Content>(port, kind, id);
}

export function historyOfKept<Content extends object>(
  { kind }: Keeper<Content>,
  port: SearchPort,
  id: string
) {
  return readHistory<Content>(port, kind, id);
}

export async function putKept<Content extends object>(
  keeper: Keeper<Content>,
  port: SearchPort,
  client: AskingClient,
  { id, content, version }: { id: string; content: Content; version: number }
) {
  const { kind, store, idOf, idField, checkAgainst } = keeper;
  if (idOf(content) !== id) {
    const field = `content.${idField}`;
    throw new SearchProblem('bad_input', 400, `${field}: is not the one of the address`, { field });
  }
  const writer = await store.writer(client, kind);
  if (checkAgainst) await checkAgainst(port, content);
  return writer.write<Content>({ kind, id, basedOn: version, content });
}

export async function removeKept<Content extends object>(
  { kind, store }: Keeper<Content>,
  client: AskingClient,
  { id, version }: { id: string; version: number }
) {
  const writer = await store.writer(client, kind);
  return writer.write<Content>({ kind, id, basedOn: version });
}
