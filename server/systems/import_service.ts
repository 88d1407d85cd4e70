// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ImportAnswer, ImportInput, KeptKind } from '../../common/settings/kept';
import type { AskingClient } from '../records/caller';
import type { SettingsStore } from '../records/settings_store';
import { SearchProblem } from '../search/errors';
import type { Planned } from './plan_import';

/**
 * Says what a planned import changes and, unless it is a dry run, writes it. One refused row, and nothing is written. A
 * row that somebody else changed in between is told as `conflict`; the others are written.
 */
export async function applyImport<Content extends object>(
  { store, kind }: { store: SettingsStore; kind: KeptKind },
  client: AskingClient,
  input: ImportInput,
  plan: () => Promise<Array<Planned<Content>>>
): Promise<ImportAnswer> {
  const writer = await store.writer(client, kind);
  const planned = await plan();
  const rows = planned.map(({ row }) => ({ ...row }));
  if (input.dryRun || rows.some(({ change }) => change === 'refused'))
    return { rows, applied: false };
  for (let place = 0; place < planned.length; place += 1) {
    const { content, basedOn } = planned[place];
    const row = rows[place];
    if (!content || row.change === 'same') continue;
    try {
      await writer.write({ kind, id: row.id, basedOn, content });
    } catch (error) {
      if (!(error instanceof SearchProblem) || error.code !== 'conflict') throw error;
      row.change = 'conflict';
      row.message = error.message;
    }
  }
  return { rows, applied: true };
}
