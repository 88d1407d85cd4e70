// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EVIDENCE_WORDS } from './evidence_words';
import lines from './evidence_queries.json';
import type { EvidenceFact } from './fact_types';

/** The queries of log evidence, each with the items it speaks for. */
export const EVIDENCE_FACTS: readonly EvidenceFact[] = (lines as string[][]).map(
  ([id, requirement, alsoFor, kind]): EvidenceFact => ({
    id,
    requirement,
    alsoFor: alsoFor === '' ? [] : alsoFor.split(' '),
    kind: kind as EvidenceFact['kind'],
    ...EVIDENCE_WORDS[id],
  })
);

const BY_ID = new Map(EVIDENCE_FACTS.map((fact) => [fact.id, fact]));

/** Undefined: there is no such query. */
export function evidenceFactOf(id: string): EvidenceFact | undefined {
  return BY_ID.get(id);
}
