// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo } from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { MAX_DAYS } from '../../common/time/period';
import type { RoleRow, RolesAnswer, RolesInput } from '../../common/role_usage/answers';
import type { PageState } from '../../common/url_state/page_state';
import type { ValueFilter } from '../../common/url_state/value_filter';
import { WHOLE_SCOPE, isWholeScope } from '../../common/url_state/scope';
import { withoutFilter } from '../../common/url_state/value_filter';
import { AnswerPanel } from '../components/answer_panel';
import { AskedButton } from '../components/asked_flyout';
import { CoverageLine } from '../components/coverage_line';
import { FilterPills } from '../components/filter_pills';
import { filterRows } from '../components/grid/arrange_rows';
import { filterWords } from '../components/grid/grid_column';
import { RowsGrid } from '../components/grid/rows_grid';
import { PageFrame } from '../components/page_frame';
import { TooLongPeriod } from '../components/period_picker';
import { HOME } from '../page_paths';
import { periodBefore } from '../period/resolve_period';
import { useServices } from '../services/services';
import { dataOf, useAnswer } from '../services/use_answer';
import { useInstants } from '../services/use_instants';
import { usePageState } from '../services/use_page_state';
import { daysUpTo, isTooLong } from './period_limits';
import { useRolesQuestion } from './questions';
import { OnlyElsewhere } from './only_elsewhere';
import { RolesAsked } from './asked_words';
import { CompareChosen, useChosenRoles } from './compare/chosen_roles';
import { rolesColumns } from './roles_columns';
import { RolesNumbers, RolesNumbersSkeleton } from './roles_numbers';
import { RolesScope } from './roles_scope';
import { ScopeBar } from '../scope/scope_bar';
import { useRegister } from '../scope/use_register';

const DEFAULT_SORT = { column: 'events', direction: 'desc' } as const;

/** All roles of the period with what they did in numbers, and a way to find those that used something. */
export const RolesPage = () => {
  const services = useServices();
  const [state, change] = usePageState();
  const [instants, renew, renewed] = useInstants(state.period);
  const tooLong = isTooLong(instants);
  const register = useRegister();
  const question = useRolesQuestion();
  const answer = useAnswer(question, tooLong ? undefined : inputOf(state, instants), renewed);
  const now = dataOf(answer);
  const before = useAnswer(
    question,
    answer.state === 'data'
      ? inputOf(state, periodBefore(state.period, instants, services.time.zone))
      : undefined
  );
  const { period, scope } = state;
  const columns = useMemo(
    () => rolesColumns(services, { period, scope }),
    [services, period, scope]
  );
  const setFilters = useCallback((filters: ValueFilter[]) => change({ filters }), [change]);
  const [chosen, pick] = useChosenRoles();
  const clear = () => change({ search: '', scope: WHOLE_SCOPE, kinds: [], uses: [], filters: [] });
  const shown = (roles: RoleRow[]) => filterRows(ofKinds(roles, state), columns, state.filters);

  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        { text: i18n.translate('siemReview.trail.roles', { defaultMessage: 'Role usage' }) },
      ]}
      title={i18n.translate('siemReview.roles.title', {
        defaultMessage: 'Which roles exist, and what do they do?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.roles.purpose"
          defaultMessage="IAM roles seen in CloudTrail. Open one to see which actions it really used."
        />
      }
      actions={
        now && (
          <AskedButton words={<RolesAsked state={state} instants={instants} />} asked={now.asked} />
        )
      }
      scope={
        <ScopeBar
          scope={state.scope}
          onScope={(scope) => change({ scope })}
          register={register}
          period={state.period}
          instants={instants}
          onPeriod={(period) => change({ period })}
          renew={renew}
          seenAccounts={now && now.roles.map(({ accountId }) => accountId)}
        >
          <RolesScope state={state} change={change} />
        </ScopeBar>
      }
      coverage={<CoverageLine coverage={now && now.coverage} />}
    >
      {tooLong && <TooLongPeriod most={MAX_DAYS} />}
      {state.filters.length > 0 && (
        <div className="siemReview__pills">
          <FilterPills
            filters={state.filters}
            words={(filter) => filterWords(filter, columns)}
            onRemove={(filter) => setFilters(withoutFilter(state.filters, filter))}
          />
        </div>
      )}
      {!tooLong && (
        <AnswerPanel
          answer={answer}
          isEmpty={(data) => shown(data.roles).length === 0}
          wayOut={{
            clearFilters: isFiltered(state) ? clear : undefined,
            jumpTo: (newest) => change({ period: daysUpTo(newest) }),
          }}
          skeleton={<RolesNumbersSkeleton />}
        >
          {(data, stale) => (
            <>
              <RolesNumbers
                roles={shown(data.roles)}
                coverage={data.coverage}
                before={comparedWith(dataOf(before), shown)}
                stale={stale}
              />
              <RowsGrid
                label={i18n.translate('siemReview.roles.gridLabel', { defaultMessage: 'Roles' })}
                columns={columns}
                rows={ofKinds(data.roles, state)}
                fileName="roles"
                sort={state.sort || DEFAULT_SORT}
                onSort={(sort) => change({ sort }, { replace: true })}
                filters={state.filters}
                onFilter={setFilters}
                pick={pick}
                controls={<CompareChosen roles={chosen} period={period} />}
              />
              <OnlyElsewhere arns={data.onlyElsewhere} />
            </>
          )}
        </AnswerPanel>
      )}
    </PageFrame>
  );
};

function inputOf(
  { scope, search, uses }: PageState,
  period: { from: string; to: string }
): RolesInput {
  const { systems: system, environments: environment, accounts: account } = scope;
  return { ...period, system, environment, account, search: search || undefined, uses };
}

function ofKinds(roles: RoleRow[], { kinds }: PageState): RoleRow[] {
  return kinds.length === 0 ? roles : roles.filter(({ kind }) => kinds.includes(kind));
}

function isFiltered({ scope, search, uses, kinds, filters }: PageState): boolean {
  const narrowed = search !== '' || uses.length + kinds.length + filters.length > 0;
  return narrowed || !isWholeScope(scope);
}

function comparedWith(
  before: RolesAnswer | undefined,
  shown: (roles: RoleRow[]) => RoleRow[]
): { roles: RoleRow[]; coverage: RolesAnswer['coverage'] } | undefined {
  return before && { roles: shown(before.roles), coverage: before.coverage };
}
