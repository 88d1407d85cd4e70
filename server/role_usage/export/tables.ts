// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionsAnswer, MappingKind } from '../../../common/role_usage/answers';
import type { Coverage } from '../../../common/search/coverage';
import { zoneTime } from '../../../common/time/zone_time';
import type { RoleUsageWords } from '../../../common/words/role_usage';

export type Cell = string | number;

export interface ExportAsked {
  role: string;
  from: string;
  to: string;
  zone: string;
  /** ISO UTC. */
  made: string;
}

/** Label and value: what the numbers are about. */
export function headRows(
  asked: ExportAsked,
  answer: ActionsAnswer,
  words: RoleUsageWords
): Cell[][] {
  const { from, to, zone } = asked;
  return [
    [words.title],
    [words.role, asked.role],
    ...(answer.role ? [[words.kind, words.kinds[answer.role.kind]]] : []),
    [words.period, `${zoneTime(from, zone)} - ${zoneTime(to, zone)}`],
    [words.zone, zone],
    [words.made, zoneTime(asked.made, zone)],
  ];
}

/** Label and value: what the numbers rest on. */
export function tailRows(
  asked: ExportAsked,
  answer: ActionsAnswer,
  words: RoleUsageWords
): Cell[][] {
  const { coverage, reconcile } = answer;
  const missing = coverage.missingDays;
  const rows: Cell[][] = [
    [words.coverage, stateText(coverage, words)],
    [words.daysWithLogs, `${coverage.daysInPeriod - missing.length} / ${coverage.daysInPeriod}`],
    [words.missingDays, missing.join(' ') || words.none],
    [
      words.newestEvent,
      coverage.newestEvent ? zoneTime(coverage.newestEvent, asked.zone) : words.none,
    ],
    [
      words.closedIndices,
      coverage.closedIndicesUnknown
        ? words.closedUnknown
        : coverage.closedIndices.join(' ') || words.none,
    ],
  ];
  if (coverage.hiddenFields.length > 0)
    rows.push([words.hiddenFields, coverage.hiddenFields.join(' ')]);
  if (coverage.duplicates !== undefined) rows.push([words.duplicates, coverage.duplicates]);
  const { cut } = coverage;
  rows.push([words.cut, cut ? `${cut.what}: ${cut.limit} (+${cut.others})` : words.none]);
  rows.push([
    words.equation,
    `${reconcile.documents} = ${reconcile.counted} (${words.counted}) + ${reconcile.copiesElsewhere} (${words.copiesElsewhere}) + ${reconcile.secondDeliveries} (${words.secondDeliveries})`,
  ]);
  return rows;
}

/** Actions, then the events that no action is known or needed for. */
export function actionRows(answer: ActionsAnswer, zone: string, words: RoleUsageWords): Cell[][] {
  const mappings = mappingsByAction(answer);
  const named = answer.actions.map((row) => [
    row.action,
    row.accessLevel ? words.accessLevels[row.accessLevel] : words.notInCatalogue,
    [
      ...(mappings.get(row.action) || []).map((mapping) => words.mappings[mapping]),
      ...(row.candidate ? [words.candidate] : []),
    ].join(', '),
    row.eventNames.join(' '),
    row.succeeded,
    row.denied,
    row.failed,
    row.viaService,
    zoneTime(row.firstSeen, zone),
    zoneTime(row.lastSeen, zone),
  ]);
  const unnamed = answer.events
    .filter((row) => row.actions.length === 0)
    .map((row) => [
      '',
      '',
      words.mappings[row.mapping],
      `${row.eventSource}:${row.eventName}`,
      row.succeeded,
      row.denied,
      row.failed,
      row.viaService,
      zoneTime(row.firstSeen, zone),
      zoneTime(row.lastSeen, zone),
    ]);
  return [
    [
      words.action,
      words.accessLevel,
      words.mapping,
      words.events,
      words.succeeded,
      words.denied,
      words.failed,
      words.viaService,
      words.firstSeen,
      words.lastSeen,
    ],
    ...named,
    ...unnamed,
  ];
}

/** Events as CloudTrail calls them. */
export function eventRows(answer: ActionsAnswer, zone: string, words: RoleUsageWords): Cell[][] {
  return [
    [
      words.eventSource,
      words.eventName,
      words.actions,
      words.mapping,
      words.succeeded,
      words.denied,
      words.failed,
      words.viaService,
      words.firstSeen,
      words.lastSeen,
      words.regions,
    ],
    ...answer.events.map((row) => [
      row.eventSource,
      row.eventName,
      row.actions.join(' '),
      words.mappings[row.mapping],
      row.succeeded,
      row.denied,
      row.failed,
      row.viaService,
      zoneTime(row.firstSeen, zone),
      zoneTime(row.lastSeen, zone),
      row.regions.join(' '),
    ]),
  ];
}

function stateText(coverage: Coverage, words: RoleUsageWords): string {
  const state = words.states[coverage.state];
  return coverage.reason ? `${state} (${words.reasons[coverage.reason]})` : state;
}

function mappingsByAction(answer: ActionsAnswer): Map<string, MappingKind[]> {
  const mappings = new Map<string, MappingKind[]>();
  answer.events.forEach((event) =>
    event.actions.forEach((action) => {
      const known = mappings.get(action) || [];
      if (known.indexOf(event.mapping) < 0) mappings.set(action, [...known, event.mapping]);
    })
  );
  return mappings;
}
