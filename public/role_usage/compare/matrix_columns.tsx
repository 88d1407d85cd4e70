// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { AccessLevel } from '../../../common/role_usage/answers';
import type {
  ComparedCell,
  ComparedEvent,
  ComparedRow,
} from '../../../common/role_usage/compare/answers';
import { isUsedCell, usedIn } from '../../../common/role_usage/compare/used_in';
import type { CompareView } from '../../../common/role_usage/compare/compare_view';
import { later } from '../../../common/time/instant';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import { rolesPath } from '../../page_paths';
import type { Services } from '../../services/services';
import { accessLevelName } from '../../words/access_level_words';
import { mappingName } from '../../words/mapping_words';
import { outcomeWords } from '../../words/outcome_words';
import { cellMore, cellWords } from './compare_words';

type Shows = Pick<Services, 'time' | 'number'>;
type Cells = Pick<ComparedRow, 'cells'>;

/** Columns of the matrix: the action, how many use it, then one for each compared column, then its last use. */
export function matrixColumns(
  services: Shows,
  heads: string[],
  { period, deniedToo }: Pick<CompareView, 'period' | 'deniedToo'>
): Array<GridColumn<ComparedRow>> {
  return [
    {
      id: 'action',
      title: i18n.translate('siemReview.actions.action', { defaultMessage: 'Action' }),
      text: ({ action }) => action,
      entity: ({ action }) => ({ type: 'action', value: action.slice(action.indexOf(':') + 1) }),
      cell: ({ action }) => (
        <PageLink to={rolesPath({ period, uses: [action] })}>{action}</PageLink>
      ),
      filterable: true,
      width: 200,
    },
    {
      id: 'accessLevel',
      title: i18n.translate('siemReview.actions.accessLevel', { defaultMessage: 'Access level' }),
      text: ({ accessLevel }) => accessLevelName(accessLevel),
      cell: ({ accessLevel }) => <EuiBadge color="hollow">{accessLevelName(accessLevel)}</EuiBadge>,
      code: {
        of: ({ accessLevel }) => accessLevel || '',
        words: (code) => accessLevelName((code || undefined) as AccessLevel | undefined),
      },
      filterable: true,
      width: 92,
    },
    {
      id: 'usedIn',
      title: i18n.translate('siemReview.compare.usedIn', { defaultMessage: 'In' }),
      text: (row) => `${usedIn(row, deniedToo)} / ${heads.length}`,
      order: (row) => usedIn(row, deniedToo),
      filterable: true,
      width: 58,
    },
    ...heads.map((head, place) => cellColumn<ComparedRow>(services, head, place, levelClass)),
    lastColumn<ComparedRow>(services),
  ];
}

/** The same for events that lead to no action. */
export function unknownColumns(services: Shows, heads: string[]): Array<GridColumn<ComparedEvent>> {
  return [
    {
      id: 'event',
      title: i18n.translate('siemReview.compare.event', { defaultMessage: 'Event' }),
      text: ({ eventSource, eventName }) => `${eventSource}:${eventName}`,
      filterable: true,
      width: 300,
    },
    {
      id: 'mapping',
      title: i18n.translate('siemReview.compare.mapping', { defaultMessage: 'Permission' }),
      text: ({ mapping }) => mappingName(mapping),
      code: {
        of: ({ mapping }) => mapping,
        words: (code) => mappingName(code as ComparedEvent['mapping']) || code,
      },
      filterable: true,
      width: 150,
    },
    ...heads.map((head, place) => cellColumn<ComparedEvent>(services, head, place)),
    lastColumn<ComparedEvent>(services),
  ];
}

/** The matrix as a file: every number of a cell in a column of its own. */
export function matrixFile(
  columns: Array<GridColumn<ComparedRow>>,
  services: Shows,
  heads: string[]
): Array<GridColumn<ComparedRow>> {
  const kept = columns.filter(({ id }) => ['action', 'accessLevel', 'usedIn'].includes(id));
  const cells = heads.flatMap((head, place): Array<GridColumn<ComparedRow>> => [
    ...(['succeeded', 'denied', 'failed'] as const).map((outcome): GridColumn<ComparedRow> => ({
      id: outcome,
      title: `${head}: ${outcomeWords[outcome]()}`,
      text: () => '',
      count: ({ cells: all }) => (all[place] ? (all[place] as ComparedCell)[outcome] : 0),
    })),
    {
      id: 'last',
      title: `${head}: ${i18n.translate('siemReview.compare.last', { defaultMessage: 'Last use' })}`,
      text: ({ cells: all }) => {
        const cell = all[place];
        return cell ? services.time.instant(cell.lastSeen) : '';
      },
    },
  ]);
  return kept.concat(cells);
}

function cellColumn<Row extends Cells>(
  { time, number }: Shows,
  head: string,
  place: number,
  tint?: (row: Row) => string
): GridColumn<Row> {
  return {
    id: `c${place}`,
    title: head,
    text: ({ cells }) => cellWords(cells[place], number).join(' · '),
    order: ({ cells }) => orderOf(cells[place]),
    count: ({ cells }) => {
      const cell = cells[place];
      return cell ? cell.succeeded : 0;
    },
    cell: (row) => {
      const cell = row.cells[place];
      if (!cell) return <span className="siemReview__comparedNone">–</span>;
      const used = isUsedCell(cell, false);
      return (
        <span
          className={`siemReview__compared ${used && tint ? tint(row) : ''}`}
          title={cellMore(cell, time).join('\n')}
        >
          {cellWords(cell, number).join(' · ')}
        </span>
      );
    },
    details: ({ cells }) => {
      const cell = cells[place];
      if (!cell) return '–';
      return (
        <>
          {[cellWords(cell, number).join(' · '), ...cellMore(cell, time)].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      );
    },
    width: 116,
  };
}

function lastColumn<Row extends Cells>({ time }: Shows): GridColumn<Row> {
  return {
    id: 'lastSeen',
    title: i18n.translate('siemReview.compare.last', { defaultMessage: 'Last use' }),
    text: (row) => time.instant(lastOf(row)),
    order: lastOf,
    width: 140,
  };
}

function lastOf({ cells }: Cells): string {
  return cells.reduce<string | undefined>(
    (last, cell) => later(last, cell ? cell.lastSeen : undefined),
    undefined
  ) as string;
}

/** More than nothing comes before nothing, also where all was denied. */
function orderOf(cell: ComparedCell | null): number {
  if (!cell) return 0;
  return cell.succeeded * 1e6 + cell.failed + (cell.denied > 0 ? 0.5 : 0);
}

function levelClass({ accessLevel }: ComparedRow): string {
  switch (accessLevel) {
    case 'List':
    case 'Read':
      return 'siemReview__compared--read';
    case 'Write':
    case 'Tagging':
      return 'siemReview__compared--write';
    case 'Permissions management':
      return 'siemReview__compared--permissions';
    default:
      return '';
  }
}
