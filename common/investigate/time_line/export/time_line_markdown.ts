// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { wordIn } from '../../../log_query/field_words';
import { zoneTime } from '../../../time/zone_time';
import { groupAlike } from '../group_alike';
import type { AlikeEvents } from '../group_alike';
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
import { codeCell, codeText, plainText } from './markdown_text';
import { notesOn } from './time_line_export';
import type { TimeLineExport } from './time_line_export';

/**
 * The time line as Markdown, for a first report and a handover: what it is of, what people noted, and a table in which
 * alike events share a row. What logs say stands as code, so that nobody's log line becomes a link or a picture.
 */
export function timeLineMarkdown(given: TimeLineExport): string {
  const { lang, zone, events, more, gaps = [], note } = given;
  const word = (name: keyof typeof HEAD) => wordIn(HEAD[name], lang);
  const steps = trailWords(given);
  const lines = [
    given.name ? `# ${word('title')}: ${plainText(given.name)}` : `# ${word('title')}`,
    '',
    `- ${word('zone')}: ${plainText(zone)}`,
    `- ${word('period')}: ${periodWords(given)}`,
    `- ${word('scope')}: ${plainText(scopeWords(given))}`,
    `- ${word('made')}: ${plainText(madeWords(given))}`,
    `- ${word('events')}: ${events.length}`,
    ...(more ? ['', `**${word('more')}**`] : []),
    '',
    `## ${word('trail')}`,
    '',
    ...(steps.length === 0 ? [word('nothing')] : []),
    ...steps.map(({ step, note: about }, place) => {
      const told = `${place + 1}. ${codeText(step)}`;
      return about ? `${told} - ${plainText(about)}` : told;
    }),
    ...(gaps.length > 0 ? ['', `## ${word('gaps')}`, '', ...gaps.map(asItem)] : []),
    ...notesPart(given, note),
    '',
    `## ${word('events')}`,
    '',
    ...(events.length === 0 ? [word('none')] : tableOf(given)),
  ];
  return `${lines.join('\n')}\n`;
}

function notesPart(given: TimeLineExport, note: string | undefined): string[] {
  const { zone, lang } = given;
  const noted = given.events.flatMap((event) => {
    const text = notesOn(given, event);
    return text === ''
      ? []
      : [`- ${zoneTime(event.at, zone)} ${codeText(event.what)}: ${plainText(text)}`];
  });
  if (!note && noted.length === 0) return [];
  const whole = note ? [...note.split(/\n+/).flatMap((line) => [plainText(line), '']), ''] : [];
  return ['', `## ${wordIn(HEAD.notes, lang)}`, '', ...whole, ...noted];
}

function asItem(text: string): string {
  return `- ${plainText(text)}`;
}

function tableOf(given: TimeLineExport): string[] {
  const { lang, zone } = given;
  const names = ['log', 'account', 'what', 'who', 'from', 'to', 'outcome', 'eventId'] as const;
  const heads = [`${wordIn(COLUMNS.time, lang)} (${plainText(zone)})`].concat(
    names.map((name) => wordIn(COLUMNS[name], lang))
  );
  return [
    rowText(heads),
    rowText(heads.map(() => '---')),
    ...groupAlike(given.events).map((row) => rowText(cellsOf(row, given))),
  ];
}

function cellsOf(row: AlikeEvents, given: TimeLineExport): string[] {
  const { zone, lang } = given;
  const [event] = row.events;
  const { who, from, session, alsoIn = [] } = event;
  const logs = [event.log, ...alsoIn.map(({ log }) => log)].map((log) => logWord(log, given));
  const times = row.count > 1 ? ` (x${row.count})` : '';
  const source = event.by ? ` ${codeCell(event.by)}` : '';
  const addresses = different(row.events, (one) => (one.from ? [one.from.value] : []));
  return [
    row.first === row.last
      ? zoneTime(row.first, zone)
      : `${zoneTime(row.first, zone)} - ${zoneTime(row.last, zone)}`,
    plainText(logs.join(', ')),
    codeCell(event.account || ''),
    codeCell(event.what) + times + source,
    [who ? codeCell(who.value) : '', session ? codeCell(session) : ''].filter(filled).join(' '),
    from ? addresses : '',
    different(row.events, ({ to }) => to.map(({ value }) => value)),
    [
      outcomeWord(event, lang),
      event.severity || '',
      codeCell(event.error || ''),
      codeCell(event.status || ''),
      plainText(plannedWord(event, lang)),
    ]
      .filter(filled)
      .join(' '),
    different(row.events, (one) => [one.onceId || one.id]),
  ];
}

const MOST_VALUES = 3;

/** The first few different values of a row's events, and how many more there are. */
function different(
  events: readonly TimeLineEvent[],
  valuesOf: (event: TimeLineEvent) => string[]
): string {
  const all = Array.from(new Set(events.flatMap(valuesOf)));
  const shown = all.slice(0, MOST_VALUES).map(codeCell).join(' ');
  return all.length > MOST_VALUES ? `${shown} +${all.length - MOST_VALUES}` : shown;
}

function filled(text: string): boolean {
  return text !== '';
}

function rowText(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
