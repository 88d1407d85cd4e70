// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptHistory, KeptKind } from '../../common/settings/kept';
import type { Versioned } from '../../common/systems/system';
import { SearchProblem } from '../search/errors';
import type { SearchBody, SearchPort } from '../search/search_port';
import { SETTINGS_PATTERN } from './settings_mapping';
import { keyOf, versioned } from './stored';
import type { Stored } from './stored';

const PAGE = 1000;
/** Most of one kind that are read. */
const MOST = 10000;
const MOST_VERSIONS = 200;

export interface CurrentSettings<Content> {
  items: Array<Versioned<Content>>;
  state: 'read' | 'empty' | 'no_index';
  more?: number;
}

/** All that holds now of a kind, by id, with the rights of the person who asks. */
export async function readCurrent<Content>(
  port: SearchPort,
  kind: KeptKind
): Promise<CurrentSettings<Content>> {
  const filter = [{ term: { part: 'current' } }, { term: { kind } }];
  const found = new Map<string, Stored>();
  let after: unknown[] | undefined;
  let total = 0;
  let read = 0;
  let shards = 0;
  for (;;) {
    const body: SearchBody = {
      size: PAGE,
      track_total_hits: true,
      query: { bool: { filter } },
      sort: [{ key: { order: 'asc', unmapped_type: 'keyword' } }],
      ...(after && { search_after: after }),
    };
    const answer = await port.search({ index: SETTINGS_PATTERN, body });
    if (answer._shards.failed > 0 || answer.timed_out) throw incomplete();
    shards = answer._shards.total;
    total = (answer.hits.total || { value: 0 }).value;
    const hits = answer.hits.hits || [];
    read += hits.length;
    // Two generations of the index may hold one thing: the newer version counts.
    hits.forEach(({ _source }) => {
      const stored = _source as unknown as Stored;
      const known = found.get(stored.key);
      if (!known || known.version < stored.version) found.set(stored.key, stored);
    });
    if (hits.length < PAGE || read >= MOST) break;
    after = hits[hits.length - 1].sort;
  }
  const items = Array.from(found.values())
    .filter(({ removed }) => !removed)
    .map((stored) => versioned<Content>(stored));
  return {
    items,
    state: shards === 0 ? 'no_index' : items.length === 0 ? 'empty' : 'read',
    ...(total > read && { more: total - read }),
  };
}

/** What holds now of one thing, removed or not; throws `not_found` when it was never there. */
export async function readOne<Content>(
  port: SearchPort,
  kind: KeptKind,
  id: string
): Promise<Versioned<Content>> {
  const newest = (await readParts(port, 'current', kind, id, 10)).found[0];
  if (!newest) throw notThere();
  return versioned<Content>(newest);
}

/** Its versions, newest first. */
export async function readHistory<Content>(
  port: SearchPort,
  kind: KeptKind,
  id: string
): Promise<KeptHistory<Content>> {
  const { found, total } = await readParts(port, 'version', kind, id, MOST_VERSIONS);
  if (found.length === 0) throw notThere();
  const more = total - found.length;
  return {
    versions: found.map((stored) => versioned<Content>(stored)),
    ...(more > 0 && { more }),
  };
}

async function readParts(
  port: SearchPort,
  part: Stored['part'],
  kind: KeptKind,
  id: string,
  size: number
): Promise<{ found: Stored[]; total: number }> {
  const body: SearchBody = {
    size,
    track_total_hits: true,
    query: { bool: { filter: [{ term: { part } }, { term: { key: keyOf(kind, id) } }] } },
    sort: [{ version: { order: 'desc', unmapped_type: 'integer' } }],
  };
  const answer = await port.search({ index: SETTINGS_PATTERN, body });
  if (answer._shards.failed > 0 || answer.timed_out) throw incomplete();
  const found = (answer.hits.hits || []).map(({ _source }) => _source as unknown as Stored);
  return { found, total: (answer.hits.total || { value: 0 }).value };
}

export function notThere(): SearchProblem {
  return new SearchProblem('not_found', 404, 'There is no such thing in the settings', {
    field: 'id',
  });
}

/** Half a register would count the wrong accounts. */
function incomplete(): SearchProblem {
  return new SearchProblem('unavailable', 503, 'The settings could not be read whole', {
    retryAfterSeconds: 10,
  });
}
