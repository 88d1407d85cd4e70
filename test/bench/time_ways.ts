// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';

const RUNS = 15;
const WARM_UPS = 3;

/** A way to the same answer. The first of several is ours. */
export interface TimedWay<Answer> {
  name: string;
  ask(): Promise<Answer>;
}

/**
 * All ways in turn, run by run, so that what disturbs one disturbs all: name, what `judge` says of the answer, p50 and p95 in
 * milliseconds, p50 against ours. What `judge` throws, it throws: no figure of a wrong answer.
 */
export async function timeWays<Answer>(
  client: Client,
  ways: Array<TimedWay<Answer>>,
  judge: (answer: Answer, isOurs: boolean) => string
): Promise<string[][]> {
  const times = ways.map((): number[] => []);
  const judged = ways.map(() => '');
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    for (const [place, way] of ways.entries()) {
      // A kept answer would measure the cache of OpenSearch.
      await client.indices.clearCache({ request: true });
      const began = process.hrtime.bigint();
      const answer = await way.ask();
      const took = Number(process.hrtime.bigint() - began) / 1e6;
      if (run >= WARM_UPS) times[place].push(took);
      if (run === 0) judged[place] = judge(answer, place === 0);
    }
  }
  const p50 = times.map((list) => quantile(list, 0.5));
  return ways.map(({ name }, place) => [
    name,
    judged[place],
    p50[place].toFixed(0),
    quantile(times[place], 0.95).toFixed(0),
    place === 0 ? '' : `${(p50[place] / p50[0]).toFixed(2)}x`,
  ]);
}

function quantile(list: number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}
