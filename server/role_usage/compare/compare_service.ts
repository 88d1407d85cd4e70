// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AskedSearch } from '../../../common/role_usage/answers';
import type { CompareAnswer, CompareInput } from '../../../common/role_usage/compare/answers';
import { columnCells, comparisonOf } from '../../../common/role_usage/compare/comparison';
import type { WholeColumn } from '../../../common/role_usage/compare/comparison';
import { askedColumns } from '../../../common/role_usage/compare/read_columns';
import type { AskedColumn } from '../../../common/role_usage/compare/read_columns';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort, SearchPort } from '../../search/search_port';
import { actionsOfRole } from '../actions_service';
import type { RoleUsageSettings } from '../settings';
import { columnOfSystem } from './system_column';

export interface CountedColumn {
  column: WholeColumn;
  asked: AskedSearch[];
}

/** Actions of roles, systems or periods side by side. A role's column has the very counts of the role's page. */
export async function compareColumns(
  given: LogSearchPort,
  settings: RoleUsageSettings,
  input: CompareInput
): Promise<CompareAnswer> {
  const port = gatherSearches(given);
  const counted = await Promise.all(
    askedColumns(input.roles, input).map(({ text, subject, period }) =>
      subject.kind === 'role'
        ? columnOfRole(port, settings, subject.role, { text, period })
        : columnOfSystem(port, settings, subject, { text, period })
    )
  );
  return comparisonOf(
    counted.map(({ column }) => column),
    counted.flatMap(({ asked }) => asked)
  );
}

async function columnOfRole(
  port: SearchPort,
  settings: RoleUsageSettings,
  role: string,
  { text, period }: Pick<AskedColumn, 'text' | 'period'>
): Promise<CountedColumn> {
  const { from, to } = period;
  const answer = await actionsOfRole(port, settings, { role, from, to });
  return {
    column: {
      head: {
        column: text,
        kind: 'role',
        period: { from, to },
        roles: answer.role ? [role] : [],
        calls: answer.reconcile.counted,
        coverage: answer.coverage,
      },
      ...columnCells(answer),
    },
    asked: answer.asked,
  };
}
