// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { checkKey } from '../../../common/pci/findings/check_key';
import { failingRun } from '../../../common/pci/findings/failing_run';
import type { FailingRun, Turn } from '../../../common/pci/findings/failing_run';
import type { DatedVersion, StandingCheck } from '../../../common/pci/findings/finding_version';
import { collectKeys } from '../../search/composite';
import type { KeySource } from '../../search/composite';
import type { SearchBody, SearchPort } from '../../search/search_port';
import { FINDINGS_PATTERN } from './mapping';
import type { StandingAsked } from './read_standing';

const NAMES = [
  'control',
  'product',
  'pci',
  'account',
  'region',
  'resource',
  'resourceType',
  'status',
  'recordState',
  'workflow',
] as const;
const SOURCES: KeySource[] = NAMES.map((name) => ({ name, field: name, missing: true }));
/** Keys of a page, below `search.max_buckets`; resources of a search. */
const PAGE = 20000;
const RESOURCES = 500;
/** Rows of a search by point in time of a row; versions of one finding that are shown. */
const ROWS = 5000;
const VERSIONS = 2000;

/** Every check that stood at the instant: one composite aggregation over the rows that held then. */
export async function keptChecks(
  port: Pick<SearchPort, 'search'>,
  asked: StandingAsked
): Promise<StandingCheck[]> {
  const { rows } = await collectKeys(
    port,
    { index: FINDINGS_PATTERN, query: standingQuery(asked), sources: SOURCES, time: 'updated' },
    PAGE
  );
  return rows.map(({ key, count, last }) => {
    const text = (name: (typeof NAMES)[number]) => String(key[name] === null ? '' : key[name]);
    return {
      ...(key.control !== null && { control: text('control') }),
      product: text('product'),
      pci: text('pci') as StandingCheck['pci'],
      account: text('account'),
      region: text('region'),
      resource: text('resource'),
      resourceType: text('resourceType'),
      status: text('status'),
      recordState: text('recordState'),
      workflow: text('workflow'),
      updated: Number.isFinite(last) ? new Date(last).toISOString() : '',
      findings: count,
    };
  });
}

/** The runs in which the checks fail, by `checkKey`. */
export async function keptFailingRuns(
  port: SearchPort,
  { asOf }: StandingAsked,
  checks: readonly StandingCheck[]
): Promise<Map<string, FailingRun>> {
  const resources = Array.from(new Set(checks.map(({ resource }) => resource)));
  const controls = Array.from(new Set(checks.map(({ control }) => control || '')));
  const accounts = Array.from(new Set(checks.map(({ account }) => account)));
  const turns = new Map<string, Turn[]>();
  for (let at = 0; at < resources.length; at += RESOURCES) {
    const rows = await readRows<DatedVersion>(port, {
      bool: {
        filter: [
          { term: { turn: true } },
          { range: { validFrom: { lte: asOf } } },
          { terms: { account: accounts } },
          { terms: { control: controls } },
          { terms: { resource: resources.slice(at, at + RESOURCES) } },
        ],
      },
    });
    rows.forEach((row) => {
      const key = checkKey(row as DatedVersion & { control: string });
      const held = turns.get(key);
      if (held) held.push(row);
      else turns.set(key, [row]);
    });
  }
  const runs = new Map<string, FailingRun>();
  checks.forEach((check) => {
    const key = checkKey(check);
    const run = failingRun(turns.get(key) || []);
    if (run) runs.set(key, run);
  });
  return runs;
}

/** Newest first. */
export async function keptVersions(port: SearchPort, finding: string): Promise<DatedVersion[]> {
  const { hits } = await port.search({
    index: FINDINGS_PATTERN,
    body: {
      size: VERSIONS,
      track_total_hits: false,
      query: { bool: { filter: [{ term: { finding } }] } },
      sort: [{ at: 'desc' }, { document: 'desc' }],
    },
  });
  return (hits.hits || []).map((hit) => hit._source as unknown as DatedVersion);
}

/** Rows that held at the instant. A row that never held has its end where it begins. */
export function standingQuery({ asOf, accounts, control }: StandingAsked): SearchBody {
  return {
    bool: {
      filter: [
        { range: { validFrom: { lte: asOf } } },
        ...(accounts ? [{ terms: { account: accounts } }] : []),
        ...(control ? [{ term: { control } }] : []),
      ],
      must_not: [{ range: { validTo: { lte: asOf } } }],
    },
  };
}

async function readRows<Row>(port: SearchPort, query: SearchBody): Promise<Row[]> {
  const rows: Row[] = [];
  let after: unknown[] | undefined;
  do {
    const { hits } = await port.search({
      index: FINDINGS_PATTERN,
      body: {
        size: ROWS,
        track_total_hits: false,
        query,
        _source: [
          'finding',
          'control',
          'account',
          'region',
          'resource',
          'status',
          'recordState',
          'workflow',
          'validFrom',
        ],
        sort: [{ document: 'asc' }],
        ...(after && { search_after: after }),
      },
    });
    const found = hits.hits || [];
    found.forEach((hit) => rows.push(hit._source as unknown as Row));
    after = found.length === ROWS ? found[found.length - 1].sort : undefined;
  } while (after);
  return rows;
}

/** Ids of the findings that stand of each check of a control, by `checkKey`. */
export async function findingsOfChecks(
  port: SearchPort,
  asked: StandingAsked
): Promise<Map<string, string[]>> {
  const names = ['control', 'account', 'region', 'resource', 'finding'];
  const sources = names.map((name) => ({ name, field: name, missing: true }));
  const query = standingQuery(asked);
  const { rows } = await collectKeys(
    port,
    { index: FINDINGS_PATTERN, query, sources, time: 'updated' },
    PAGE
  );
  const found = new Map<string, string[]>();
  rows.forEach(({ key }) => {
    const text = (name: string) => String(key[name] === null ? '' : key[name]);
    const check = checkKey({
      control: text('control'),
      account: text('account'),
      region: text('region'),
      resource: text('resource'),
    });
    const held = found.get(check);
    if (held) held.push(text('finding'));
    else found.set(check, [text('finding')]);
  });
  return found;
}
