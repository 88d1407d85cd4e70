// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { readFileSync } from 'fs';
import { findingOfDocument } from '../../../common/pci/findings/finding_of_document';
import type {
  DatedVersion,
  FindingVersion,
  StandingCheck,
} from '../../../common/pci/findings/finding_version';
import { datedVersions } from '../../../common/pci/findings/intervals';
import { auditFindings, keepFindings } from '../../../server/pci/findings/keep_findings';
import { FINDINGS_INDEX } from '../../../server/pci/findings/mapping';
import { askRebuild } from '../../../server/pci/findings/progress';
import { readStandingChecks } from '../../../server/pci/findings/read_standing';
import { readState } from '../../../server/pci/findings/read_state';
import { ServiceDocuments } from '../../../server/records/service_documents';
import type { DocumentsClient } from '../../../server/records/service_documents';
import { clientOf, engineAccess, portOf } from '../engine_access';
import { KEPT_INDICES } from '../program_calls';

const LOGS = 'log-aws-securityhub-keeping-2026-04';
const ACCOUNT = '111122223333';
const admin = clientOf('admin');
const { url, caFile, service } = engineAccess();
const program = new Client({
  node: url,
  auth: { username: service.name, password: service.password },
  ssl: { ca: readFileSync(caFile) },
});
const documents = new ServiceDocuments(program as unknown as DocumentsClient);
const keeping = { documents, index: LOGS, owner: 'test', now: () => Date.now() };
const reading = { index: LOGS, now: keeping.now };

/** One document of the logs: a version of finding `f`, of this hour, told by the bus at that one. */
interface Told {
  f: number;
  n: number;
  at: number;
  bus: number;
  status: string;
  ingested?: string;
}
const instant = (hour: number) => new Date(Date.UTC(2026, 3, 1, hour)).toISOString();
const idOf = ({ f, n }: Told) => `f${f}_${n}`;
const sourceOf = ({ f, at, bus, status, ingested }: Told) => ({
  '@timestamp': instant(at),
  cwe_timestamp: instant(bus),
  event: { ingested: ingested ?? new Date().toISOString(), module: 'security hub' },
  cloud: { account: { id: ACCOUNT }, region: 'ap-northeast-1' },
  Id: `arn:aws:securityhub:f${f}`,
  UpdatedAt: instant(at),
  Compliance: {
    Status: status,
    SecurityControlId: 'S3.1',
    AssociatedStandards: [{ StandardsId: 'standards/pci-dss/v/4.0.1' }],
  },
  GeneratorId: 'security-control/S3.1',
  RecordState: 'ACTIVE',
  Workflow: { Status: 'NEW' },
  Resources: [{ Id: `arn:aws:s3:::bucket-${f}`, Type: 'AwsS3Bucket' }],
  Title: 'a title',
});

/** Five findings over three days; every third version came over the bus late, some share both times. */
const ALL: Told[] = [0, 1, 2, 3, 4].flatMap((f) =>
  Array.from({ length: 9 }, (_, n) => {
    const at = ((n * 7 + f * 5) % 10) * 6 + f;
    const status = ['PASSED', 'FAILED', 'PASSED', 'WARNING'][(n + f) % 4];
    return { f, n, at: n === 8 ? 6 + f : at, bus: (n % 3 === 0 ? 40 : 0) + at, status };
  })
);
/** The same versions of other findings. */
const of = (group: number, told: readonly Told[]) =>
  told.map((one) => ({ ...one, f: one.f + 10 * group }));

async function load(told: readonly Told[]): Promise<void> {
  const body = told.flatMap((one) => [{ index: { _index: LOGS, _id: idOf(one) } }, sourceOf(one)]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  expect(answer.errors).toBe(false);
}

async function keepUp(): Promise<void> {
  for (;;) if (!(await keepFindings(keeping))) return;
}

const drop = () =>
  admin.indices.delete({ index: [...KEPT_INDICES, LOGS].join(), ignore_unavailable: true });

type Times = Array<[string, string, string | undefined, string, boolean]>;
const timesOf = (rows: readonly DatedVersion[]): Times =>
  rows
    .map(({ document, validFrom, validTo, status, turn }): Times[number] => [
      document,
      validFrom,
      validTo,
      status,
      turn,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));

async function rows(): Promise<Times> {
  const { body } = await admin.search({ index: FINDINGS_INDEX, body: { size: 1000 } });
  const hits = body.hits.hits as Array<{ _id: string; _source: DatedVersion }>;
  hits.forEach(({ _id, _source }) => expect(_source.document).toBe(_id));
  return timesOf(hits.map(({ _source }) => _source));
}

/** What the rows must be, by the rule itself. */
function wanted(told: readonly Told[]): Times {
  const versions = told.map((one) => {
    const { Id, Compliance, Workflow, RecordState, ...source } = sourceOf(one);
    const fields = {
      Id: [Id],
      '@timestamp': [source['@timestamp']],
      cwe_timestamp: [source.cwe_timestamp],
      'event.module': ['security hub'],
      'Compliance.Status': [Compliance.Status],
      'Workflow.Status': [Workflow.Status],
      RecordState: [RecordState],
    };
    return findingOfDocument({ _id: idOf(one), fields }) as FindingVersion;
  });
  const findings = new Set(versions.map(({ finding }) => finding));
  return timesOf(
    [...findings].flatMap((finding) =>
      datedVersions(versions.filter((one) => one.finding === finding))
    )
  );
}

beforeAll(drop);
afterAll(drop);

const byBus = [...ALL].sort((a, b) => a.bus - b.bus);
const mixed = ALL.map((_, place) => ALL[(place * 16 + 5) % ALL.length]);
/** Findings that are loaded in time, backwards and mixed, each group by itself. */
const ORDERS = [of(1, byBus), of(2, [...byBus].reverse()), of(3, mixed)];

test('backfilled, then followed: loaded in time, backwards or mixed the rows are the same', async () => {
  expect(new Set(mixed).size).toBe(ALL.length);
  const loaded = (count: number) => ORDERS.flatMap((told) => told.slice(0, count));
  let before = 0;
  for (const count of [19, 32, 45]) {
    await load(ORDERS.flatMap((told) => told.slice(before, count)));
    await keepUp();
    expect(await rows()).toEqual(wanted(loaded(count)));
    before = count;
  }
  expect(wanted(ORDERS[2])).toEqual(wanted(of(3, ALL)));
});

test('a document that is written again takes its place, and what it stood in the way of stands', async () => {
  const told: Told[] = [
    { f: 1, n: 0, at: 0, bus: 0, status: 'PASSED' },
    { f: 1, n: 1, at: 10, bus: 90, status: 'FAILED' },
    { f: 1, n: 2, at: 20, bus: 50, status: 'PASSED' },
  ];
  const own = async () => (await rows()).filter(([document]) => document.indexOf('f1_') === 0);
  await load(told);
  await keepUp();
  expect((await own()).map(([, , to]) => to)).toEqual([instant(10), undefined, instant(20)]);
  const again = told.map((one) => (one.n === 1 ? { ...one, bus: 10 } : one));
  await load(again.slice(1, 2));
  await keepUp();
  expect((await own()).map(([, , to]) => to)).toEqual([instant(10), instant(20), undefined]);
  expect(await own()).toEqual(wanted(again));
});

describe('of logs that arrived long ago, one after the other', () => {
  const whole = wanted(ALL);
  const asked = { asOf: instant(24 * 5), accounts: [ACCOUNT] };
  const byResource = (all: StandingCheck[]) =>
    [...all].sort((a, b) => (a.resource < b.resource ? -1 : 1));
  // Nothing but counting and reading all finds what is lost of them.
  beforeAll(async () => {
    await drop();
    await load(ALL.map((one) => ({ ...one, ingested: instant(200) })));
  });

  test('who sees no logs reads what is kept; until all days are, it says that more is to come', async () => {
    const assessor = portOf(clientOf('assessor'));
    expect(await keepFindings(keeping)).toBe(true);
    expect((await readState(assessor)).state).toBe('backfilling');
    await keepUp();
    expect(await rows()).toEqual(whole);
    expect(await readState(assessor)).toMatchObject({
      state: 'following',
      backfilled: { days: 3, of: 3 },
    });
    const { checks, how, coverage } = await readStandingChecks(assessor, reading, asked);
    expect([how, checks.length]).toEqual(['recomputed', 5]);
    expect(coverage).toMatchObject({ state: 'partial' });
    expect(coverage.missingDays).toHaveLength(27);
  });

  test('developers read none of it', async () => {
    const developer = portOf(clientOf('developer'));
    await expect(readStandingChecks(developer, reading, asked)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('a row that is lost is found by counting, and made again; a wrong one by reading all once more', async () => {
    const [lost] = whole;
    await admin.delete({ index: FINDINGS_INDEX, id: lost[0], refresh: true });
    const day = lost[1].slice(0, 10);
    const audit = await auditFindings(keeping);
    expect(audit).toMatchObject({ documents: 45, rows: 44, keptLonger: 0 });
    expect(audit.missing.map((one) => [one.day, one.documents - one.rows])).toEqual([[day, 1]]);
    expect(await rows()).toEqual(whole);
    await admin.update({
      index: FINDINGS_INDEX,
      id: lost[0],
      body: { doc: { status: 'odd', validTo: instant(500) } },
      refresh: true,
    });
    await keepUp();
    expect(await rows()).not.toEqual(whole);
    expect(await askRebuild(documents, { askedAt: instant(0), by: 'admin' })).toBe(true);
    await keepUp();
    expect(await rows()).toEqual(whole);
  });

  test('logs that retention took leave their rows, and are told', async () => {
    await admin.delete({ index: LOGS, id: idOf(ALL[0]), refresh: true });
    expect(await auditFindings(keeping)).toMatchObject({ rows: 45, keptLonger: 1, missing: [] });
    expect(await rows()).toEqual(whole);
  });

  test('two processes do not work at once', async () => {
    await load([{ f: 9, n: 0, at: 1, bus: 1, status: 'PASSED' }]);
    await keepFindings({ ...keeping, owner: 'another' });
    expect(await rows()).toHaveLength(45);
    await keepUp();
    expect(await rows()).toHaveLength(46);
  });

  test('from the logs themselves, by another way, the same stands', async () => {
    const analyst = portOf(clientOf('analyst'));
    const kept = await readStandingChecks(analyst, reading, asked);
    await admin.indices.delete({ index: KEPT_INDICES.join(), ignore_unavailable: true });
    const inLogs = await readStandingChecks(analyst, reading, asked);
    expect([kept.how, inLogs.how]).toEqual(['recomputed', 'logs']);
    expect(kept.checks).toHaveLength(6);
    expect(byResource(inLogs.checks)).toEqual(byResource(kept.checks));
  });
});
