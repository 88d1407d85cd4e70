// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogSight } from '../../../common/role_usage/policy/evidence';
import { accountOf } from '../../../common/role_usage/role_kind';
import type { Period } from '../../../common/time/period';
import { cloudtrail } from '../../logs/cloudtrail';
import type { SearchPort } from '../../search/search_port';
import { clause } from '../query';

const MOST = 200;

/** What the logs of the role's account hold at all in the period: data events, KMS events, Regions. */
export async function logSight(
  port: SearchPort,
  index: string,
  role: string,
  { from, to }: Period
): Promise<Omit<LogSight, 'roleRegions' | 'visible'>> {
  const terms = (field: string) => ({ terms: { field, size: MOST } });
  const { aggregations = {} } = await port.search({
    index,
    body: {
      size: 0,
      track_total_hits: false,
      query: {
        bool: {
          filter: [
            { range: { [cloudtrail.time]: { gte: from, lt: to } } },
            clause({ field: cloudtrail.account, is: accountOf(role) }),
          ],
        },
      },
      aggs: {
        data: {
          filter: clause({ field: cloudtrail.eventCategory, is: 'Data' }),
          aggs: { sources: terms(cloudtrail.eventSource) },
        },
        kms: {
          filter: {
            bool: {
              filter: [
                clause({ field: cloudtrail.eventSource, is: 'kms.amazonaws.com' }),
                clause({ field: cloudtrail.eventType, is: 'AwsApiCall' }),
              ],
            },
          },
        },
        regions: terms(cloudtrail.region),
      },
    },
  });
  const found = aggregations as {
    data?: { sources: { buckets: Array<{ key: string }> } };
    kms?: { doc_count: number };
    regions?: { buckets: Array<{ key: string }> };
  };
  return {
    dataEventSources: found.data ? found.data.sources.buckets.map(({ key }) => key).sort() : [],
    kmsEvents: found.kms ? found.kms.doc_count : 0,
    accountRegions: found.regions ? found.regions.buckets.map(({ key }) => key) : [],
  };
}
