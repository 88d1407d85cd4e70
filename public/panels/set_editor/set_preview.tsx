// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { LogKind } from '../../../common/logs/log_kind';
import type { PanelSet } from '../../../common/panels/panel';
import { DEFAULT_DASHBOARD } from '../../../common/url_state/dashboard_state';
import { periodBefore } from '../../period/resolve_period';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { useInstants } from '../../services/use_instants';
import { PanelRow } from '../panel_row';
import { PanelViewProvider } from '../panel_view';
import { scopeOf } from '../scope_of';

const nothing = () => undefined;

/** The dashboard as the set would make it, over the period that dashboards begin with. */
export const SetPreview = ({ set, kinds }: { set: PanelSet; kinds: readonly LogKind[] }) => {
  const { time } = useServices();
  const { period } = DEFAULT_DASHBOARD;
  const [instants, , renewed] = useInstants(period);
  const register = useRegister();
  const [tables, setTables] = useState<string[]>([]);
  const { system } = set;
  const state = useMemo(
    () => ({
      ...DEFAULT_DASHBOARD,
      scope: { ...DEFAULT_DASHBOARD.scope, systems: system === undefined ? [] : [system] },
    }),
    [system]
  );
  const view = useMemo(
    () => ({ state, instants, register, kinds, onFilter: nothing }),
    [state, instants, register, kinds]
  );
  return (
    <section aria-labelledby="setPreview" data-test-subj="setPreview">
      <EuiTitle size="xs">
        <h2 id="setPreview">
          <FormattedMessage id="siemReview.setEditor.preview" defaultMessage="Preview" />
        </h2>
      </EuiTitle>
      <PanelViewProvider value={view}>
        {set.rows.map((row, place) => (
          <PanelRow
            key={place}
            row={row}
            scope={scopeOf(state.scope, instants, time.zone)}
            before={scopeOf(state.scope, periodBefore(period, instants, time.zone), time.zone)}
            renewed={renewed}
            tables={tables}
            onTables={setTables}
            jumpTo={nothing}
            onCoverage={nothing}
          />
        ))}
      </PanelViewProvider>
    </section>
  );
};
