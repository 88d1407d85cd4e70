// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { MouseEvent } from 'react';
import { copyToClipboard } from '@elastic/eui';
import type { EuiDataGridColumnCellAction, EuiDataGridColumnCellActionProps } from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import type { Entity } from '../../../common/investigate/entity';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import { entityOfText, investigateFrom } from '../../investigate/investigate_link';
import { usePageHref } from '../page_link';
import type { Line } from './arrange_rows';
import { filterValue } from './grid_column';
import type { GridColumn } from './grid_column';

interface CellActionsOf<Row> {
  column: GridColumn<Row>;
  lines: Array<Line<Row>>;
  filter?: (added: ValueFilter) => void;
  discover?(row: Row): string | undefined;
  /** Resolves when `discover` gives the address to open. */
  prepare?(): Promise<void>;
}

/** What a cell offers: only this value, without this value, copy, an investigation of it, its documents in Discover. */
export function cellActions<Row>({
  column,
  lines,
  filter,
  discover,
  prepare = () => Promise.resolve(),
}: CellActionsOf<Row>): EuiDataGridColumnCellAction[] {
  const rowAt = (index: number): Row | undefined => {
    const line = lines[index];
    return line && line.kind === 'row' ? line.row : undefined;
  };
  const action =
    (
      label: string,
      iconType: string,
      run: (row: Row) => void,
      possible: (row: Row) => boolean = () => true
    ): EuiDataGridColumnCellAction =>
    ({ rowIndex, Component, closePopover }) => {
      const row = rowAt(rowIndex);
      if (row === undefined || !possible(row)) return null;
      return (
        <Component
          iconType={iconType}
          aria-label={label}
          title={label}
          onClick={() => {
            run(row);
            closePopover();
          }}
        >
          {label}
        </Component>
      );
    };
  const filterBy = (not: boolean) => (row: Row) =>
    filter && filter({ field: column.id, value: filterValue(column, row), not });
  const actions: EuiDataGridColumnCellAction[] = [];
  if (filter && column.filterable) {
    actions.push(action(filterWordings.only(), 'plusInCircle', filterBy(false)));
    actions.push(action(filterWordings.without(), 'minusInCircle', filterBy(true)));
  }
  actions.push(
    action(filterWordings.copy(), 'copyClipboard', (row) => copyToClipboard(column.text(row)))
  );
  if (!column.count) {
    actions.push((cell) => {
      const row = rowAt(cell.rowIndex);
      if (row === undefined) return null;
      const entity = column.entity ? column.entity(row) : entityOfText(column.text(row));
      return entity ? <InvestigateCell {...cell} entity={entity} /> : null;
    });
  }
  if (discover) {
    actions.push(
      action(
        filterWordings.discover(),
        'discoverApp',
        (row) => void prepare().then(() => window.open(discover(row), '_blank', 'noopener')),
        (row) => discover(row) !== undefined
      )
    );
  }
  return actions;
}

/** A link, so that it opens in another tab as well. */
const InvestigateCell = ({
  Component,
  closePopover,
  entity,
}: EuiDataGridColumnCellActionProps & { entity: Entity }) => {
  const { location } = useHistory();
  const { href, onClick } = usePageHref(investigateFrom(entity, location.search));
  const label = filterWordings.investigate();
  return (
    <Component
      iconType="inspect"
      aria-label={label}
      title={label}
      href={href}
      onClick={(event: MouseEvent) => {
        closePopover();
        onClick(event);
      }}
    >
      {label}
    </Component>
  );
};

/** What can be done with a value, in words. */
export const filterWordings = {
  only: () => i18n.translate('siemReview.grid.only', { defaultMessage: 'Filter in' }),
  without: () => i18n.translate('siemReview.grid.without', { defaultMessage: 'Filter out' }),
  copy: () => i18n.translate('siemReview.grid.copy', { defaultMessage: 'Copy value' }),
  investigate: () =>
    i18n.translate('siemReview.grid.investigate', { defaultMessage: 'Investigate' }),
  discover: () =>
    i18n.translate('siemReview.grid.discover', { defaultMessage: 'View in Discover' }),
};
