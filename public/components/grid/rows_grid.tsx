// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { EuiButtonEmpty, EuiDataGrid, useResizeObserver } from '@elastic/eui';
import type { EuiDataGridCellValueElementProps } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { csvText } from '../../../common/csv';
import { withFilter } from '../../../common/url_state/value_filter';
import type { SortOrder } from '../../../common/url_state/page_state';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import { handOver } from '../../services/save_file';
import { useServices } from '../../services/services';
import { filterRows, groupLines, sortRows } from './arrange_rows';
import type { Line } from './arrange_rows';
import { cellActions } from './cell_actions';
import type { GridColumn, GridGroups } from './grid_column';
import { GroupHeading } from './group_heading';
import { PickBox, PickHead } from './row_pick';
import type { RowPick } from './row_pick';

interface RowsGridProps<Row> {
  /** What the grid lists, for those who hear it. */
  label: string;
  columns: Array<GridColumn<Row>>;
  rows: Row[];
  /** Name of the CSV file, without ending. */
  fileName: string;
  /** Columns of the CSV file; those of the grid, unless told otherwise. */
  fileColumns?: Array<GridColumn<Row>>;
  /** Rows can be ticked, in a column before all others. */
  pick?: RowPick<Row>;
  sort?: SortOrder;
  onSort(sort: SortOrder | undefined): void;
  filters?: ValueFilter[];
  onFilter?(filters: ValueFilter[]): void;
  groups?: GridGroups<Row>;
  /** Address of Discover with the documents behind a row. */
  discover?(row: Row): string | undefined;
  /** More controls in the grid's bar. */
  controls?: ReactNode;
}

interface Shown {
  lines: Array<Line<unknown>>;
  columns: Array<GridColumn<unknown>>;
  toggle(group: string): void;
  pick?: RowPick<unknown>;
}

// Cells read from here, so that their renderer stays the same function and keeps the keyboard focus.
const ShownContext = createContext<Shown>({ lines: [], columns: [], toggle: () => undefined });

const PAGE_SIZES = [25, 50, 100, 250];

/** Rows in an EuiDataGrid: sorting, filters and groups from the page's address, cell actions, pages, CSV. */
export function RowsGrid<Row>(props: RowsGridProps<Row>) {
  const { columns, rows, sort, filters, groups, onFilter, discover, pick } = props;
  const { number, discover: place, canExport } = useServices();
  const [pageIndex, setPageIndex] = useState(0);
  const [pageSize, setPageSize] = useState(50);
  const [hidden, setHidden] = useState<string[]>([]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());

  const arranged = useMemo(
    () => sortRows(filterRows(rows, columns, filters || []), columns, sort),
    [rows, columns, filters, sort]
  );
  const lines = useMemo(
    () =>
      groups
        ? groupLines(arranged, groups.of, closed)
        : arranged.map((row): Line<Row> => ({ kind: 'row', row })),
    [arranged, groups, closed]
  );
  const shown = useMemo(
    () => ({
      lines: lines as Array<Line<unknown>>,
      columns: columns as Array<GridColumn<unknown>>,
      toggle: (group: string) => setClosed((now) => toggled(now, group)),
      pick: pick as RowPick<unknown> | undefined,
    }),
    [lines, columns, pick]
  );
  const picks = pick !== undefined;
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { width } = useResizeObserver(box, 'width');
  const gridColumns = useMemo(() => {
    const visible = columns.filter(({ id }) => !hidden.includes(id));
    const filter = onFilter && ((added: ValueFilter) => onFilter(withFilter(filters || [], added)));
    return columns.map((column) => ({
      id: column.id,
      display: column.title,
      displayAsText: column.title,
      initialWidth: column.width || widthLeft(visible, width - (picks ? PICK_WIDTH : 0)),
      schema: column.count ? 'numeric' : undefined,
      cellActions: cellActions({
        column,
        lines,
        filter,
        discover,
        prepare: place && place.prepare,
      }),
    }));
  }, [columns, hidden, width, lines, filters, onFilter, discover, place, picks]);

  const lastPage = Math.max(0, Math.ceil(lines.length / pageSize) - 1);
  const saveCsv = () => {
    const written = props.fileColumns || columns;
    const table = [
      written.map((column) => column.title),
      ...arranged.map((row) =>
        written.map((column) => (column.count ? column.count(row) : column.text(row)))
      ),
    ];
    handOver(
      new Blob([csvText(table)], { type: 'text/csv;charset=utf-8' }),
      `${props.fileName}.csv`
    );
  };

  return (
    <ShownContext.Provider value={shown}>
      <div ref={setBox}>
        <EuiDataGrid
          aria-label={props.label}
          columns={gridColumns}
          leadingControlColumns={pick ? PICK_COLUMNS : undefined}
          columnVisibility={{
            visibleColumns: columns.map(({ id }) => id).filter((id) => !hidden.includes(id)),
            setVisibleColumns: (visible) =>
              setHidden(columns.map(({ id }) => id).filter((id) => !visible.includes(id))),
          }}
          rowCount={lines.length}
          renderCellValue={GridCell}
          sorting={{
            columns: sort ? [{ id: sort.column, direction: sort.direction }] : [],
            onSort: (chosen) => props.onSort(lastOf(chosen)),
          }}
          pagination={{
            pageIndex: Math.min(pageIndex, lastPage),
            pageSize,
            pageSizeOptions: PAGE_SIZES,
            onChangePage: setPageIndex,
            onChangeItemsPerPage: (size) => {
              setPageSize(size);
              setPageIndex(0);
            },
          }}
          gridStyle={{ border: 'horizontal', fontSize: 's', cellPadding: 's', header: 'underline' }}
          toolbarVisibility={{
            showStyleSelector: false,
            showColumnSelector: { allowHide: true, allowReorder: false },
            additionalControls: (
              <>
                {props.controls}
                {canExport && (
                  <EuiButtonEmpty
                    size="xs"
                    iconType="download"
                    onClick={saveCsv}
                    data-test-subj="gridCsv"
                  >
                    <FormattedMessage
                      id="siemReview.grid.csv"
                      defaultMessage="CSV ({rows})"
                      values={{ rows: number.whole(arranged.length) }}
                    />
                  </EuiButtonEmpty>
                )}
              </>
            ),
          }}
          data-test-subj="grid"
        />
      </div>
    </ShownContext.Provider>
  );
}

const GridCell = ({ rowIndex, columnId, isDetails }: EuiDataGridCellValueElementProps) => {
  const { lines, columns, toggle } = useContext(ShownContext);
  const { number } = useServices();
  const line = lines[rowIndex];
  const position = columns.findIndex((one) => one.id === columnId);
  const column = columns[position];
  if (!line || !column) return null;
  if (line.kind === 'row') {
    const { row } = line;
    if (isDetails && column.details) return <>{column.details(row)}</>;
    if (column.cell) return <>{column.cell(row)}</>;
    return <>{column.count ? number.whole(column.count(row)) : column.text(row)}</>;
  }
  if (position === 0) return <GroupHeading line={line} toggle={() => toggle(line.group)} />;
  const { count } = column;
  if (!count) return null;
  const sum = line.rows.reduce<number>((total, row) => total + count(row), 0);
  return <span className="siemReview__group">{number.whole(sum)}</span>;
};

const PickCell = ({ rowIndex }: { rowIndex: number }) => {
  const { lines, pick } = useContext(ShownContext);
  const line = lines[rowIndex];
  if (!pick || !line || line.kind !== 'row') return null;
  return <PickBox pick={pick} row={line.row} />;
};

const PICK_WIDTH = 32;
const PICK_COLUMNS = [
  { id: 'pick', width: PICK_WIDTH, headerCellRender: PickHead, rowCellRender: PickCell },
];

const LEAST_WIDTH = 100;

/** What is left for the column without a width of its own. */
function widthLeft(visible: Array<{ width?: number }>, all: number): number {
  const taken = visible.reduce((sum, column) => sum + (column.width || 0), 0);
  const open = Math.max(1, visible.filter(({ width }) => !width).length);
  return Math.max(LEAST_WIDTH, Math.floor((all - taken) / open) - 1);
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** The grid allows several columns; ours are sorted by the one chosen last. */
function lastOf(chosen: Array<{ id: string; direction: 'asc' | 'desc' }>): SortOrder | undefined {
  const last = chosen[chosen.length - 1];
  return last && { column: last.id, direction: last.direction };
}
