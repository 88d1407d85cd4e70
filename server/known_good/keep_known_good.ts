// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { KNOWN_GOOD_BOUNDS } from '../../common/known_good/bounds';
import { isExpired, isOtherToApprove } from '../../common/known_good/known_good_list';
import type { KnownGoodList, WrittenKnownGood } from '../../common/known_good/known_good_list';
import { readKnownGood } from '../../common/known_good/read_known_good';
import { isBeginning } from '../../common/known_good/value_fault';
import type { KnownGoodAnswer } from '../../common/known_good/answers';
import type { Versioned } from '../../common/systems/system';
import type { AskingClient } from '../records/caller';
import { notThere, readCurrent } from '../records/read_settings';
import type { SettingsStore, Writer } from '../records/settings_store';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';
import { dayIn } from './today';
import type { Holding } from './known_good_for';

const KIND = 'known_good';

export interface KnownGoodKeeping extends Holding {
  store: SettingsStore;
}

/** All lists, and what the person who asks may do with them. */
export async function listKnownGood(
  { store, zone, now }: KnownGoodKeeping,
  port: SearchPort,
  client: AskingClient
): Promise<KnownGoodAnswer> {
  const [current, rights] = await Promise.all([
    readCurrent<KnownGoodList>(port, KIND),
    store.writingAndApproving(client, KIND),
  ]);
  const { writing } = rights;
  const unmade = writing.may && current.state === 'no_index';
  return {
    ...current,
    ...rights,
    ...(unmade && { writing: { may: false as const, why: 'unavailable' as const } }),
    today: dayIn(zone, now()),
  };
}

/** Writes what a person sent; an approval stays only while what was approved stays. */
export async function putKnownGood(
  { store, zone, now }: KnownGoodKeeping,
  port: SearchPort,
  client: AskingClient,
  { id, content, version }: { id: string; content: WrittenKnownGood; version: number }
): Promise<Versioned<KnownGoodList>> {
  if (content.id !== id) throw refused('content.id', 'is not the one of the address');
  const { fault } = readKnownGood(content, dayIn(zone, now()));
  if (fault) throw refused(`content.${fault.at}`, fault.message);
  const writer = await store.writer(client, KIND);
  await refuseTooMany(port, content);
  return writer.write<KnownGoodList>({
    kind: KIND,
    id,
    basedOn: version,
    content: await withAuthors(writer, content),
  });
}

/** What holds now says who had a hand in it; should it change meanwhile, the write is a conflict. */
async function withAuthors(writer: Writer, content: WrittenKnownGood): Promise<KnownGoodList> {
  const held = await writer.current<KnownGoodList>(KIND, content.id);
  const { name } = writer.caller;
  if (!held || held.removed) return { ...content, authors: [name] };
  const { approval, authors = [] } = held.content;
  if (!isOtherToApprove(held.content, content))
    return { ...content, ...(approval ? { approval } : { authors }) };
  // What was approved is nobody's any more: only what is new has authors.
  const before = approval ? [] : authors;
  return { ...content, authors: Array.from(new Set([...before, name])) };
}

/**
 * Approves the version that a person has before his eyes. Nobody approves what he had a hand in, and the name is the one
 * that OpenSearch proves.
 */
export async function approveKnownGood(
  { store, zone, now }: KnownGoodKeeping,
  client: AskingClient,
  { id, version }: { id: string; version: number }
): Promise<Versioned<KnownGoodList>> {
  const writer = await store.writer(client, KIND, 'approve');
  const held = await writer.current<KnownGoodList>(KIND, id);
  if (!held || held.removed) throw notThere();
  const { authors = [], ...list } = held.content;
  const { name } = writer.caller;
  // Another version than his own is told as such by the write.
  if (held.version === version) {
    if (list.approval) throw refused('version', 'is approved already');
    if (isExpired(list, dayIn(zone, now()))) throw refused('version', 'is expired');
    if (authors.indexOf(name) >= 0 || authors.length === 0)
      throw new SearchProblem('forbidden', 403, 'Who wrote it cannot approve it', {
        field: 'version',
      });
  }
  const approval = { by: name, at: new Date(now()).toISOString(), version };
  return writer.write<KnownGoodList>({
    kind: KIND,
    id,
    basedOn: version,
    content: { ...list, approval },
  });
}

/** Every beginning costs a clause or two of every search that leaves known good out. */
async function refuseTooMany(port: SearchPort, content: WrittenKnownGood): Promise<void> {
  const own = beginningsOf(content);
  if (own === 0) return;
  const { items } = await readCurrent<KnownGoodList>(port, KIND);
  const others = items
    .filter(({ content: { id } }) => id !== content.id)
    .reduce((sum, one) => sum + beginningsOf(one.content), 0);
  const most = KNOWN_GOOD_BOUNDS.beginnings;
  if (own + others > most)
    throw refused(
      'content.values',
      `all lists together may hold ${most} roles by ARN and values with *; the others hold ${others}`
    );
}

function beginningsOf({ of, values }: WrittenKnownGood): number {
  return values.filter((value) => isBeginning(of, value)).length;
}

function refused(field: string, message: string): SearchProblem {
  return new SearchProblem('bad_input', 400, `${field}: ${message}`, { field });
}
