// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { lazy, Suspense, useCallback, useMemo } from 'react';
import { EuiLoadingContent, EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { intervalFor } from '../../../common/time/buckets';
import { MAX_DAYS } from '../../../common/time/period';
import { roleEventsView } from '../../../common/links/role_events';
import type { EventValues } from '../../../common/links/role_events';
import type { DeniedRow } from '../../../common/role_usage/answers';
import type { ValueFilter } from '../../../common/url_state/value_filter';
import { AnswerPanel } from '../../components/answer_panel';
import { AskedButton } from '../../components/asked_flyout';
import { CoverageLine } from '../../components/coverage_line';
import { DiscoverLink } from '../../components/discover_link';
import { PageFrame } from '../../components/page_frame';
import { TooLongPeriod } from '../../components/period_picker';
import { HOME, rolesPath } from '../../page_paths';
import { periodBefore } from '../../period/resolve_period';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { useInstants } from '../../services/use_instants';
import { usePageState } from '../../services/use_page_state';
import { RoleAsked } from '../asked_words';
import { daysUpTo, isTooLong } from '../period_limits';
import { useActionsQuestion, useContextQuestion, useTrendQuestion } from '../questions';
import { ScopeBar } from '../../scope/scope_bar';
import { useRegister } from '../../scope/use_register';
import { CompareWith } from '../compare/compare_with';
import { ActionsTab, UnknownTab } from './action_tabs';
import { ContextTab } from './context_tab';
import { Equation } from './equation';
import { ExportMenu } from './export_menu';
import { RoleHead, roleName } from './role_head';
import { OutsideScope } from './outside_scope';
import { RoleNumbers, RoleNumbersSkeleton } from './role_numbers';
import { RolePills } from './role_pills';
import { RoleTabs } from './role_tabs';
import { TrendPanel } from './trend_panel';

const PolicyTab = lazy(async () => ({
  default: (await import('../policy/policy_tab')).PolicyTab,
}));

/** What one role has really done: numbers, course, actions, and everything that qualifies them. */
export const RolePage = ({ role }: { role: string }) => {
  const { discover, time, canExport } = useServices();
  const [state, change] = usePageState();
  const [instants, renew, renewed] = useInstants(state.period);
  const { from, to } = instants;
  const tooLong = isTooLong(instants);
  const register = useRegister();
  const input = tooLong ? undefined : { role, from, to };
  const { tab } = state;

  const actionsQuestion = useActionsQuestion();
  const actions = useAnswer(actionsQuestion, input, renewed);
  const known = dataOf(actions);
  const hasRole = Boolean(known && known.role);
  // The panel that the eye is on comes first; the others follow once it is there.
  const trend = useAnswer(
    useTrendQuestion(),
    input && hasRole ? { ...input, tz: time.zone, interval: intervalFor(instants) } : undefined
  );
  const wantsContext = tab !== 'actions' && tab !== 'unknown' && tab !== 'policy';
  const context = useAnswer(
    useContextQuestion(),
    hasRole && wantsContext ? input : undefined,
    renewed
  );
  const before = useAnswer(
    actionsQuestion,
    hasRole && trend.state === 'data'
      ? { role, ...periodBefore(state.period, instants, time.zone) }
      : undefined
  );

  const setFilters = useCallback((filters: ValueFilter[]) => change({ filters }), [change]);
  const inDiscover = useMemo(
    () =>
      discover &&
      ((values: EventValues) => discover.link(roleEventsView(role, { from, to }, values))),
    [discover, role, from, to]
  );
  const deniedInDiscover = useMemo(
    () =>
      inDiscover &&
      (({ eventSource, eventName, errorCode }: DeniedRow) =>
        inDiscover({ eventSource, eventName, errorCode })),
    [inDiscover]
  );

  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        {
          text: i18n.translate('siemReview.trail.roles', { defaultMessage: 'Role usage' }),
          to: rolesPath({ period: state.period, scope: state.scope }),
        },
        { text: roleName(role) },
      ]}
      title={i18n.translate('siemReview.role.title', {
        defaultMessage: 'What has {role} really done?',
        values: { role: roleName(role) },
      })}
      purpose={<RoleHead arn={role} role={known && known.role} />}
      actions={
        <>
          {known && (
            <AskedButton
              words={<RoleAsked role={role} instants={instants} />}
              asked={known.asked}
            />
          )}
          <CompareWith role={role} period={state.period} />
          <DiscoverLink view={roleEventsView(role, instants)} />
          {canExport && <ExportMenu role={role} instants={instants} />}
        </>
      }
      scope={
        <>
          <ScopeBar
            scope={state.scope}
            onScope={(scope) => change({ scope })}
            register={register}
            period={state.period}
            instants={instants}
            onPeriod={(period) => change({ period })}
            renew={renew}
          />
          {known && known.role && <Equation reconcile={known.reconcile} />}
        </>
      }
      coverage={<CoverageLine coverage={known && known.coverage} />}
    >
      {tooLong && <TooLongPeriod most={MAX_DAYS} />}
      <OutsideScope role={role} accounts={register.accountsOf(state.scope)} />
      {!tooLong && (
        <AnswerPanel
          answer={actions}
          isEmpty={(data) => !data.role}
          wayOut={{
            jumpTo: (newest) => change({ period: daysUpTo(newest) }),
            nothing: (
              <FormattedMessage
                id="siemReview.role.nothing"
                defaultMessage="Nothing of this role in the period, or nothing that you may read"
              />
            ),
          }}
          skeleton={<RoleNumbersSkeleton />}
        >
          {(data, stale) => (
            <>
              <RoleNumbers
                answer={data}
                before={dataOf(before)}
                trend={dataOf(trend)}
                to={to}
                stale={stale}
              />
              <TrendPanel
                answer={trend}
                asTable={state.asTable}
                onAsTable={(asTable) => change({ asTable }, { replace: true })}
                fileName={`${roleName(role)}-trend`}
              />
              <RoleTabs
                answer={data}
                tab={tab}
                onTab={(next) => change({ tab: next, sort: undefined, filters: [] })}
              />
              <EuiSpacer size="s" />
              <RolePills state={state} onFilter={setFilters} />
              {tab === 'actions' && (
                <ActionsTab
                  {...{ role, answer: data, state, change, onFilter: setFilters }}
                  discover={inDiscover}
                />
              )}
              {tab === 'unknown' && (
                <UnknownTab
                  {...{ role, answer: data, state, change, onFilter: setFilters }}
                  discover={inDiscover}
                />
              )}
              {tab === 'policy' && (
                <Suspense fallback={<EuiLoadingContent lines={6} />}>
                  <PolicyTab
                    input={{ role, from, to }}
                    renewed={renewed}
                    view={state.policy}
                    change={(policy) =>
                      change({ policy: { ...state.policy, ...policy } }, { replace: true })
                    }
                  />
                </Suspense>
              )}
              {tab !== 'actions' && tab !== 'unknown' && tab !== 'policy' && (
                <ContextTab
                  {...{ tab, role, answer: context, sort: state.sort }}
                  onSort={(sort) => change({ sort }, { replace: true })}
                  discover={deniedInDiscover}
                />
              )}
            </>
          )}
        </AnswerPanel>
      )}
    </PageFrame>
  );
};
