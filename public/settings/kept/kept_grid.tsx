// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import type { KeptList } from '../../../common/settings/kept';
import type { Versioned } from '../../../common/systems/system';
import type { SortOrder } from '../../../common/url_state/page_state';
import type { GridColumn } from '../../components/grid/grid_column';
import { RowsGrid } from '../../components/grid/rows_grid';
import type { Answer } from '../../services/use_answer';
import { useSettingsAddress } from '../use_settings_address';
import { KeptPanel } from './kept_panel';
import { MoreKept } from './more_kept';
import { NoneKept } from './none_kept';
import { WritingNote } from './writing_note';

interface KeptGridProps<Content extends object> {
  answer: Answer<KeptList<Content>>;
  /** What the grid lists, for those who hear it. */
  label: string;
  columns: Array<GridColumn<Versioned<Content>>>;
  /** Name of the CSV file, without ending. */
  fileName: string;
  /** Order while the address has none. */
  sort?: SortOrder;
  /** What stands below the grid. */
  below?(list: KeptList<Content>): ReactNode;
}

/** All things of one kind that the server keeps, and why they may not be changed where that is so. */
export function KeptGrid<Content extends object>(props: KeptGridProps<Content>) {
  const { sort = props.sort, onSort } = useSettingsAddress();
  return (
    <KeptPanel answer={props.answer}>
      {(list) => (
        <>
          <WritingNote writing={list.writing} />
          {list.items.length === 0 ? (
            <NoneKept />
          ) : (
            <RowsGrid
              label={props.label}
              columns={props.columns}
              rows={list.items}
              fileName={props.fileName}
              sort={sort}
              onSort={onSort}
            />
          )}
          <MoreKept more={list.more} />
          {props.below && props.below(list)}
        </>
      )}
    </KeptPanel>
  );
}
