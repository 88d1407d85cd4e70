// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { gunzipSync } from 'zlib';
import { product } from '../product';
import { ask, panelOf, shown } from './ask_panel';
import { CALL_RULES, callThing, CHANGE_FIELDS } from './panel_calls';
import type { Call } from './panel_calls';
import { HUB_RULES, hubThings, THREAT_RULES, threatThing } from './panel_findings';
import type { HubFinding, Threat } from './panel_findings';
import { eachOnce, PanelLoop } from './panel_loop';
import type { Rule, Thing } from './panel_loop';

const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const testWithRealLogs = folder ? test : test.skip;
const root = path.resolve(__dirname, '..', '..');

/** Panels whose rule says in general words which actions count know only those of the sample company. */
const OF_THE_SAMPLE = Object.keys(CALL_RULES).filter((id) =>
  /^(administrator|deletions|(network|key|logging|iam)-changes)/.test(id)
);

const KINDS: Record<
  string,
  { rules: Record<string, Rule<never>>; things: (record: unknown) => Array<Thing<unknown>> }
> = {
  cloudtrail: { rules: CALL_RULES, things: (record) => [callThing(record as Call)] },
  securityhub: { rules: HUB_RULES, things: (record) => hubThings(record as HubFinding) },
  guardduty: { rules: THREAT_RULES, things: (record) => [threatThing(record as Threat)] },
};

function filesOf(kind: string): string[] {
  return readdirSync(folder as string)
    .filter((name) => name.startsWith(`${kind}-`) && /(?<!\.labels)\.ndjson\.gz$/.test(name))
    .map((name) => path.join(folder as string, name));
}

function* thingsOf(kind: string): Generator<Thing<unknown>, void, undefined> {
  for (const file of filesOf(kind)) {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    for (const line of lines) yield* KINDS[kind].things(JSON.parse(line));
  }
}

testWithRealLogs(
  'panels over real logs, counted by a plain loop over the files: every cell agrees, year by year',
  async () => {
    const files = Object.keys(KINDS).flatMap(filesOf);
    const loaded = spawnSync(
      process.execPath,
      ['scripts/run.js', 'logs/main.ts', 'load', ...files, '--data-dir', product().dataDir],
      { cwd: root, encoding: 'utf8' }
    );
    expect(loaded.status).toBe(0);
    const withNumbers = new Set<string>();
    for (const [kind, { rules }] of Object.entries(KINDS)) {
      const things = [...eachOnce(thingsOf(kind))] as Array<Thing<never>>;
      const panels = Object.keys(rules)
        .filter((id) => !OF_THE_SAMPLE.includes(id))
        .map(panelOf);
      const years = new Set(things.map(({ at }) => new Date(at).getUTCFullYear()));
      expect(years.size).toBeGreaterThan(1);
      for (const year of years) {
        const period = { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) };
        const loops = panels.map(
          (panel) => new PanelLoop(panel, rules[panel.id], { ...period, ahead: 0 })
        );
        things.forEach((thing) => loops.forEach((loop) => loop.take(thing)));
        const answers = await ask(
          panels.map(({ query }) => query),
          { from: new Date(period.from).toISOString(), to: new Date(period.to).toISOString() }
        );
        loops.forEach(({ panel: { id } }, place) => {
          const counted = loops[place].counted();
          if (counted.rows?.length || counted.value) withNumbers.add(id);
          expect([year, id, shown(answers[place], CHANGE_FIELDS)]).toEqual([year, id, counted]);
        });
      }
    }
    // Equal because all are empty would prove nothing.
    expect(withNumbers.size).toBeGreaterThan(15);
  },
  240_000
);
