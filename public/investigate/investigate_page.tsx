// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { withStep } from '../../common/investigate/change_trail';
import type { Step } from '../../common/investigate/trail';
import { LOG_KINDS } from '../../common/logs/kinds';
import { MAX_DAYS } from '../../common/time/period';
import { PageFrame } from '../components/page_frame';
import { TooLongPeriod } from '../components/period_picker';
import { useKinds } from '../log_query/use_kinds';
import { HOME } from '../page_paths';
import { scopeOf } from '../panels/scope_of';
import { isTooLong } from '../role_usage/period_limits';
import { ScopeBar } from '../scope/scope_bar';
import { useRegister } from '../scope/use_register';
import { useServices } from '../services/services';
import { useInstants } from '../services/use_instants';
import { InvestigateViewProvider } from './investigate_view';
import type { InvestigateView } from './investigate_view';
import { InvestigationParts } from './investigation_parts';
import { AddKnownGood } from './known_good/add_known_good';
import type { GoodValue } from './known_good/known_good_type';
import { SearchBox } from './search/search_box';
import { useInvestigateState } from './use_investigate_state';

/** From a value to the whole story: search, trail, time line, what is known of a thing. */
export const InvestigatePage = () => {
  const { time } = useServices();
  const kinds = useKinds();
  const [state, change] = useInvestigateState(kinds || LOG_KINDS);
  const [instants, renew, renewed] = useInstants(state.period);
  const register = useRegister();
  const [good, setGood] = useState<GoodValue>();
  const tooLong = isTooLong(instants);
  const view = useMemo((): InvestigateView | undefined => {
    if (!kinds || tooLong) return undefined;
    return {
      state,
      change,
      scope: scopeOf(state.scope, state.zoom || instants, time.zone),
      instants,
      kinds,
      register,
      renewed,
      take: (step: Step) => change({ trail: withStep(state.trail, step), opened: undefined }),
      pivot: (step: Step) =>
        change({ trail: { steps: [step] }, opened: undefined, saved: undefined }),
      open: (entity) => change({ opened: { entity } }),
      putOnList: setGood,
    };
  }, [state, change, instants, time, kinds, register, renewed, tooLong]);
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        { text: i18n.translate('siemReview.trail.investigate', { defaultMessage: 'Investigate' }) },
      ]}
      title={i18n.translate('siemReview.investigate.title', {
        defaultMessage: 'What happened, who was it, and what else?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.investigate.purpose"
          defaultMessage="Start from any value and follow it through all kinds of logs."
        />
      }
      scope={
        <ScopeBar
          scope={state.scope}
          onScope={(scope) => change({ scope })}
          register={register}
          period={state.period}
          instants={instants}
          onPeriod={(period) => change({ period, zoom: undefined })}
          renew={renew}
        />
      }
    >
      {tooLong && <TooLongPeriod most={MAX_DAYS} />}
      {view && (
        <InvestigateViewProvider value={view}>
          <SearchBox
            extends={state.trail.steps.length > 0}
            onStart={(entity) => view.pivot({ entity })}
            onExtend={(entity) => view.take({ entity })}
          />
          <EuiSpacer size="s" />
          <InvestigationParts />
          {good && <AddKnownGood good={good} close={() => setGood(undefined)} />}
        </InvestigateViewProvider>
      )}
    </PageFrame>
  );
};
