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

/** Discover of this OSD, or of another one for the stand-alone home. */
export interface DiscoverPlace {
  /** Address of a view; without an index pattern of its own, over the one of CloudTrail. */
  link(view: PlacedView): string;
  /** Address of a path below Discover, as log queries have it. */
  at(path: string): string;
  /** To be called when somebody is about to follow a link: resolves when links name the index pattern of this OSD. */
  prepare(): Promise<void>;
}

interface PatternAnswer {
  saved_objects?: Array<{ id: string; attributes?: { title?: string } }>;
}

/**
 * Discover at `base` (`https://osd.example/_dashboards`, or the base path inside OSD). The index pattern's id is the
 * one of the settings or that the SIEM ships, until `find` has told that this OSD calls it otherwise. It is asked
 * once and only when a link is about to be used: who may not read saved objects gets a 403, which the browser
 * writes to its console.
 */
export function discoverAt(
  base: string,
  patternId = CLOUDTRAIL_PATTERN_ID,
  find?: (title: string) => Promise<string | undefined>
): DiscoverPlace {
  let indexPattern = patternId;
  let asked: Promise<void> | undefined;
  const root = base.replace(/\/+$/, '');
  const ask = async () => {
    const found = find && (await find(CLOUDTRAIL_PATTERN_TITLE).catch(() => undefined));
    if (found) indexPattern = found;
  };
  return {
    at: (path) => `${root}/app/discover${path}`,
    link: (view) => `${root}/app/discover${discoverPath({ indexPattern, ...view })}`,
    prepare: () => {
      asked = asked || ask();
      return asked;
    },
  };
}

/** Id of the index pattern with exactly this title among OSD's saved objects; undefined when there is none. */
export async function findPattern(
  get: (path: string, options: { query: Record<string, string> }) => Promise<unknown>,
  title: string
): Promise<string | undefined> {
  const answer = (await get('/api/saved_objects/_find', {
    query: { type: 'index-pattern', search_fields: 'title', search: `"${title}"`, per_page: '100' },
  })) as PatternAnswer;
  const same = (answer.saved_objects || []).filter(
    (one) => one.attributes && one.attributes.title === title
  );
  const shipped = same.find((one) => one.id === CLOUDTRAIL_PATTERN_ID);
  return (shipped || same[0] || { id: undefined }).id;
}
