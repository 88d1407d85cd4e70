// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { FormattedMessage } from '@osd/i18n/react';
import { START_SET } from '../../common/panels/start_set';
import { DEFAULT_DASHBOARD } from '../../common/url_state/dashboard_state';
import type { DashboardState } from '../../common/url_state/dashboard_state';
import type { ValueFilter } from '../../common/url_state/value_filter';
import { PageLink } from '../components/page_link';
import { useKinds } from '../log_query/use_kinds';
import { dashboardPath } from '../page_paths';
import { PanelRow } from '../panels/panel_row';
import { PanelViewProvider } from '../panels/panel_view';
import { scopeOf } from '../panels/scope_of';
import { periodBefore } from '../period/resolve_period';
import { useRegister } from '../scope/use_register';
import { useServices } from '../services/services';
import { lastVisit } from './last_visit';

/** Numbers of the start set that tell whether somebody should look. */
const NUMBERS = ['root-use', 'failed-sign-ins', 'grave-findings', 'guardduty-grave'];
const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** What has changed since the visit before, in a few numbers; on a first visit, in the last day. */
export const SinceLastVisit = () => {
  const { time } = useServices();
  const history = useHistory();
  const register = useRegister();
  const kinds = useKinds();
  const [visit] = useState(() => {
    const now = Date.now();
    const last = lastVisit(window.localStorage, now);
    const to = Math.floor(now / MINUTE) * MINUTE;
    return {
      known: last !== undefined,
      from: new Date(last === undefined ? to - DAY : Math.min(last, to - MINUTE)).toISOString(),
      to: new Date(to).toISOString(),
    };
  });
  const state = useMemo(
    (): DashboardState => ({
      ...DEFAULT_DASHBOARD,
      period: { kind: 'absolute', from: visit.from, to: visit.to },
    }),
    [visit]
  );
  const row = useMemo(
    () => ({
      title: { en: '', ja: '' },
      panels: START_SET.rows
        .flatMap(({ panels }) => panels)
        .filter(({ id }) => NUMBERS.indexOf(id) >= 0),
    }),
    []
  );
  const onFilter = useCallback(
    (filter: ValueFilter) => history.push(dashboardPath({ ...state, filters: [filter] })),
    [history, state]
  );
  const view = useMemo(
    () => ({ state, instants: visit, register, kinds: kinds || [], onFilter }),
    [state, visit, register, kinds, onFilter]
  );
  const before = periodBefore(state.period, visit, time.zone);
  const period = { from: visit.from, to: visit.to };
  return (
    <section data-test-subj="sinceLastVisit">
      <EuiTitle size="xs">
        <h2>
          {visit.known ? (
            <FormattedMessage
              id="siemReview.home.since"
              defaultMessage="Since your last visit ({instant})"
              values={{ instant: time.instant(visit.from) }}
            />
          ) : (
            <FormattedMessage id="siemReview.home.lastDay" defaultMessage="In the last 24 hours" />
          )}
        </h2>
      </EuiTitle>
      <EuiText size="xs" color="subdued">
        <p>
          <FormattedMessage
            id="siemReview.home.sinceNote"
            defaultMessage="Your last visit is kept in this browser alone; another one does not know of it."
          />{' '}
          <PageLink to={dashboardPath(state)} data-test-subj="sinceDashboard">
            <FormattedMessage
              id="siemReview.home.sinceDashboard"
              defaultMessage="Everything of this time"
            />
          </PageLink>
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      {kinds && (
        <PanelViewProvider value={view}>
          <PanelRow
            row={row}
            scope={scopeOf(state.scope, period, time.zone)}
            before={scopeOf(state.scope, before, time.zone)}
            renewed={0}
            tables={[]}
            onTables={nothing}
            jumpTo={() => history.push(dashboardPath())}
            onCoverage={nothing}
          />
        </PanelViewProvider>
      )}
    </section>
  );
};

const nothing = () => undefined;
