// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Call } from './recording_proxy';

const SETTINGS = /^\/siem-review-settings-000001\b/;
/** What the program keeps of Security Hub by itself, whoever asks or nobody does. */
const KEPT = /^siem-review-(findings|findings-progress|control-days)-0(00001|\*)$/;
const HUB = /^log-aws-securityhub-[^/,]*$/;

/** Dropped, the program begins anew; what was at work before may hold the work for a minute otherwise. */
export const KEPT_INDICES = [
  'siem-review-findings-000001',
  'siem-review-findings-progress-000001',
  'siem-review-control-days-000001',
];

/** Calls by the program's identity that people's decisions make: what it writes down for them. */
export function forPeople(calls: readonly Call[]): Call[] {
  return calls.filter(({ path }) => SETTINGS.test(path));
}

/**
 * Calls by the program's identity that are neither for people nor for keeping findings: it reads Security Hub and its own
 * index, writes its own index, and deletes nothing. There must be none.
 */
export function beyondItsOwn(calls: readonly Call[]): string[] {
  return calls
    .filter((call) => !SETTINGS.test(call.path) && !isKeeping(call))
    .map(({ method, path }) => `${method} ${path}`);
}

/** All calls but those by which the program keeps findings on its own, at any time. */
export function withoutKeeping(calls: readonly Call[], program: string): Call[] {
  return calls.filter((call) => call.authorization !== program || !isKeeping(call));
}

function isKeeping({ method, path, body }: Call): boolean {
  const [, index, action = ''] = decodeURIComponent(path.split('?')[0]).split('/');
  if (method === 'DELETE') return false;
  if (HUB.test(index)) return method === 'POST' && action === '_search';
  // Every line of a bulk names its index, and only writes.
  if (index === '_bulk') {
    const acts = body.split('\n').filter((line, place) => place % 2 === 0 && line !== '');
    return acts.every((line) => {
      const act = JSON.parse(line) as { index?: { _index: string } };
      return Object.keys(act).join() === 'index' && KEPT.test(act.index?._index ?? '');
    });
  }
  return KEPT.test(index) && /^(_search|_doc|_create|_count|)$/.test(action);
}
