// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiBadge, EuiScreenReaderOnly, EuiSmallButtonEmpty, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { roleMatchesEndpoint } from '../../../common/role_usage/compare/endpoints';
import { filled, matchRoles, rolesOfRow } from '../../../common/role_usage/compare/match_roles';
import type { MatchedRoles } from '../../../common/role_usage/compare/match_roles';
import type { RoleMatch } from '../../../common/role_usage/compare/role_match';
import type { RoleRow } from '../../../common/role_usage/answers';
import type { Versioned } from '../../../common/systems/system';
import { accountsOf } from '../../../common/systems/scope_accounts';
import { MOST_COLUMNS } from '../../../common/role_usage/compare/column_text';
import type { CompareView, ViewedColumn } from '../../../common/role_usage/compare/compare_view';
import { AnswerPanel } from '../../components/answer_panel';
import { PageLink } from '../../components/page_link';
import { comparePath, rolePath } from '../../page_paths';
import type { Instants } from '../../period/resolve_period';
import type { Register } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { KeptPanel } from '../../settings/kept/kept_panel';
import { useKept } from '../../settings/kept/use_kept';
import { WritingNote } from '../../settings/kept/writing_note';
import { useRolesQuestion } from '../questions';
import { CorrectMatch } from './correct_match';
import { KeptMatches } from './kept_matches';
import { letterOf, subjectName } from './compare_words';

interface MatchedRolesTabProps {
  view: CompareView;
  instants: Instants;
  register: Register;
}

const MOST_ROWS = 200;
const idOf = ({ id }: RoleMatch) => id;

/** Roles of the compared systems that are the same, by their names or by what people said; each row leads to its comparison. */
export const MatchedRolesTab = ({ view, instants, register }: MatchedRolesTabProps) => {
  const kept = useKept(roleMatchesEndpoint, idOf);
  const roles = useAnswer(useRolesQuestion(), { from: instants.from, to: instants.to });
  const columns = useMemo(() => systemColumns(view.columns), [view.columns]);
  return (
    <KeptPanel answer={kept.answer}>
      {({ items, writing }) => (
        <AnswerPanel answer={roles} isEmpty={(data) => data.roles.length === 0} wayOut={{}}>
          {(data) => (
            <>
              <Rows
                {...{ columns, register, view }}
                roles={data.roles}
                matches={items}
                mayWrite={writing.may}
                renew={kept.renew}
              />
              <WritingNote writing={writing} />
              <KeptMatches items={items} mayWrite={writing.may} renew={kept.renew} />
            </>
          )}
        </AnswerPanel>
      )}
    </KeptPanel>
  );
};

/** Columns of systems, with their letters. */
export function systemColumns(
  columns: ViewedColumn[]
): Array<{ place: number; system: string; environment?: string }> {
  return columns.flatMap(({ subject }, place) =>
    subject.kind === 'system'
      ? [{ place, system: subject.system, environment: subject.environment }]
      : []
  );
}

interface RowsProps {
  columns: ReturnType<typeof systemColumns>;
  register: Register;
  view: CompareView;
  roles: RoleRow[];
  matches: Array<Versioned<RoleMatch>>;
  mayWrite: boolean;
  renew(): void;
}

const Rows = ({ columns, register, view, roles, matches, mayWrite, renew }: RowsProps) => {
  const { number } = useServices();
  const { systems } = register;
  const [moved, setMoved] = useState<RoleRow>();
  const rows = useMemo(() => {
    // Of the compared systems alone: what one team calls an environment is a plain word to another.
    const names = systems
      .filter(({ id }) => columns.some(({ system }) => system === id))
      .flatMap(({ environments }) => environments.map(({ name }) => name));
    const sets = columns.map(({ system, environment }) => ({
      accounts: accountsOf(systems, [system], environment === undefined ? [] : [environment]),
    }));
    return matchRoles(
      sets,
      roles,
      matches.map(({ content }) => content),
      names
    );
  }, [columns, systems, roles, matches]);
  const alike = rows.filter((row) => filled(row) > 1).length;
  return (
    <>
      <EuiText size="s" data-test-subj="matchedCount">
        <FormattedMessage
          id="siemReview.compare.matchedCount"
          defaultMessage="{alike} of {all} kinds of roles are in more than one of these systems. Names are compared without account, environment and generated suffixes."
          values={{ alike: number.whole(alike), all: number.whole(rows.length) }}
        />
      </EuiText>
      <div className="siemReview__matrixBox">
        <table className="siemReview__plainTable siemReview__matched" data-test-subj="matchedRoles">
          <thead>
            <tr>
              <th>
                <FormattedMessage id="siemReview.compare.matchedName" defaultMessage="Alike" />
              </th>
              {columns.map(({ place, ...subject }) => (
                <th key={place}>{`${letterOf(place)} ${subjectName(
                  { kind: 'system', ...subject },
                  register
                )}`}</th>
              ))}
              <th>
                <EuiScreenReaderOnly>
                  <span>
                    <FormattedMessage id="siemReview.compare.change" defaultMessage="Change" />
                  </span>
                </EuiScreenReaderOnly>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <tr key={row.key} data-test-subj="matchedRow">
                <td>
                  {row.name} {row.match && <ByHand />}
                </td>
                {row.cells.map((cell, place) => (
                  <td key={columns[place].place}>
                    {cell.length === 0 && '–'}
                    {cell.map((role) => (
                      <div key={role.arn} title={role.arn}>
                        <PageLink to={rolePath(role.arn, { period: view.period })}>
                          {role.name}
                        </PageLink>
                        <span className="siemReview__time">{number.whole(role.events)}</span>
                        {mayWrite && (
                          <EuiSmallButtonEmpty
                            onClick={() => setMoved(role)}
                            aria-label={i18n.translate('siemReview.compare.correctOf', {
                              defaultMessage: 'Correct the match of {name}',
                              values: { name: role.arn },
                            })}
                            data-test-subj="correctMatch"
                          >
                            <FormattedMessage
                              id="siemReview.compare.correct"
                              defaultMessage="Correct"
                            />
                          </EuiSmallButtonEmpty>
                        )}
                      </div>
                    ))}
                  </td>
                ))}
                <td>
                  <CompareRow row={row} view={view} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && (
        <EuiText size="xs">
          <FormattedMessage
            id="siemReview.draft.cut"
            defaultMessage="The first {shown} of {all}"
            values={{ shown: MOST_ROWS, all: number.whole(rows.length) }}
          />
        </EuiText>
      )}
      {moved && (
        <CorrectMatch
          role={moved}
          rows={rows}
          matches={matches}
          close={() => setMoved(undefined)}
          saved={() => {
            setMoved(undefined);
            renew();
          }}
        />
      )}
    </>
  );
};

const ByHand = () => (
  <EuiBadge color="hollow">
    <FormattedMessage id="siemReview.compare.byHand" defaultMessage="by hand" />
  </EuiBadge>
);

/** To the comparison of the roles of one row. */
const CompareRow = ({ row, view }: { row: MatchedRoles; view: CompareView }) => {
  const arns = rolesOfRow(row).slice(0, MOST_COLUMNS);
  if (arns.length < 2) return null;
  return (
    <PageLink
      to={comparePath({
        period: view.period,
        columns: arns.map((role) => ({ subject: { kind: 'role', role } })),
      })}
      data-test-subj="compareRow"
    >
      <FormattedMessage
        id="siemReview.compare.compareThese"
        defaultMessage="Compare {count}"
        values={{ count: arns.length }}
      />
    </PageLink>
  );
};
