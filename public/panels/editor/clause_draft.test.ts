// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readLogQuery } from '../../../common/log_query/read_log_query';
import { kindOf, LOG_KINDS } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import { START_SET } from '../../../common/panels/start_set';
import { clauseOfDraft, draftOfClause, NEW_CLAUSE, operatorsOf } from './clause_draft';

const panels = START_SET.rows.flatMap((row) => row.panels);
const flows = kindOf('vpcflowlogs') as LogKind;

it.each(panels.map((panel) => [panel.id, panel.query] as const))(
  'the conditions of %s come back from the form as they were',
  (_, query) => {
    const kind = kindOf(query.log) as LogKind;
    const back = query.where.map((clause) => clauseOfDraft(draftOfClause(clause), kind));
    expect(back).toEqual(query.where);
  }
);

it('keeps what it cannot change', () => {
  const clause = { anyOf: [{ text: 'x' }], not: true as const };
  expect(clauseOfDraft(draftOfClause(clause), flows)).toEqual(clause);
});

it.each([
  [
    { field: 'destination.port', values: ['22'] },
    { field: 'destination.port', is: 22 },
  ],
  [
    { field: 'destination.port', operator: 'range', from: '1', to: '1024' },
    {
      field: 'destination.port',
      from: 1,
      to: 1024,
    },
  ],
  [
    { field: 'event.action', values: ['ACCEPT', 'REJECT'], not: true },
    {
      field: 'event.action',
      in: ['ACCEPT', 'REJECT'],
      not: true,
    },
  ],
  [{ field: 'event.action', values: [] }, undefined],
  [{ field: 'no.such', values: ['x'] }, undefined],
  [{ field: 'destination.port', operator: 'range' }, undefined],
] as const)('makes %p a clause', (draft, clause) => {
  const whole = { ...NEW_CLAUSE, ...draft, values: [...('values' in draft ? draft.values : [])] };
  const made = clauseOfDraft(whole, flows);
  expect(made).toEqual(clause);
  if (!made) return;
  const query = { log: 'vpcflowlogs', where: [made], measure: { count: true } };
  expect(readLogQuery(query, '', LOG_KINDS).fault).toBeUndefined();
});

it('offers only what the language takes of a type', () => {
  expect(operatorsOf('ip')).not.toContain('prefix');
  expect(operatorsOf('text')).toEqual(['exists']);
});
