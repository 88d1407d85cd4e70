// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  CLOUDTRAIL_PATTERN_ID,
  CLOUDTRAIL_PATTERN_TITLE,
  discoverPath,
} from '../../common/links/discover';
import type { DiscoverView } from '../../common/links/discover';

/** Discover of this OSD, or of another one for the stand-alone home. */
export interface DiscoverPlace {
  /** Address of a view, index pattern put in. */
  link(view: Omit<DiscoverView, 'indexPattern'>): string;
}

interface PatternAnswer {
  saved_objects?: Array<{ id: string; attributes?: { title?: string } }>;
}

/**
 * Discover at `base` (`https://osd.example/_dashboards`, or the base path inside OSD). The index pattern's id is the
 * one that the SIEM ships, until `useOwnPattern` has found that this OSD calls it otherwise.
 */
export function discoverAt(
  base: string,
  patternId = CLOUDTRAIL_PATTERN_ID
): DiscoverPlace & { useOwnPattern: UseOwnPattern } {
  let indexPattern = patternId;
  const root = base.replace(/\/+$/, '');
  return {
    link: (view) => `${root}/app/discover${discoverPath({ ...view, indexPattern })}`,
    useOwnPattern: async (find) => {
      const found = await find(CLOUDTRAIL_PATTERN_TITLE);
      if (found) indexPattern = found;
    },
  };
}

type UseOwnPattern = (find: (title: string) => Promise<string | undefined>) => Promise<void>;

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
