// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_PERIOD } from '../../common/url_state/period';
import { displayNumber } from '../services/display_number';
import { displayTime } from '../services/display_time';
import type { Services } from '../services/services';
import type { Ask } from '../services/ask';
import type { Endpoint } from '../../common/endpoint';
import type { Coverage } from '../../common/search/coverage';

/** Services whose answers a test gives by endpoint path; everything else is the real thing. */
export function servicesFor(
  answers: Record<string, (input: Record<string, unknown>) => unknown>,
  change: Partial<Services> = {}
): Services {
  const ask = (async (endpoint: Endpoint<object, unknown>, input: Record<string, unknown>) => {
    const name = endpoint.path.slice(endpoint.path.lastIndexOf('/') + 1);
    const answer = answers[name] || NOTHING_KEPT[name];
    if (!answer) throw new Error(`The test has no answer for ${name}.`);
    return answer(input);
  }) as Ask;
  return {
    ask,
    saveFile: () => Promise.resolve(),
    time: displayTime({ dateFormat: 'YYYY/MM/DD HH:mm', zone: 'Asia/Tokyo', locale: 'en' }),
    number: displayNumber('en'),
    startPeriod: DEFAULT_PERIOD,
    lang: 'en',
    theme: { dark: false, version: 'v7' },
    discover: undefined,
    canExport: true,
    showTrail: () => undefined,
    showFailure: () => undefined,
    ...change,
  };
}

const nothingKept = () => ({
  items: [],
  state: 'no_index',
  writing: { may: false, why: 'no_service' },
});
/** Settings that nobody has written yet, unless a test gives them. */
const NOTHING_KEPT: Record<string, () => unknown> = {
  systems: nothingKept,
  planned_work: nothingKept,
  panel_sets: nothingKept,
  own_kinds: nothingKept,
  known_good: () => ({
    ...nothingKept(),
    approving: nothingKept().writing,
    today: '2026-05-01',
  }),
};

export function coverageFor(change: Partial<Coverage> = {}): Coverage {
  return {
    state: 'complete',
    period: { from: '2026-10-01T00:00:00.000Z', to: '2026-10-31T00:00:00.000Z' },
    shards: { total: 3, failed: 0 },
    timedOut: false,
    newestEvent: '2026-10-30T12:00:00.000Z',
    missingDays: [],
    daysInPeriod: 30,
    closedIndices: [],
    hiddenFields: [],
    ...change,
  };
}
