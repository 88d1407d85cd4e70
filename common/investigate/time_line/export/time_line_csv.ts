// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { csvText } from '../../../csv';
import type { CsvCell } from '../../../csv';
import { wordIn } from '../../../log_query/field_words';
import { visibleText } from '../../../words/visible_text';
import { zoneTime } from '../../../time/zone_time';
import type { TimeLineEvent } from '../answers';
import {
  COLUMNS,
  HEAD,
  logWord,
  madeWords,
  outcomeWord,
  periodWords,
  plannedWord,
  scopeWords,
  trailWords,
} from './export_words';
import { notesOn } from './time_line_export';
import type { TimeLineExport } from './time_line_export';

/**
 * The time line as CSV that a spreadsheet opens as it is: what it is of, then a line for each event. Times are in the
 * zone that the head names, and once more in UTC.
 */
export function timeLineCsv(given: TimeLineExport): string {
  const { lang, zone, events, more, gaps = [], note } = given;
  const head = (name: keyof typeof HEAD, ...cells: string[]): CsvCell[] => [
    wordIn(HEAD[name], lang),
    ...cells,
  ];
  const steps = trailWords(given);
  const rows: CsvCell[][] = [
    given.name ? head('title', given.name) : head('title'),
    head('zone', zone),
    head('period', periodWords(given)),
    head('scope', scopeWords(given)),
    ...(steps.length === 0 ? [head('trail', wordIn(HEAD.nothing, lang))] : []),
    ...steps.map(({ step, note: about }, place) =>
      head('trail', `${place + 1}. ${step}`, ...(about ? [about] : []))
    ),
    head('made', madeWords(given)),
    ...(note ? [head('notes', note)] : []),
    ...gaps.map((gap) => head('gaps', gap)),
    ...(more ? [head('more')] : []),
    [],
    columnsOf(given),
    ...events.map((event) => rowOf(event, given)),
  ];
  return csvText(rows.map((row) => row.map(visible)));
}

function columnsOf({ lang, zone }: TimeLineExport): CsvCell[] {
  const word = (name: keyof typeof COLUMNS) => wordIn(COLUMNS[name], lang);
  return [`${word('time')} (${zone})`, `${word('time')} (UTC)`, ...NAMES.map(word)];
}

const NAMES: Array<keyof typeof COLUMNS> = [
  ...(['log', 'account', 'region', 'what', 'by', 'who', 'session', 'from', 'to'] as const),
  ...(['outcome', 'error', 'severity', 'status', 'bytes', 'planned', 'also'] as const),
  ...(['eventId', 'id', 'note'] as const),
];

function rowOf(event: TimeLineEvent, given: TimeLineExport): CsvCell[] {
  const { lang, zone } = given;
  const { who, from, to, alsoIn = [], bytes } = event;
  return [
    zoneTime(event.at, zone),
    event.at,
    logWord(event.log, given),
    event.account || '',
    event.region || '',
    event.what,
    event.by || '',
    who ? who.value : '',
    event.session || '',
    from ? from.value : '',
    to.map(({ value }) => value).join('\n'),
    outcomeWord(event, lang),
    event.error || '',
    event.severity || '',
    event.status || '',
    bytes === undefined ? '' : bytes,
    plannedWord(event, lang),
    alsoIn.map(({ log }) => logWord(log, given)).join(', '),
    event.onceId || '',
    event.id,
    notesOn(given, event),
  ];
}

/** Line ends stay: a cell may have several lines. */
function visible(cell: CsvCell): CsvCell {
  return typeof cell === 'string' ? cell.split('\n').map(visibleText).join('\n') : cell;
}
