// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { csvText } from '../../../common/csv';
import type { ActionsAnswer, ExportInput } from '../../../common/role_usage/answers';
import { mergeActions } from '../../../common/role_usage/merge';
import { accountOf, nameOf } from '../../../common/role_usage/role_kind';
import { askInSlices } from '../../../common/search/slices';
import { instantText } from '../../../common/time/instant';
import { visibleAnswer } from '../../../common/words/visible_text';
import { roleUsageWords } from '../../../common/words/role_usage';
import { xlsxFile } from '../../files/xlsx';
import { maskAnswer } from '../../mask/mask_answer';
import type { SearchPort } from '../../search/search_port';
import { actionsOfRole } from '../actions_service';
import type { RoleUsageSettings } from '../settings';
import { actionRows, eventRows, headRows, tailRows } from './tables';
import type { Cell, ExportAsked } from './tables';

export interface ExportedFile {
  fileName: string;
  contentType: string;
  content: Buffer;
}

const contentTypes: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a role used, as a file; a period too long for one search is asked in slices. */
export async function exportRole(
  port: SearchPort,
  settings: RoleUsageSettings,
  input: ExportInput
): Promise<ExportedFile> {
  const { role, format } = input;
  const answer = maskAnswer(
    await askInSlices(
      { from: input.from, to: input.to },
      (slice) => actionsOfRole(port, settings, { role, ...slice }),
      mergeActions
    )
  );
  const asked = {
    role,
    from: input.from,
    to: input.to,
    zone: input.tz || 'UTC',
    made: instantText(Math.floor(settings.now() / 1000) * 1000),
  };
  return {
    fileName: `${fileNameOf(asked)}.${format}`,
    contentType: contentTypes[format],
    content: contentOf(format, input.lang === 'ja' ? 'ja' : 'en', asked, answer),
  };
}

function contentOf(
  format: string,
  lang: 'en' | 'ja',
  asked: ExportAsked,
  answer: ActionsAnswer
): Buffer {
  if (format === 'json')
    return Buffer.from(`${JSON.stringify({ ...asked, ...rest(answer) }, null, 2)}\n`);
  const words = roleUsageWords[lang];
  const shown = visibleAnswer(answer);
  const head = headRows(asked, shown, words);
  const tail = tailRows(asked, shown, words);
  const actions = actionRows(shown, asked.zone, words);
  if (format === 'csv') {
    const empty: Cell[][] = [['']];
    return Buffer.from(csvText([...head, ...empty, ...actions, ...empty, ...tail]));
  }
  return xlsxFile([
    { name: words.actionsSheet, rows: actions, headRows: 1 },
    { name: words.eventsSheet, rows: eventRows(shown, asked.zone, words), headRows: 1 },
    { name: words.aboutSheet, rows: [...head, ...tail], headRows: 0 },
  ]);
}

/** The answer without its `role` row under the name of the ARN. */
function rest({ role, ...others }: ActionsAnswer) {
  return { summary: role, ...others };
}

/** Letters, digits, dots, dashes and underscores only: the name goes into a header and onto a disk. */
function fileNameOf({ role, from, to }: ExportAsked): string {
  const parts = ['role-usage', accountOf(role), nameOf(role), from.slice(0, 10), to.slice(0, 10)];
  return parts
    .join('_')
    .replace(/[^A-Za-z0-9._-]/g, '-')
    .slice(0, 120);
}
