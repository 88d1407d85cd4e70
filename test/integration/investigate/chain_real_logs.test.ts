// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { gunzipSync } from 'zlib';
import type { ChainNode } from '../../../common/investigate/facts/answers';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { loadPaths } from '../../../logs';
import { readChain } from '../../../server/investigate/facts/chain_service';
import { clientOf, portOf } from '../engine_access';
import { engineTarget } from '../load_engine';

// A folder of public logs, among them those of an attack with handed out keys.
const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const given = folder === undefined ? test.skip : test;
const FILE = 'cloudtrail-invictus.ndjson.gz';

interface Call {
  eventID: string;
  recipientAccountId: string;
  userIdentity: { accessKeyId?: string };
  responseElements?: { credentials?: { accessKeyId?: string } } | null;
}

/** Keys that answers handed out and how often each signed a call, by one plain loop over the file. */
function byLoop(file: string): { account: string; keys: Map<string, number> } {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const calls = new Map<string, Call>();
  for (const line of lines) {
    const call = JSON.parse(line) as Call;
    calls.set(call.eventID, call);
  }
  const keys = new Map<string, number>();
  for (const { responseElements } of calls.values()) {
    const key = responseElements?.credentials?.accessKeyId;
    if (key !== undefined) keys.set(key, 0);
  }
  let account = '';
  for (const { userIdentity, recipientAccountId } of calls.values()) {
    const key = userIdentity.accessKeyId;
    if (key === undefined || !keys.has(key)) continue;
    keys.set(key, (keys.get(key) || 0) + 1);
    account = recipientAccountId;
  }
  return { account, keys };
}

/** Sessions below the roots, however deep. */
function below(nodes: readonly ChainNode[]): ChainNode[] {
  return nodes.flatMap(({ next }) => [...next, ...below(next)]);
}

given(
  'the chain of a real attack has every key that was handed out, with every event of those that were used',
  async () => {
    const file = path.join(folder as string, FILE);
    const scratch = mkdtempSync(path.join(tmpdir(), 'siem-review-chain-'));
    const refusedFile = path.join(scratch, 'refused.ndjson');
    await loadPaths([file], engineTarget('admin'), { refusedFile });
    rmSync(scratch, { recursive: true });
    const { account, keys } = byLoop(file);
    const used = [...keys.values()].filter((events) => events > 0);
    expect([keys.size, used.length, used.reduce((sum, events) => sum + events, 0)]).toEqual([
      36, 8, 70,
    ]);
    const answer = await readChain(
      portOf(clientOf('analyst')),
      {
        kinds: LOG_KINDS,
        indexOf: ({ indexPattern }) => indexPattern,
        lists: () => undefined,
        systems: [],
        now: () => Date.parse('2023-07-11T00:00:00Z'),
      },
      {
        entity: { type: 'account', value: account },
        scope: { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' },
      }
    );
    const sessions = below(answer.roots);
    expect(new Map(sessions.map(({ accessKey, events }) => [accessKey, events]))).toEqual(keys);
    expect(answer).toMatchObject({ handedOut: 36, used: 8 });
    expect(answer.cut).toBeUndefined();
    // Each stands below who called: a user, or a service of AWS.
    expect(sessions.every(({ by, handedOut }) => by === 'access_key' && handedOut)).toBe(true);
    expect(answer.roots.map(({ who }) => who.value).sort()).toEqual([
      'arn:aws:iam::123837392027:user/bert-jan',
      'ec2.amazonaws.com',
      'inspector2.amazonaws.com',
      'lambda.amazonaws.com',
      'rds.amazonaws.com',
      'rolesanywhere.amazonaws.com',
    ]);
  },
  120_000
);
