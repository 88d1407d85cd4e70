// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataHealthAnswer, HealthAccount, KindHealth } from '../../common/data_health/answers';
import type { HealthState } from '../../common/data_health/page_state';
import { isBroken } from './fault_words';
import { wantsAttention } from './state_words';

export const PAGE_ROWS = 50;

interface ShownPart {
  kinds: KindHealth[];
  accounts: HealthAccount[];
  rows: number;
  page: number;
  /** Neither a row nor a kind that has something to tell. */
  empty: boolean;
}

/** The part of the matrix that a view shows: all, or rows and kinds with something to look at; one page of rows. */
export function shownPart(
  { kinds, accounts, cells }: Pick<DataHealthAnswer, 'kinds' | 'accounts' | 'cells'>,
  { attention, page }: Pick<HealthState, 'attention' | 'page'>
): ShownPart {
  const alarming = cells.filter(wantsAttention);
  const logs = new Set(alarming.map(({ log }) => log));
  const ids = new Set(alarming.map(({ account }) => account));
  const shown = attention ? accounts.filter(({ id }) => ids.has(id)) : accounts;
  const last = Math.max(1, Math.ceil(shown.length / PAGE_ROWS));
  const now = Math.min(page, last);
  const told = attention ? kinds.filter((kind) => logs.has(kind.log) || isTroubled(kind)) : kinds;
  return {
    kinds: told,
    empty: shown.length === 0 && told.every((kind) => !isTroubled(kind)),
    accounts: shown.slice((now - 1) * PAGE_ROWS, now * PAGE_ROWS),
    rows: shown.length,
    page: now,
  };
}

function isTroubled({ reading, fields, unknownAccount }: KindHealth): boolean {
  return (
    reading === 'failed' || unknownAccount > 0 || fields.faulty.some(({ fault }) => isBroken(fault))
  );
}
