// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Lang, WordNames } from '../../../log_query/field_words';
import type { Scope } from '../../../log_query/log_query';
import type { LogId, LogKind } from '../../../logs/log_kind';
import type { Trail } from '../../trail';
import type { TimeLineEvent } from '../answers';

/** A time line on its way out of the product: what is on paper must tell what it is of. */
export interface TimeLineExport {
  lang: Lang;
  /** IANA zone in which times are written. */
  zone: string;
  /** ISO UTC: when it was made, and by whom where that is known. */
  made: string;
  by?: string;
  /** Name of the saved investigation. */
  name?: string;
  trail: Trail;
  scope: Scope;
  /** Names of systems, environments and accounts of the scope, as people know them; ids where absent. */
  scopeWords?: string;
  kinds: readonly LogKind[];
  names?: WordNames;
  /** In the order of the time line. */
  events: readonly TimeLineEvent[];
  /** True: there are more events than these. */
  more?: boolean;
  /** What is not in it, by kind of log: forbidden, missing. One sentence each, in the language of the export. */
  gaps?: readonly string[];
  /** What people noted on the whole, and on single events. */
  note?: string;
  notes?: ReadonlyArray<{ log: LogId; id: string; text: string; by?: string; written?: string }>;
}

/** The notes on one event, in one text. */
export function notesOn({ notes = [] }: TimeLineExport, { log, id }: TimeLineEvent): string {
  return notes
    .filter((one) => one.log === log && one.id === id)
    .map(({ text, by }) => (by ? `${text} (${by})` : text))
    .join('\n');
}
