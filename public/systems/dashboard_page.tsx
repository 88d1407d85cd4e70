// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiCallOut, EuiSelect, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { START_SET } from '../../common/panels/start_set';
import type { PanelSet } from '../../common/panels/panel';
import type { Coverage } from '../../common/search/coverage';
import { MAX_DAYS } from '../../common/time/period';
import type { PageScope } from '../../common/url_state/scope';
import { withFilter, withoutFilter } from '../../common/url_state/value_filter';
import type { ValueFilter } from '../../common/url_state/value_filter';
import { FilterPills } from '../components/filter_pills';
import { PageFrame } from '../components/page_frame';
import { PageLink } from '../components/page_link';
import { TooLongPeriod } from '../components/period_picker';
import { useKinds } from '../log_query/use_kinds';
import { HOME, panelPath, SETTINGS_PANELS, SYSTEMS } from '../page_paths';
import { fieldLabel } from '../panels/field_label';
import { PanelRow } from '../panels/panel_row';
import { PanelViewProvider } from '../panels/panel_view';
import { usePanelSets } from '../panels/panel_sets';
import type { PanelSets } from '../panels/panel_sets';
import { scopeOf } from '../panels/scope_of';
import { periodBefore } from '../period/resolve_period';
import { daysUpTo, isTooLong } from '../role_usage/period_limits';
import { KnownGoodPills } from '../scope/known_good/known_good_pills';
import { useHoldingLists } from '../scope/known_good/use_holding_lists';
import { ScopeBar } from '../scope/scope_bar';
import { useRegister } from '../scope/use_register';
import type { Register } from '../scope/use_register';
import { useServices } from '../services/services';
import { useInstants } from '../services/use_instants';
import { DifferentPanel } from './different/different_panel';
import { lesserCoverage, PageCoverage } from './page_coverage';
import { SystemPurpose } from './system_purpose';
import { useDashboardState } from './use_dashboard_state';

/** What is happening in a system: what is different from the period before, then panels in rows. */
export const DashboardPage = () => {
  const { time, lang } = useServices();
  const [state, change] = useDashboardState();
  const [instants, renew, renewed] = useInstants(state.period);
  const register = useRegister();
  const kinds = useKinds();
  const sets = usePanelSets();
  const tooLong = isTooLong(instants);
  const earlier = periodBefore(state.period, instants, time.zone);
  const unknown = unknownSystems(state.scope, register);
  const ready = !tooLong && unknown.length === 0 && kinds !== undefined && sets.settled;
  const scope = ready ? scopeOf(state.scope, instants, time.zone) : undefined;
  const before = ready ? scopeOf(state.scope, earlier, time.zone) : undefined;
  const set = sets.choose(state.set, state.scope.systems);
  const [coverage, onCoverage] = useCoverage(JSON.stringify([scope, renewed]));
  const setFilters = useCallback((filters: ValueFilter[]) => change({ filters }), [change]);
  const holding = useHoldingLists(state.scope, register);
  const view = useMemo(
    () => ({
      state,
      instants,
      register,
      kinds: kinds || [],
      holding,
      onFilter: (filter: (typeof state.filters)[number]) =>
        change({ filters: withFilter(state.filters, filter) }),
    }),
    [state, instants, register, kinds, holding, change]
  );
  const jumpTo = (newest: string) => change({ period: daysUpTo(newest) });
  const name = nameOf(state.scope, register);
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        {
          text: i18n.translate('siemReview.trail.systems', { defaultMessage: 'Systems' }),
          to: SYSTEMS,
        },
        { text: name },
      ]}
      title={i18n.translate('siemReview.systems.dashboardTitle', {
        defaultMessage: 'What is happening in {system}?',
        values: { system: name },
      })}
      purpose={<SystemPurpose scope={state.scope} register={register} />}
      actions={
        <SetPicker
          sets={sets}
          set={set}
          newPanel={panelPath({ ...state, set: set.id })}
          onSet={(id) => change({ set: id, tables: [] })}
        />
      }
      scope={
        <ScopeBar
          scope={state.scope}
          onScope={(next) => change({ scope: next, set: undefined })}
          register={register}
          period={state.period}
          instants={instants}
          onPeriod={(period) => change({ period })}
          renew={renew}
          knownGood
        />
      }
      coverage={<PageCoverage coverage={coverage} kinds={view.kinds} />}
    >
      {tooLong && <TooLongPeriod most={MAX_DAYS} />}
      <UnknownSystems ids={unknown} />
      {ready && state.scope.knownGood && (
        <KnownGoodPills
          scope={scope}
          kinds={view.kinds}
          renewed={renewed}
          onOff={() => change({ scope: { ...state.scope, knownGood: false } })}
        />
      )}
      {state.filters.length > 0 && (
        <div className="siemReview__pills">
          <FilterPills
            filters={state.filters}
            words={(filter) => ({
              field: fieldLabel(filter.field, view.kinds, lang),
              value: filter.value,
            })}
            onRemove={(filter) => setFilters(withoutFilter(state.filters, filter))}
          />
        </div>
      )}
      {ready && (
        <PanelViewProvider value={view}>
          <DifferentPanel scope={scope} before={before} earlier={earlier} renewed={renewed} />
          <EuiSpacer size="m" />
          {set.rows.map((row, place) => (
            <PanelRow
              key={`${set.id} ${place}`}
              row={row}
              scope={scope}
              before={before}
              renewed={renewed}
              tables={state.tables}
              onTables={(tables) => change({ tables }, { replace: true })}
              clearFilters={state.filters.length > 0 ? () => setFilters([]) : undefined}
              jumpTo={jumpTo}
              onCoverage={onCoverage}
            />
          ))}
        </PanelViewProvider>
      )}
    </PageFrame>
  );
};

/** What all panels of the page say of each kind of log; begins anew with another question. */
function useCoverage(
  key: string
): [ReadonlyMap<string, Coverage>, (log: string, coverage: Coverage) => void] {
  const [known, setKnown] = useState<{ key: string; by: ReadonlyMap<string, Coverage> }>({
    key,
    by: new Map(),
  });
  const tell = useCallback(
    (log: string, coverage: Coverage) =>
      setKnown((last) => {
        const by = last.key === key ? last.by : new Map<string, Coverage>();
        const lesser = lesserCoverage(by.get(log), coverage);
        if (last.key === key && by.get(log) === lesser) return last;
        return { key, by: new Map(by).set(log, lesser) };
      }),
    [key]
  );
  return [known.key === key ? known.by : NO_COVERAGE, tell];
}

const NO_COVERAGE: ReadonlyMap<string, Coverage> = new Map();

function nameOf(scope: PageScope, { systems }: Register): string {
  if (scope.systems.length === 0) {
    return i18n.translate('siemReview.systems.all', { defaultMessage: 'all systems' });
  }
  return scope.systems
    .map((id) => (systems.filter((one) => one.id === id)[0] || { name: id }).name)
    .join(', ');
}

const SetPicker = (props: {
  sets: PanelSets;
  set: PanelSet;
  newPanel: string;
  onSet(id: string): void;
}) => {
  const { lang } = useServices();
  const { sets, set, onSet } = props;
  const offered = [START_SET, ...sets.kept.map(({ content }) => content)];
  return (
    <>
      {offered.length > 1 && (
        <div className="siemReview__setPicker">
          <EuiSelect
            compressed
            aria-label={i18n.translate('siemReview.systems.set', {
              defaultMessage: 'Set of panels',
            })}
            options={offered.map(({ id, name }) => ({ value: id, text: name[lang] || name.en }))}
            value={set.id}
            onChange={({ target }) => onSet(target.value)}
            data-test-subj="panelSet"
          />
        </div>
      )}
      <EuiText size="s" className="siemReview__actions">
        <PageLink to={props.newPanel} data-test-subj="newPanel">
          <FormattedMessage id="siemReview.editor.new" defaultMessage="New panel" />
        </PageLink>
        <PageLink to={SETTINGS_PANELS}>
          <FormattedMessage id="siemReview.systems.editSets" defaultMessage="Sets of panels" />
        </PageLink>
      </EuiText>
    </>
  );
};

function unknownSystems({ systems }: PageScope, register: Register): string[] {
  if (register.answer.state !== 'data') return [];
  return systems.filter((id) => !register.systems.some((one) => one.id === id));
}

/** A link to a system that is gone, or that the person may not see: said, because its panels would all be empty. */
const UnknownSystems = ({ ids }: { ids: string[] }) => {
  if (ids.length === 0) return null;
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="alert"
      data-test-subj="unknownSystem"
      title={
        <FormattedMessage
          id="siemReview.systems.unknown"
          defaultMessage="The register has no system {ids} that you may see."
          values={{ ids: ids.join(', ') }}
        />
      }
    >
      <PageLink to={SYSTEMS}>
        <FormattedMessage id="siemReview.systems.toList" defaultMessage="All systems" />
      </PageLink>
    </EuiCallOut>
  );
};
