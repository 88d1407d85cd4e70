// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlRow } from '../controls/answers';
import type { EvidenceAnswer } from '../evidence/definition';
import { CONTROLS } from '../facts/controls';
import { EVIDENCE_FACTS } from '../facts/evidence_facts';
import type { RequirementFact } from '../facts/fact_types';
import { CONTROL_STATES, EVIDENCE_RESULTS } from '../vocabulary';
import type { EntityProfile, ItemMark, ItemRow, LinkedDocument } from './answers';
import { notApplicable } from './applicability';
import { documentsOf, documentState } from './document_mark';
import { logState } from './log_mark';

/** Everything that the marks of items rest on. */
export interface ItemSources {
  lang: 'en' | 'ja';
  /** YYYY-MM-DD in the zone of reviews. */
  today: string;
  profile: EntityProfile | null;
  marks: readonly ItemMark[];
  documents: readonly LinkedDocument[];
  /** Ids of the systems in question; none: all. */
  systems: readonly string[];
  controls: readonly ControlRow[];
  queries: readonly EvidenceAnswer[];
}

/** Controls that are mapped to an item. */
export function controlsOf(item: string): string[] {
  return CONTROLS.filter(({ pci401 }) => pci401.indexOf(item) >= 0).map(({ id }) => id);
}

/** Queries that speak for an item. */
export function queriesOf(item: string): string[] {
  return EVIDENCE_FACTS.filter(
    ({ requirement, alsoFor }) => requirement === item || alsoFor.indexOf(item) >= 0
  ).map(({ id }) => id);
}

/** One line of the board. */
export function itemRow(fact: RequirementFact, sources: ItemSources): ItemRow {
  const { lang, today, profile, marks, documents, systems } = sources;
  const mappedControls = controlsOf(fact.id);
  const mappedQueries = queriesOf(fact.id);
  const controls = sources.controls.filter(({ id }) => mappedControls.indexOf(id) >= 0);
  const queries = sources.queries.filter(({ id }) => mappedQueries.indexOf(id) >= 0);
  const off = notApplicable(fact, profile, marks, systems);
  const asked = queries.filter(({ result }) => result !== 'not_yet');
  const logs = logState({
    controls: controls.map(({ status }) => status),
    queries: queries.map(({ result }) => result),
    forbidden: asked.length > 0 && asked.every(({ reason }) => reason === 'forbidden'),
  });
  const held = documentState(fact, documentsOf(fact.id, documents, systems), today);
  return {
    id: fact.id,
    requirement: fact.requirement,
    parent: fact.parent || '',
    label: fact.label[lang],
    logs: off ? 'not_applicable' : logs.mark,
    logsReason: off ? off.why : logs.reason,
    document: off ? 'not_applicable' : held.mark,
    documentReason: off ? off.why : held.reason,
    documents: held.documents,
    linkedUntil: held.linkedUntil,
    controls: sorted(
      controls.map(({ id, status }) => ({ id, status })),
      ({ status }) => CONTROL_STATES.indexOf(status)
    ),
    queries: sorted(
      queries.map(({ id, result }) => ({ id, result })),
      ({ result }) => EVIDENCE_RESULTS.indexOf(result)
    ),
    sources: logs.sources,
    oldestFailure: extreme(
      controls.map(({ oldestFailure }) => oldestFailure),
      -1
    ),
    newest: extreme(
      controls.map(({ newest }) => newest),
      1
    ),
    stale: controls.some(({ stale }) => stale),
    futureDated: fact.futureDated,
    lastReview: null,
    ...(off && { notApplicable: off }),
  };
}

function sorted<One>(all: One[], rank: (one: One) => number): One[] {
  return all.sort((a, b) => rank(a) - rank(b));
}

function extreme(instants: ReadonlyArray<string | null>, sign: 1 | -1): string | null {
  const known = instants.filter((one): one is string => one !== null).sort();
  if (known.length === 0) return null;
  return sign > 0 ? known[known.length - 1] : known[0];
}
