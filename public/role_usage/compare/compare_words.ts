// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { ComparedCell } from '../../../common/role_usage/compare/answers';
import type { ColumnSubject } from '../../../common/role_usage/compare/column_text';
import type { ViewedColumn } from '../../../common/role_usage/compare/compare_view';
import { accountOf, nameOf } from '../../../common/role_usage/role_kind';
import type { Register } from '../../scope/use_register';
import { environmentName } from '../../scope/environment_words';
import type { DisplayNumber } from '../../services/display_number';
import type { DisplayTime } from '../../services/display_time';

/** Columns are called A to F, so that their names need not stand in every place. */
export function letterOf(place: number): string {
  return 'ABCDEF'.charAt(place);
}

/** `settlement-batch`, or `Settlement, staging`. */
export function subjectName(
  subject: ColumnSubject,
  { systems }: Pick<Register, 'systems'>
): string {
  if (subject.kind === 'role') return nameOf(subject.role);
  const known = systems.filter(({ id }) => id === subject.system)[0];
  const name = known ? known.name : subject.system;
  return subject.environment === undefined
    ? name
    : i18n.translate('siemReview.compare.systemEnvironment', {
        defaultMessage: '{system}, {environment}',
        values: { system: name, environment: environmentName(subject.environment) },
      });
}

/** Where it is: the role's account, or that it stands for a whole system. */
export function subjectPlace(subject: ColumnSubject, register: Register): string {
  return subject.kind === 'role'
    ? register.accountText(accountOf(subject.role))
    : i18n.translate('siemReview.compare.wholeSystem', { defaultMessage: 'all its roles' });
}

/** Head of a column of the matrix. */
export function headOf(
  column: ViewedColumn,
  place: number,
  register: Pick<Register, 'systems'>
): string {
  return `${letterOf(place)} ${subjectName(column.subject, register)}`;
}

/** What a cell says: calls that succeeded, and those that did not, in words. */
export function cellWords(cell: ComparedCell | null, number: DisplayNumber): string[] {
  if (!cell) return ['–'];
  const words: string[] = [];
  if (cell.succeeded > 0) words.push(number.whole(cell.succeeded));
  if (cell.failed > 0)
    words.push(
      i18n.translate('siemReview.compare.failed', {
        defaultMessage: 'failed {count}',
        values: { count: number.whole(cell.failed) },
      })
    );
  if (cell.denied > 0)
    words.push(
      i18n.translate('siemReview.compare.denied', {
        defaultMessage: 'denied {count}',
        values: { count: number.whole(cell.denied) },
      })
    );
  if (cell.candidate)
    words.push(i18n.translate('siemReview.compare.maybe', { defaultMessage: 'candidate' }));
  return words;
}

/** The rest that a cell knows: when, and in a system by which roles. */
export function cellMore(cell: ComparedCell, time: DisplayTime): string[] {
  const last = i18n.translate('siemReview.compare.lastUse', {
    defaultMessage: 'Last: {time}',
    values: { time: time.instant(cell.lastSeen) },
  });
  const parts = [last];
  if (cell.candidate)
    parts.push(
      i18n.translate('siemReview.compare.candidate', {
        defaultMessage: 'Candidate: could also have been another action',
      })
    );
  if (cell.roles)
    parts.push(
      i18n.translate('siemReview.compare.byRoles', {
        defaultMessage: '{count, plural, one {# role} other {# roles}}: {names}',
        values: {
          count: cell.roles.length,
          names:
            cell.roles.slice(0, 8).map(nameOf).join(', ') + (cell.roles.length > 8 ? ' …' : ''),
        },
      })
    );
  return parts;
}
