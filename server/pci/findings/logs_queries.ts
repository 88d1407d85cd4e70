// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { FINDING_FIELDS } from '../../../common/pci/findings/finding_fields';
import { findingOfDocument } from '../../../common/pci/findings/finding_of_document';
import type {
  DatedVersion,
  FindingVersion,
  StandingCheck,
} from '../../../common/pci/findings/finding_version';
import { byNewest, datedVersions } from '../../../common/pci/findings/intervals';
import type { Coverage } from '../../../common/search/coverage';
import { coverageOf, readCoverage } from '../../search/coverage';
import type { SearchAnswer, SearchBody, SearchPort } from '../../search/search_port';
import type { FindingsReading, Standing, StandingAsked } from './read_standing';

const DAY = 24 * 60 * 60 * 1000;
const DAYS = 30;
/** Findings of a page, and of an answer: each sorts its versions, so that many cost seconds. */
const PAGE = 1000;
const MOST_PAGES = 20;
/** Versions of the same time of which the worst is taken; versions of one finding that are shown. */
const SAME_TIME = 3;
const VERSIONS = 2000;

interface ById {
  after_key?: Record<string, unknown>;
  buckets: Array<{
    newest: { hits: { hits: Array<{ _id: string; fields?: Record<string, unknown[]> }> } };
  }>;
}

/** What stands of every check at an instant, from the logs themselves, where nobody keeps an index of findings. */
export async function checksInLogs(
  port: SearchPort,
  { index, now }: FindingsReading,
  { asOf, accounts, control }: StandingAsked
): Promise<Standing> {
  const to = Date.parse(asOf);
  const accountFilters: SearchBody[] = accounts
    ? [{ terms: { 'cloud.account.id': accounts } }]
    : [];
  const kind = {
    index,
    time: '@timestamp',
    ingested: 'event.ingested',
    alwaysMapped: ['@timestamp', 'Id', 'Compliance.Status'],
    filters: accountFilters,
  };
  const period = { from: new Date(to - DAYS * DAY).toISOString(), to: asOf };
  const facts = await readCoverage(port, kind, period, now(), FINDING_FIELDS);
  const query = {
    bool: { filter: [{ range: { '@timestamp': { lte: asOf } } }, ...accountFilters] },
  };
  const versions: FindingVersion[] = [];
  const reports: SearchAnswer[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const answer = await port.search({ index, body: newestBody(query, after) });
    reports.push(answer);
    const { ids } = (answer.aggregations || {}) as { ids?: ById };
    const buckets = ids ? ids.buckets : [];
    buckets.forEach(({ newest }) => {
      const found = newest.hits.hits
        .map((hit) => findingOfDocument(hit))
        .filter((one): one is FindingVersion => one !== undefined)
        .sort(byNewest);
      if (found.length > 0) versions.push(found[found.length - 1]);
    });
    after = ids && buckets.length === PAGE ? ids.after_key : undefined;
  } while (after && reports.length < MOST_PAGES);
  const cut: Coverage['cut'] = after && {
    what: 'findings',
    limit: versions.length,
    others: 1,
  };
  const coverage = coverageOf(facts, {
    reports,
    empty: versions.length === 0,
    needed: ['Id', 'cwe_timestamp', 'Compliance.Status'],
    ...(cut && { cut }),
  });
  const checks = versions
    .filter((version) => control === undefined || version.control === control)
    .map(checkOf);
  return { checks, how: 'logs', coverage };
}

/** The versions of one finding, newest first. */
export async function versionsOfFinding(
  port: SearchPort,
  index: string,
  finding: string
): Promise<DatedVersion[]> {
  const { hits } = await port.search({
    index,
    body: {
      size: VERSIONS,
      _source: false,
      track_total_hits: false,
      query: { bool: { filter: [{ term: { Id: finding } }] } },
      fields: [...FINDING_FIELDS],
      sort: [{ '@timestamp': 'desc' }],
    },
  });
  const versions = (hits.hits || [])
    .map((hit) => findingOfDocument(hit))
    .filter((one): one is FindingVersion => one !== undefined);
  return datedVersions(versions).reverse();
}

function newestBody(query: SearchBody, after?: Record<string, unknown>): SearchBody {
  return {
    size: 0,
    track_total_hits: false,
    query,
    aggs: {
      ids: {
        composite: {
          size: PAGE,
          sources: [{ id: { terms: { field: 'Id' } } }],
          ...(after && { after }),
        },
        aggs: {
          newest: {
            top_hits: {
              size: SAME_TIME,
              _source: false,
              fields: [...FINDING_FIELDS],
              sort: [
                { cwe_timestamp: { order: 'desc', unmapped_type: 'date' } },
                { '@timestamp': 'desc' },
              ],
            },
          },
        },
      },
    },
  };
}

function checkOf(version: FindingVersion): StandingCheck {
  return {
    ...(version.control && { control: version.control }),
    product: version.product,
    pci: version.pci,
    account: version.account,
    region: version.region,
    resource: version.resource,
    resourceType: version.resourceType,
    status: version.status,
    recordState: version.recordState,
    workflow: version.workflow,
    updated: version.updated || version.at,
    findings: 1,
  };
}
