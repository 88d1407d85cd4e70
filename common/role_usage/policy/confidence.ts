// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../search/coverage';
import { isUsed } from './counted_uses';
import { daysSinceNew, discoveryOf } from './discovery';
import type { PolicyEvidence } from './evidence';
import type { PolicyOptions } from './policy';

/** 十分, 注意, 不足. */
export type ConfidenceLevel = 'enough' | 'careful' | 'not_enough';

/** The one reason; words are the page's. */
export type ConfidenceReason =
  | { code: 'no_calls' }
  | { code: 'short'; days: number }
  | { code: 'days_missing'; missing: number; days: number }
  | { code: 'unmapped'; events: number; all: number }
  | { code: 'hidden' }
  | { code: 'new_lately'; fresh: number; lately: number }
  | { code: 'disagrees'; events: number; named: number }
  | { code: 'no_data_events'; sources: string[] }
  | { code: 'no_kms_events' }
  | { code: 'less_than_month'; days: number }
  | { code: 'settled'; since: number; days: number };

export interface Confidence {
  level: ConfidenceLevel;
  reason: ConfidenceReason;
  /** All that would lower it, worst first; the first is the reason. */
  all: Array<{ level: ConfidenceLevel; reason: ConfidenceReason }>;
}

/** Fewer days with logs show no weekly job twice. */
const FEWEST_DAYS = 14;
/** A monthly job is seen for sure only in a longer period. */
const MONTH_DAYS = 35;
/** Parts of a whole that are too much. */
const MOST_MISSING = 0.1;
const MOST_UNMAPPED = 0.05;
/** "Lately" is the last tenth of the days with calls, at least seven of them: a monthly job has few. */
const LATELY = 0.1;

/** Services whose work is in data events, with the event source that has them. */
const DATA_SOURCES: Record<string, string> = {
  s3: 's3.amazonaws.com',
  dynamodb: 'dynamodb.amazonaws.com',
  lambda: 'lambda.amazonaws.com',
  sqs: 'sqs.amazonaws.com',
  sns: 'sns.amazonaws.com',
};
/** Calls that make the service ask KMS, where the thing is encrypted with a key of one's own. */
const ENCRYPTED =
  /^(secretsmanager:GetSecretValue|ssm:GetParameter|s3:GetObject|s3:PutObject|sqs:ReceiveMessage)/;

/**
 * How far one may trust that the evidence is all that the role needs. Rules, worst first; the first that holds is the
 * reason:
 *
 * not enough - no call proves anything; fewer than 14 days with logs; more than a tenth of the days without logs; more
 * than 5 % of the calls without a known permission; a tenth of the actions or more first seen lately (the last tenth of
 * the days with calls, at least 7 of them).
 *
 * careful - rights hide what this needs; some days without logs; some calls without a known permission; AWS's own
 * refusals name other actions than the map; a service is used of whose data events the account has none; secrets or
 * objects were read and the account has no KMS event; the period has less than 35 days; any action first seen lately.
 *
 * enough - nothing of that.
 */
export function confidenceOf(
  evidence: PolicyEvidence,
  coverage: Pick<Coverage, 'daysInPeriod' | 'missingDays' | 'hiddenFields'>,
  options: Pick<PolicyOptions, 'leaveOut' | 'failed'>
): Confidence {
  const used = evidence.actions.filter((action) => isUsed(action, options));
  const discovery = discoveryOf(evidence, options);
  const days = coverage.daysInPeriod;
  const missing = coverage.missingDays.length;
  const unmapped = evidence.unmapped.reduce((sum, { events }) => sum + events, 0);
  const active = Array.from(new Set(used.flatMap((action) => action.days))).sort();
  const lately = Math.max(7, Math.ceil(active.length * LATELY));
  const since = active.slice(-lately)[0] || '';
  const fresh = discovery
    .filter(({ day }) => since !== '' && day >= since)
    .reduce((sum, day) => sum + day.fresh.length, 0);
  const disagreeing = evidence.agreement.named - evidence.agreement.same;
  const blind = blindSources(
    evidence,
    used.map(({ action }) => action)
  );
  const all: Confidence['all'] = [];
  const say = (level: ConfidenceLevel, holds: boolean, reason: ConfidenceReason) => {
    if (holds) all.push({ level, reason });
  };
  const unmappedReason: ConfidenceReason = {
    code: 'unmapped',
    events: unmapped,
    all: evidence.events,
  };
  const missingReason: ConfidenceReason = { code: 'days_missing', missing, days };
  const freshReason: ConfidenceReason = { code: 'new_lately', fresh, lately };
  const manyMissing = missing > days * MOST_MISSING;
  const manyUnmapped = unmapped > evidence.events * MOST_UNMAPPED;
  const manyFresh = used.length > 0 && fresh >= Math.max(1, used.length * 0.1);
  const { visible } = evidence.sight;

  say('not_enough', used.length === 0, { code: 'no_calls' });
  say('not_enough', days - missing < FEWEST_DAYS, { code: 'short', days: days - missing });
  say('not_enough', manyMissing, missingReason);
  say('not_enough', manyUnmapped, unmappedReason);
  say('not_enough', manyFresh, freshReason);
  say('careful', coverage.hiddenFields.length > 0 || !visible, { code: 'hidden' });
  say('careful', missing > 0 && !manyMissing, missingReason);
  say('careful', unmapped > 0 && !manyUnmapped, unmappedReason);
  say('careful', disagreeing > 0, {
    code: 'disagrees',
    events: disagreeing,
    named: evidence.agreement.named,
  });
  say('careful', visible && blind.length > 0, { code: 'no_data_events', sources: blind });
  say(
    'careful',
    visible &&
      isBlindForKms(
        evidence,
        used.map(({ action }) => action)
      ),
    {
      code: 'no_kms_events',
    }
  );
  say('careful', days >= FEWEST_DAYS && days < MONTH_DAYS, { code: 'less_than_month', days });
  say('careful', fresh > 0 && !manyFresh, freshReason);
  const settled: ConfidenceReason = { code: 'settled', since: daysSinceNew(discovery) || 0, days };
  if (all.length === 0) return { level: 'enough', reason: settled, all: [] };
  return { ...all[0], all };
}

/** Event sources of services that are used, of which the account's logs have no data event. */
export function blindSources(evidence: PolicyEvidence, used: readonly string[]): string[] {
  const services = new Set(used.map((action) => action.split(':')[0]));
  return Object.keys(DATA_SOURCES)
    .filter((service) => services.has(service))
    .map((service) => DATA_SOURCES[service])
    .filter((source) => evidence.sight.dataEventSources.indexOf(source) < 0);
}

/** Encrypted things were read, and the account's logs have no KMS event at all. */
export function isBlindForKms({ sight }: PolicyEvidence, used: readonly string[]): boolean {
  return sight.kmsEvents === 0 && used.some((action) => ENCRYPTED.test(action));
}
