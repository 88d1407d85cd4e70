// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { EngineProblem } from './engine_problem';
import type { NodeProcess } from './node_process';
import type { Call } from './rest';
import { pause } from './running_node';

const patience = 180_000;
/** With no shard being opened for so long, none will be. */
const quiet = 10_000;

/** Where the security plugin keeps users, roles and mappings. */
export const securityIndex = '.opendistro_security';

/**
 * Waits until the security plugin has read its users and roles.
 * @returns `damaged` when it never will, because its index has no whole copy
 * @throws EngineProblem when the node ends before, or takes longer than three minutes
 */
export async function waitForSecurity(
  manage: Call,
  node: Pick<NodeProcess, 'ended'>
): Promise<'ready' | 'damaged'> {
  const deadline = Date.now() + patience;
  let last = 'no answer';
  while (Date.now() < deadline) {
    const problem = await node.ended();
    if (problem !== undefined) throw problem;
    try {
      const answer = await manage('GET', '/_plugins/_security/health?mode=strict');
      if (answer.status === 200) return 'ready';
      last = JSON.stringify(answer.body);
      if (await isDamaged(manage)) return 'damaged';
    } catch (error) {
      last = (error as Error).message;
    }
    await pause(200);
  }
  throw new EngineProblem(
    `OpenSearch was not ready within three minutes (${last}). Try again, with fewer programs beside it or on a faster machine.`
  );
}

/** True once OpenSearch has looked everywhere for the index and found no whole copy of it. */
async function isDamaged(manage: Call): Promise<boolean> {
  const question = { index: securityIndex, shard: 0, primary: true };
  const { status, body } = await manage('GET', '/_cluster/allocation/explain', question);
  if (status !== 200) return false;
  const { can_allocate: canAllocate } = body as { can_allocate?: string };
  return canAllocate === 'no_valid_shard_copy';
}

/** Waits until every index can be read; says which cannot rather than keep the others from use. */
export async function waitForCluster(manage: Call, say: (line: string) => void): Promise<void> {
  const deadline = Date.now() + patience;
  let quietSince = Date.now();
  while (Date.now() < deadline) {
    const { body } = await manage('GET', '/_cluster/health?level=indices');
    const { status, indices, initializing_shards: opening } = body as Health;
    if (status !== 'red') return;
    if (opening > 0) quietSince = Date.now();
    if (Date.now() - quietSince > quiet) {
      const damaged = Object.keys(indices).filter((name) => indices[name].status === 'red');
      say(
        `these indices are damaged and cannot be read whole: ${damaged.join(', ')}. Delete them and load their logs again.`
      );
      return;
    }
    await pause(250);
  }
  say('some indices are still being opened: answers are incomplete until they are');
}

interface Health {
  status: string;
  initializing_shards: number;
  indices: Record<string, { status: string }>;
}
