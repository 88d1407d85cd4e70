// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { discoverPath } from './discover';
import { roleEventsView } from './role_events';

const { decode } = require('rison-node') as { decode(text: string): unknown };

/** What Discover reads from its address: the query behind the hash, each value in rison. */
function readBack(path: string) {
  const [hash, query] = path.split('?');
  const params = new URLSearchParams(query);
  return { hash, global: decode(params.get('_g') || ''), page: decode(params.get('_a') || '') };
}

const role = "arn:aws:iam::111122223333:role/app/settlement (batch)!'s,x=&y";
const period = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' };

describe('discoverPath', () => {
  it('names the period, a millisecond short of its excluded end', () => {
    const { hash, global } = readBack(
      discoverPath({ indexPattern: 'p', ...period, filters: [], columns: [] })
    );
    expect(hash).toBe('#/');
    expect(global).toEqual({
      filters: [],
      time: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-31T23:59:59.999Z' },
    });
  });

  it('filters by role, event and error, whatever signs a name has', () => {
    const view = roleEventsView(role, period, {
      eventName: 'GetObject',
      errorCode: 'AccessDenied',
    });
    const { page } = readBack(discoverPath({ indexPattern: 'the-pattern', ...view }));
    const state = page as {
      index: string;
      columns: string[];
      sort: unknown;
      query: unknown;
      filters: Array<{ meta: Record<string, unknown>; query: unknown }>;
    };
    expect(state.index).toBe('the-pattern');
    expect(state.query).toEqual({ language: 'kuery', query: '' });
    expect(state.sort).toEqual([['@timestamp', 'desc']]);
    expect(state.columns).toContain('eventName');
    expect(state.filters.map(({ meta, query }) => [meta.negate, query])).toEqual([
      [false, { match_phrase: { 'userIdentity.type': 'AssumedRole' } }],
      [false, { match_phrase: { 'userIdentity.sessionContext.sessionIssuer.arn': role } }],
      [true, { match_phrase: { eventCategory: 'NetworkActivity' } }],
      [true, { match_phrase: { eventCategory: 'Insight' } }],
      [false, { match_phrase: { eventName: 'GetObject' } }],
      [false, { match_phrase: { errorCode: 'AccessDenied' } }],
    ]);
    state.filters.forEach(({ meta }) => {
      expect(meta).toMatchObject({ disabled: false, index: 'the-pattern' });
    });
  });

  it('excludes with negate', () => {
    const filters = [{ field: 'eventName', value: 'Decrypt', not: true }];
    const { page } = readBack(discoverPath({ indexPattern: 'p', ...period, filters, columns: [] }));
    expect(page).toMatchObject({ filters: [{ meta: { key: 'eventName', negate: true } }] });
  });
});
