// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { HealthAccount, HealthCell, KindHealth } from '../../common/data_health/answers';
import { useServices } from '../services/services';
import { accountWords, systemsWords } from './account_words';
import { KindHead } from './kind_head';
import { MatrixCell } from './matrix_cell';
import { movedTo } from './matrix_keys';
import type { Place } from './matrix_keys';

interface CoverageMatrixProps {
  at: string;
  kinds: KindHealth[];
  accounts: HealthAccount[];
  cells: HealthCell[];
  onOpen(log: string, account?: string): void;
}

/** Accounts down, kinds across. One stop for the Tab key; arrow keys walk from cell to cell, Enter opens one. */
export const CoverageMatrix = (props: CoverageMatrixProps) => {
  const { at, kinds, accounts, onOpen } = props;
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const byKey = new Map(
    props.cells.map((cell): [string, HealthCell] => [`${cell.account} ${cell.log}`, cell])
  );
  const size = { rows: accounts.length + 1, columns: kinds.length };
  // Fewer cells than before: the Tab key must still find one.
  const here = {
    row: Math.min(place.row, size.rows - 1),
    column: Math.min(place.column, size.columns - 1),
  };
  const move = (event: KeyboardEvent) => {
    const next = movedTo(event.key, here, size);
    if (!next || !table.current) return;
    const there = `[data-place="${next.row} ${next.column}"]`;
    const button = table.current.querySelector<HTMLElement>(there);
    if (!button) return;
    event.preventDefault();
    button.focus();
  };
  const stop = (row: number, column: number) => ({
    'data-place': `${row} ${column}`,
    tabIndex: row === here.row && column === here.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
    onKeyDown: move,
  });
  return (
    <div className="siemReview__matrixBox">
      <table className="siemReview__matrix" ref={table} data-test-subj="matrix">
        <caption className="euiScreenReaderOnly">
          <FormattedMessage
            id="siemReview.dataHealth.matrixLabel"
            defaultMessage="Kinds of log by account: state and age of the newest event"
          />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <EuiText size="xs">
                <strong>
                  <FormattedMessage id="siemReview.dataHealth.account" defaultMessage="Account" />
                </strong>
              </EuiText>
            </th>
            {kinds.map((kind, column) => (
              <KindHead
                key={kind.log}
                kind={kind}
                at={at}
                stop={stop(0, column)}
                onOpen={() => onOpen(kind.log)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account, row) => (
            <tr key={account.id} data-test-subj="matrixRow">
              <th scope="row">
                <EuiText size="xs">
                  <strong>{accountWords(account)}</strong>
                </EuiText>
                <EuiText size="xs" color="subdued">
                  {systemsWords(account) || noSystem()}
                </EuiText>
              </th>
              {kinds.map((kind, column) => (
                <MatrixCell
                  key={kind.log}
                  cell={byKey.get(`${account.id} ${kind.log}`)}
                  at={at}
                  kind={kind}
                  account={account}
                  stop={stop(row + 1, column)}
                  onOpen={() => onOpen(kind.log, account.id)}
                />
              ))}
            </tr>
          ))}
          <UnknownRow kinds={kinds} />
        </tbody>
      </table>
    </div>
  );
};

/** Documents that name no account; no row where there are none. */
const UnknownRow = ({ kinds }: { kinds: KindHealth[] }) => {
  const { number } = useServices();
  if (kinds.every(({ unknownAccount }) => unknownAccount === 0)) return null;
  return (
    <tr data-test-subj="unknownRow">
      <th scope="row">
        <EuiText size="xs">
          <strong>
            <FormattedMessage
              id="siemReview.dataHealth.unknownAccount"
              defaultMessage="Account unknown"
            />
          </strong>
        </EuiText>
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="siemReview.dataHealth.unknownAccountNote"
            defaultMessage="documents"
          />
        </EuiText>
      </th>
      {kinds.map(({ log, unknownAccount }) => (
        <td key={log}>
          <EuiText size="xs">{unknownAccount > 0 ? number.whole(unknownAccount) : ''}</EuiText>
        </td>
      ))}
    </tr>
  );
};

function noSystem(): string {
  return i18n.translate('siemReview.dataHealth.noSystem', { defaultMessage: 'in no system' });
}
