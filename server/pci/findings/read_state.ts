// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingsStateAnswer } from '../../../common/pci/findings/answers';
import type { SearchPort } from '../../search/search_port';
import { readProgress } from './kept_coverage';

/** How far the index of findings is, read as the person who asks. */
export async function readState(port: SearchPort): Promise<FindingsStateAnswer> {
  const progress = await readProgress(port);
  if (!progress) return { state: 'none', progress: null, backfilled: null };
  const { days, of, done } = progress.backfill;
  return {
    state: done ? 'following' : 'backfilling',
    progress,
    backfilled: { days, of },
  };
}
