// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiTextColor } from '@elastic/eui';
import type { Outcomes } from '../../../common/role_usage/answers';
import type { DisplayNumber } from '../../services/display_number';
import type { DisplayTime } from '../../services/display_time';
import { outcomeWords, seenWords } from '../../words/outcome_words';
import type { GridColumn } from './grid_column';

/** Wide enough for the heads in both languages. */
const WIDTHS = { succeeded: 116, denied: 84, failed: 120 };

/** Succeeded, denied, failed: the same three columns everywhere. */
export function outcomeColumns<Row extends Outcomes>(
  number: DisplayNumber
): Array<GridColumn<Row>> {
  return (['succeeded', 'denied', 'failed'] as const).map((outcome) => ({
    id: outcome,
    title: outcomeWords[outcome](),
    text: (row: Row) => String(row[outcome]),
    count: (row: Row) => row[outcome],
    cell: (row: Row) => refusedCount(row[outcome], outcome === 'denied', number),
    width: WIDTHS[outcome],
  }));
}

/** First and last time within the period. */
export function seenColumns<Row extends { firstSeen: string; lastSeen: string }>(
  time: DisplayTime
): Array<GridColumn<Row>> {
  return [
    {
      id: 'firstSeen',
      title: seenWords.first(),
      text: (row) => time.instant(row.firstSeen),
      order: (row) => row.firstSeen,
      width: 140,
    },
    {
      id: 'lastSeen',
      title: seenWords.last(),
      text: (row) => time.instant(row.lastSeen),
      order: (row) => row.lastSeen,
      width: 140,
    },
  ];
}

/** A count that catches the eye when it tells of refusals. */
function refusedCount(count: number, denied: boolean, number: DisplayNumber) {
  const text = number.whole(count);
  return denied && count > 0 ? <EuiTextColor color="danger">{text}</EuiTextColor> : text;
}
