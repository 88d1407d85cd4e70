// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { KeyboardEvent } from 'react';
import { EuiIcon, EuiText, EuiTextColor } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { HealthAccount, HealthCell, KindHealth } from '../../common/data_health/answers';
import { useServices } from '../services/services';
import { accountWords } from './account_words';
import { stateIcon, stateMeaning, stateName, toneOf } from './state_words';
import { agoWords, dayWords } from './time_words';

/** What makes a button a stop of the arrow keys. */
export interface Stop {
  'data-place': string;
  tabIndex: number;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface MatrixCellProps {
  /** Absent: the kind names no account. */
  cell?: HealthCell;
  at: string;
  kind: KindHealth;
  account: HealthAccount;
  stop: Stop;
  onOpen(): void;
}

/** State of one kind of one account, with the age of its newest event. */
export const MatrixCell = ({ cell, at, kind, account, stop, onOpen }: MatrixCellProps) => {
  const { lang } = useServices();
  if (!cell) return <td />;
  const name = stateName(cell.state);
  const label = `${accountWords(account)}, ${kind.name[lang]}: ${name}`;
  return (
    <td data-test-subj={`cell-${cell.log}-${cell.account}`} data-state={cell.state}>
      <button
        type="button"
        className="siemReview__matrixCell"
        onClick={onOpen}
        aria-label={`${label} ${noteOf(cell, at)}`.trim()}
        title={stateMeaning(cell)}
        {...stop}
      >
        <EuiText size="xs">
          <EuiTextColor color={toneOf(cell)}>
            <EuiIcon type={stateIcon(cell.state)} size="s" color={toneOf(cell)} /> {name}
          </EuiTextColor>
        </EuiText>
        <EuiText size="xs" color="subdued">
          {noteOf(cell, at) || <>&nbsp;</>}
        </EuiText>
      </button>
    </td>
  );
};

function noteOf(cell: HealthCell, at: string): string {
  if (cell.state === 'not_expected' || cell.state === 'acceptance_expired') {
    return cell.until === undefined
      ? ''
      : i18n.translate('siemReview.dataHealth.until', {
          defaultMessage: 'until {day}',
          values: { day: dayWords(cell.until) },
        });
  }
  if (cell.newestEvent !== undefined) return agoWords(cell.newestEvent, at);
  if (cell.expected !== 'yes') return '';
  return i18n.translate('siemReview.dataHealth.expectedNote', { defaultMessage: 'expected' });
}
