// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import os from 'os';
import path from 'path';
import { NEVER } from 'rxjs';
import { startEngine } from '../../engine';
import { resourceStates } from '../../common/pci/controls/check_state';
import { readControls } from '../../server/pci/controls/read_controls';
import { keepFindings } from '../../server/pci/findings/keep_findings';
import { readStandingChecks } from '../../server/pci/findings/read_standing';
import { ServiceDocuments } from '../../server/records/service_documents';
import type { DocumentsClient } from '../../server/records/service_documents';
import { asCurrentUser } from '../../server/search/as_current_user';
import { RunningSearches } from '../../server/search/running_searches';
import type { LogSearchPort } from '../../server/search/search_port';
import { say } from './filled_engine';
import { modelCounts, modelDocuments } from './pci_model';
import type { PciModel } from './pci_model';
import { table } from './table';
import { timeWays } from './time_ways';

const LOGS = 'log-aws-securityhub-bench-2026-11';
const UNTIL = '2026-11-24T00:00:00.000Z';
const TOGETHER = 2000;

type Counts = Map<string, string>;
const reading = { index: LOGS, now: () => Date.parse(UNTIL) };

/** The board itself: what stands, rolled up, since when it fails, coverage, scope. */
const board = async (port: LogSearchPort): Promise<Counts> => {
  const { controls } = await readControls(
    port,
    { findings: reading, now: reading.now },
    { asOf: UNTIL }
  );
  return new Map(
    controls
      .filter(({ failed, passed }) => failed + passed > 0)
      .map(({ id, failed, passed }) => [id, JSON.stringify({ failed, passed })])
  );
};

/** What stands alone, rolled up by resource. */
const standing = async (port: LogSearchPort): Promise<Counts> => {
  const { checks } = await readStandingChecks(port, reading, { asOf: UNTIL });
  return countsOf(
    resourceStates(checks).map(({ checks: [{ control }], state }) => [String(control), state])
  );
};

/** The same from the raw logs: every finding's newest document, a thousand a page. */
const topHits = async (client: Client): Promise<Counts> => {
  const states: Array<[string, string]> = [];
  let after: object | undefined;
  do {
    const { body } = await client.search({
      index: LOGS,
      body: {
        size: 0,
        query: { range: { '@timestamp': { lte: UNTIL } } },
        aggs: {
          ids: {
            composite: { size: 1000, sources: [{ id: { terms: { field: 'Id' } } }], after },
            aggs: {
              newest: {
                top_hits: {
                  size: 1,
                  _source: ['Compliance.Status', 'Compliance.SecurityControlId'],
                  sort: [{ cwe_timestamp: 'desc' }, { '@timestamp': 'desc' }],
                },
              },
            },
          },
        },
      },
    });
    const { buckets, after_key: next } = body.aggregations.ids;
    for (const { newest } of buckets) {
      const { Compliance } = newest.hits.hits[0]._source;
      states.push([Compliance.SecurityControlId, Compliance.Status.toLowerCase()]);
    }
    after = next;
  } while (after);
  return countsOf(states);
};

function countsOf(states: Array<[string, string]>): Counts {
  const counts = new Map<string, { failed: number; passed: number }>();
  for (const [control, state] of states) {
    const held = counts.get(control) ?? { failed: 0, passed: 0 };
    if (state === 'failed') held.failed += 1;
    if (state === 'passed') held.passed += 1;
    counts.set(control, held);
  }
  return new Map([...counts].map(([control, held]) => [control, JSON.stringify(held)]));
}

/**
 * `npm run bench -- pci [VERSIONS]`: 50 accounts with 150 controls each; 300,000 versions of 30,000 findings unless told. How
 * long the index of findings takes to be made, then the board beside composite and top_hits on the raw logs. A figure of
 * ours is printed only when it equals a plain loop over the model.
 */
async function main(): Promise<void> {
  const model: PciModel = { versions: Number(process.argv[2] ?? 300_000), until: UNTIL };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siem-review-bench-'));
  const engine = await startEngine({ dataDir, port: 9278, heap: '2g', say });
  try {
    const clientAs = ({ name, password }: { name: string; password: string }) =>
      new Client({
        node: engine.url,
        auth: { username: name, password },
        ssl: { ca: readFileSync(engine.caFile) },
      });
    const client = clientAs(engine.users[0]);
    say(`loading ${model.versions.toLocaleString('en-US')} generated versions ...`);
    const loaded = await seconds(() => load(client, model));
    const program = clientAs(engine.service) as unknown as DocumentsClient;
    const keeping = { documents: new ServiceDocuments(program), index: LOGS, owner: 'bench' };
    const kept = await seconds(async () => {
      while (await keepFindings({ ...keeping, now: () => Date.now() }));
    });
    say(`loaded in ${loaded.toFixed(0)} s; the index of findings made in ${kept.toFixed(0)} s\n`);
    const port = asCurrentUser(
      client as unknown as Parameters<typeof asCurrentUser>[0],
      { requestId: 'bench', person: 'bench', aborted$: NEVER },
      new RunningSearches(),
      120_000
    );
    const truth = modelCounts(model);
    const ways = [
      { name: 'SIEM Review, the whole board', ask: () => board(port) },
      { name: '  what stands alone', ask: () => standing(port) },
      { name: 'composite + top_hits, raw logs', ask: () => topHits(client) },
    ];
    const rows = await timeWays(client, ways, (counts, isOurs) => {
      const equal = isOurs ? isOnBoardOf(counts, truth) : same(counts, truth);
      if (isOurs && !equal) throw new Error('The board differs from the plain loop.');
      return equal ? 'yes' : 'NO';
    });
    say(table(['way', 'equal', 'p50 ms', 'p95 ms', 'against ours'], rows));
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function load(client: Client, model: PciModel): Promise<void> {
  let body: object[] = [];
  const send = async () => {
    if (body.length === 0) return;
    const { body: answer } = await client.bulk({ body });
    if (answer.errors) throw new Error(`refused: ${JSON.stringify(answer.items[0])}`);
    body = [];
  };
  for (const { id, body: document } of modelDocuments(model)) {
    body.push({ index: { _index: LOGS, _id: id } }, document);
    if (body.length >= TOGETHER) await send();
  }
  await send();
  await client.indices.refresh({ index: LOGS });
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const began = Date.now();
  await run();
  return (Date.now() - began) / 1000;
}

/** The board has controls of 4.0.1 alone: each of its rows must be right, and there must be many. */
function isOnBoardOf(counts: Counts, truth: Counts): boolean {
  return counts.size > 100 && [...counts].every(([control, held]) => truth.get(control) === held);
}

function same(a: Counts, b: Counts): boolean {
  return a.size === b.size && [...b].every(([control, held]) => a.get(control) === held);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
