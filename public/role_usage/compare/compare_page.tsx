// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo } from 'react';
import { EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { MAX_DAYS } from '../../../common/time/period';
import { askComparison } from '../../../common/role_usage/compare/ask_comparison';
import type { CompareAnswer, CompareInput } from '../../../common/role_usage/compare/answers';
import { columnText } from '../../../common/role_usage/compare/column_text';
import { leastOf } from '../../../common/role_usage/compare/compare_view';
import type { ViewedColumn } from '../../../common/role_usage/compare/compare_view';
import { compareEndpoint } from '../../../common/role_usage/compare/endpoints';
import { AnswerPanel } from '../../components/answer_panel';
import { AskedButton } from '../../components/asked_flyout';
import { CoverageLine } from '../../components/coverage_line';
import { PageFrame } from '../../components/page_frame';
import { PeriodPicker, TooLongPeriod } from '../../components/period_picker';
import { RenewButton } from '../../components/renew_button';
import { HOME, rolesPath } from '../../page_paths';
import { resolvePeriod } from '../../period/resolve_period';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import type { Question } from '../../services/use_answer';
import { useInstants } from '../../services/use_instants';
import { daysUpTo, isTooLong } from '../period_limits';
import { AddColumn } from './add_column';
import { ColumnList } from './column_list';
import { CompareAsked } from './compare_asked';
import { CompareNumbers, CompareNumbersSkeleton } from './compare_numbers';
import { AddMore, Unheard } from './compare_notes';
import { CompareTabs } from './compare_tabs';
import { ComparedActions } from './compared_actions';
import { headOf } from './compare_words';
import { MatchedRolesTab, systemColumns } from './matched_roles';
import { UnknownMatrix } from './matrix';
import { useCompareView } from './use_compare_view';

/** What roles, systems or periods have in common, and what only one of them does. */
export const ComparePage = () => {
  const { time } = useServices();
  const [view, change] = useCompareView();
  const [instants, renew, renewed] = useInstants(view.period);
  const register = useRegister();
  const { columns } = view;
  const ofColumns = useMemo(() => {
    // As of the same moment as the period of the whole.
    const now = new Date(Math.max(renewed, Date.now()));
    return columns.map(({ period }) => (period ? resolvePeriod(period, now, time.zone) : instants));
  }, [columns, instants, renewed, time]);
  const tooLong = ofColumns.concat(instants).some(isTooLong);
  const enough = columns.length >= 2;
  const input = useMemo(
    () => (tooLong || !enough ? undefined : inputOf(columns, ofColumns, instants)),
    [tooLong, enough, columns, ofColumns, instants]
  );
  const answer = useAnswer(useCompareQuestion(), input, renewed);
  const found = dataOf(answer);
  const known = found && found.columns.length === columns.length ? found : undefined;
  const { systems } = register;
  const heads = useMemo(
    () => columns.map((column, place) => headOf(column, place, { systems })),
    [columns, systems]
  );
  const k = leastOf(view, columns.length);
  const setColumns = (next: ViewedColumn[]) =>
    change({ columns: next, show: typeof view.show === 'object' ? 'any' : view.show });

  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        {
          text: i18n.translate('siemReview.trail.roles', { defaultMessage: 'Role usage' }),
          to: rolesPath({ period: view.period }),
        },
        { text: i18n.translate('siemReview.trail.compare', { defaultMessage: 'Compare' }) },
      ]}
      title={i18n.translate('siemReview.compare.title', {
        defaultMessage: 'Which actions do similar roles share?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.compare.purpose"
          defaultMessage="Roles, whole systems or periods side by side: what all of them really used is what a new one needs."
        />
      }
      actions={
        known && (
          <AskedButton
            words={<CompareAsked heads={heads} instants={ofColumns} />}
            asked={known.asked}
          />
        )
      }
      scope={
        <>
          <AddColumn
            columns={columns}
            instants={tooLong ? undefined : instants}
            register={register}
            add={(subject) => setColumns(columns.concat({ subject }))}
          />
          <PeriodPicker
            period={view.period}
            instants={instants}
            onChange={(period) => change({ period })}
          />
          <RenewButton renew={renew} />
        </>
      }
      coverage={<CoverageLine coverage={known && known.coverage} />}
    >
      {tooLong && <TooLongPeriod most={MAX_DAYS} />}
      {columns.length > 0 && (
        <ColumnList
          view={view}
          instants={ofColumns}
          answer={known}
          register={register}
          setColumns={setColumns}
        />
      )}
      {!enough && <AddMore />}
      {enough && !tooLong && (
        <AnswerPanel
          answer={answer}
          isEmpty={(data) => data.columns.every(({ calls }) => calls === 0)}
          wayOut={{
            jumpTo: (newest) => change({ period: daysUpTo(newest) }),
            nothing: (
              <FormattedMessage
                id="siemReview.compare.nothing"
                defaultMessage="Nothing of what is compared in the period, or nothing that you may read"
              />
            ),
          }}
          skeleton={<CompareNumbersSkeleton n={columns.length} />}
        >
          {(data, stale) =>
            data.columns.length !== columns.length ? (
              <CompareNumbersSkeleton n={columns.length} />
            ) : (
              <>
                <Unheard answer={data} heads={heads} />
                <CompareNumbers answer={data} k={k} deniedToo={view.deniedToo} stale={stale} />
                <CompareTabs
                  tab={view.tab}
                  unknown={data.withoutAction.length}
                  withRoles={systemColumns(columns).length > 1}
                  onTab={(tab) => change({ tab, sort: undefined, filters: [] })}
                />
                <EuiSpacer size="s" />
                {view.tab === 'actions' && (
                  <ComparedActions
                    {...{ answer: data, view, heads, k, change, renewed }}
                    instants={ofColumns}
                  />
                )}
                {view.tab === 'unknown' && (
                  <UnknownMatrix {...{ answer: data, view, heads, change }} />
                )}
                {view.tab === 'roles' && <MatchedRolesTab {...{ view, instants, register }} />}
              </>
            )
          }
        </AnswerPanel>
      )}
    </PageFrame>
  );
};

function useCompareQuestion(): Question<CompareInput, CompareAnswer> {
  const { ask } = useServices();
  return useCallback(
    (input, signal, progress) =>
      askComparison(input, (part) => ask(compareEndpoint, part, signal), {
        progress,
        stopped: () => signal.aborted,
      }),
    [ask]
  );
}

function inputOf(
  columns: ViewedColumn[],
  ofColumns: Array<{ from: string; to: string }>,
  { from, to }: { from: string; to: string }
): CompareInput {
  return {
    from,
    to,
    roles: columns.map(({ subject, period }, place) =>
      columnText({
        subject,
        ...(period && { period: `${ofColumns[place].from}/${ofColumns[place].to}` }),
      })
    ),
  };
}
