// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CLOUDTRAIL_PATTERN_ID, CLOUDTRAIL_PATTERN_TITLE } from '../../common/links/discover';
import { discoverAt, findPattern } from './discover_place';

const view = {
  from: '2026-05-01T00:00:00.000Z',
  to: '2026-05-02T00:00:00.000Z',
  filters: [],
  columns: [],
};
const titled = (id: string, title: string) => ({ id, attributes: { title } });

describe('discoverAt', () => {
  it('links below the base with the pattern that the SIEM ships, until another is found', async () => {
    const place = discoverAt('https://osd.example/_dashboards/');
    expect(place.link(view)).toMatch(/^https:\/\/osd\.example\/_dashboards\/app\/discover#\/\?_g=/);
    expect(decodeURIComponent(place.link(view))).toContain(`index:'${CLOUDTRAIL_PATTERN_ID}'`);
    await place.useOwnPattern(() => Promise.resolve('ours'));
    expect(decodeURIComponent(place.link(view))).toContain('index:ours');
  });
});

describe('findPattern', () => {
  const find = (found: unknown[]) =>
    findPattern(() => Promise.resolve({ saved_objects: found }), CLOUDTRAIL_PATTERN_TITLE);

  it('wants exactly the title, and prefers the id that the SIEM ships', async () => {
    expect(await find([titled('x', 'log-aws-*'), titled('y', CLOUDTRAIL_PATTERN_TITLE)])).toBe('y');
    const both = [
      titled('y', CLOUDTRAIL_PATTERN_TITLE),
      titled(CLOUDTRAIL_PATTERN_ID, CLOUDTRAIL_PATTERN_TITLE),
    ];
    expect(await find(both)).toBe(CLOUDTRAIL_PATTERN_ID);
    expect(await find([])).toBeUndefined();
  });
});
