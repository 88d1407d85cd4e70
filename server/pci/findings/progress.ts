// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingsProgress } from '../../../common/pci/findings/answers';
import type { Marked, ServiceDocuments } from '../../records/service_documents';
import { PROGRESS_INDEX } from './mapping';

const ID = 'findings';
/** A process that died leaves its work to others after this. Milliseconds. */
const LEASE = 60000;
/** Whoever is at work writes the same document, a few times a second at most. */
const TRIES = 10;

/** What is kept of the progress, and who is at work. */
export interface Kept {
  progress?: FindingsProgress;
  lease?: { owner: string; until: string };
}

/** Takes the work for a minute; undefined: another process is at it. */
export async function takeLease(
  documents: ServiceDocuments,
  owner: string,
  now: number
): Promise<FindingsProgress | 'new' | undefined> {
  const held = await documents.read(PROGRESS_INDEX, ID);
  const { progress, lease } = keptOf(held);
  if (lease && lease.owner !== owner && Date.parse(lease.until) > now) return undefined;
  // Held for long enough: nothing to write.
  if (progress && lease && lease.owner === owner && Date.parse(lease.until) - now > LEASE / 2)
    return progress;
  const taken = await documents.replace(
    PROGRESS_INDEX,
    ID,
    bodyOf({ progress, lease: leaseOf(owner, now) }),
    held
  );
  return taken ? progress || 'new' : undefined;
}

/** Writes how far it came and holds the work on; false: another process has taken it. */
export async function saveProgress(
  documents: ServiceDocuments,
  owner: string,
  now: number,
  change: (progress: FindingsProgress | undefined) => FindingsProgress
): Promise<FindingsProgress | undefined> {
  const held = await documents.read(PROGRESS_INDEX, ID);
  const { progress, lease } = keptOf(held);
  if (lease && lease.owner !== owner && Date.parse(lease.until) > now) return undefined;
  const next = change(progress);
  const saved = await documents.replace(
    PROGRESS_INDEX,
    ID,
    bodyOf({ progress: next, lease: leaseOf(owner, now) }),
    held
  );
  return saved ? next : undefined;
}

/** Asks for everything to be read again; whoever is at work sees it with his next step. */
export async function askRebuild(
  documents: ServiceDocuments,
  rebuild: { askedAt: string; by: string }
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const held = await documents.read(PROGRESS_INDEX, ID);
    const { progress, lease } = keptOf(held);
    if (!progress) return false;
    const asked = bodyOf({ progress: { ...progress, rebuild }, lease });
    if (await documents.replace(PROGRESS_INDEX, ID, asked, held)) return true;
  }
  return false;
}

function keptOf(held: Marked | undefined): Kept {
  return held ? (held.body as unknown as { progress: Kept }).progress || {} : {};
}

function bodyOf(kept: Kept): Record<string, unknown> {
  return { progress: kept };
}

function leaseOf(owner: string, now: number): Kept['lease'] {
  return { owner, until: new Date(now + LEASE).toISOString() };
}
