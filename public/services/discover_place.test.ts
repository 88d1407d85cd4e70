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
    const find = jest.fn().mockResolvedValue('ours');
    const place = discoverAt('https://osd.example/_dashboards/', undefined, find);
    expect(place.link(view)).toMatch(/^https:\/\/osd\.example\/_dashboards\/app\/discover#\/\?_g=/);
    expect(decodeURIComponent(place.link(view))).toContain(`index:'${CLOUDTRAIL_PATTERN_ID}'`);
    expect(find).not.toHaveBeenCalled();
    await Promise.all([place.prepare(), place.prepare()]);
    expect(decodeURIComponent(place.link(view))).toContain('index:ours');
    expect(find.mock.calls).toEqual([
      [expect.objectContaining({ indexPattern: CLOUDTRAIL_PATTERN_TITLE })],
    ]);
  });

  it('knows each kind by what was found, else by the settings, else as the SIEM ships it', async () => {
    const waf = { id: 'waf', indexPattern: 'log-aws-waf-*', discoverPatternId: 'shipped' };
    const own = { id: 'own_access', indexPattern: 'log-access-*' };
    expect(discoverAt('').patternOf(waf)).toBe('shipped');
    expect(discoverAt('').patternOf(own)).toBeUndefined();
    const place = discoverAt('', { waf: 'of-settings' }, ({ id }) =>
      Promise.resolve(id === 'own_access' ? 'found' : undefined)
    );
    await Promise.all([place.prepare(waf), place.prepare(own)]);
    expect(place.patternOf(waf)).toBe('of-settings');
    expect(place.patternOf(own)).toBe('found');
  });

  it('keeps the id it has where saved objects may not be read', async () => {
    const place = discoverAt('', { cloudtrail: 'of-settings' }, () =>
      Promise.reject(new Error('403'))
    );
    await place.prepare();
    expect(decodeURIComponent(place.link(view))).toContain('index:of-settings');
  });
});

describe('findPattern', () => {
  const find = (found: unknown[]) => findPattern(() => Promise.resolve({ saved_objects: found }));

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
