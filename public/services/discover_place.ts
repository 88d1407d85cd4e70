// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  CLOUDTRAIL_PATTERN_ID,
  CLOUDTRAIL_PATTERN_TITLE,
  discoverPath,
} from '../../common/links/discover';
import type { DiscoverView } from '../../common/links/discover';

/** A view whose index pattern may be left to the place. */
export type PlacedView = Omit<DiscoverView, 'indexPattern'> &
  Partial<Pick<DiscoverView, 'indexPattern'>>;

/** A kind of log, as far as it has an index pattern: its title is that of the kind's indices. */
export interface PatternOwner {
  id: string;
  indexPattern: string;
  /** The id that the SIEM ships. */
  discoverPatternId?: string;
}

const CLOUDTRAIL: PatternOwner = {
  id: 'cloudtrail',
  indexPattern: CLOUDTRAIL_PATTERN_TITLE,
  discoverPatternId: CLOUDTRAIL_PATTERN_ID,
};

/** Discover of this OSD, or of another one for the stand-alone home. */
export interface DiscoverPlace {
  /** Address of a view; without an index pattern of its own, over the one of CloudTrail. */
  link(view: PlacedView): string;
  /** Address of a path below Discover, as log queries have it. */
  at(path: string): string;
  /** Id of a kind's index pattern; undefined: nobody has said one. */
  patternOf(kind: PatternOwner): string | undefined;
  /**
   * To be called when somebody is about to follow a link over a kind (CloudTrail unless told): resolves when links
   * name the index pattern that this OSD has of it.
   */
  prepare(kind?: PatternOwner): Promise<void>;
}

interface PatternAnswer {
  saved_objects?: Array<{ id: string; attributes?: { title?: string } }>;
}

/**
 * Discover at `base` (`https://osd.example/_dashboards`, or the base path inside OSD). The id of a kind's index pattern is
 * that of the settings (`ids`, by kind) or the one that the SIEM ships, until `find` has told that this OSD calls it
 * otherwise. It is asked once for each kind and only when a link is about to be used: who may not read saved objects gets
 * a 403, which the browser writes to its console.
 */
export function discoverAt(
  base: string,
  ids: Record<string, string | undefined> = {},
  find?: (kind: PatternOwner) => Promise<string | undefined>
): DiscoverPlace {
  const found = new Map<string, string>();
  const asked = new Map<string, Promise<void>>();
  const root = base.replace(/\/+$/, '');
  const ask = async (kind: PatternOwner) => {
    const id = find && (await find(kind).catch(() => undefined));
    if (id) found.set(kind.id, id);
  };
  const patternOf = (kind: PatternOwner) =>
    found.get(kind.id) || ids[kind.id] || kind.discoverPatternId;
  return {
    at: (path) => `${root}/app/discover${path}`,
    link: (view) => {
      const indexPattern = view.indexPattern || String(patternOf(CLOUDTRAIL));
      return `${root}/app/discover${discoverPath({ ...view, indexPattern })}`;
    },
    patternOf,
    prepare: (kind = CLOUDTRAIL) => {
      const asking = asked.get(kind.id) || ask(kind);
      asked.set(kind.id, asking);
      return asking;
    },
  };
}

/** Id of the index pattern whose title is a kind's indices among OSD's saved objects; undefined when there is none. */
export async function findPattern(
  get: (path: string, options: { query: Record<string, string> }) => Promise<unknown>,
  { indexPattern: title, discoverPatternId }: PatternOwner = CLOUDTRAIL
): Promise<string | undefined> {
  const answer = (await get('/api/saved_objects/_find', {
    query: { type: 'index-pattern', search_fields: 'title', search: `"${title}"`, per_page: '100' },
  })) as PatternAnswer;
  const same = (answer.saved_objects || []).filter(
    (one) => one.attributes && one.attributes.title === title
  );
  const shipped = same.find((one) => one.id === discoverPatternId);
  return (shipped || same[0] || { id: undefined }).id;
}
