// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useRef } from 'react';
import { EuiSmallButtonIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { RoleKind, RoleRow } from '../../common/role_usage/answers';
import { ROLE_KINDS } from '../../common/url_state/page_state';
import type { PageState } from '../../common/url_state/page_state';
import { DelayedSearch } from '../components/delayed_search';
import { Picker } from '../components/picker';
import { PeriodPicker } from '../components/period_picker';
import type { Instants } from '../period/resolve_period';
import type { ChangeState } from '../services/use_page_state';
import { roleKindName } from '../words/role_kind_words';
import { UsesPicker } from './uses_picker';

interface RolesScopeProps {
  state: PageState;
  change: ChangeState;
  instants: Instants;
  renew(): void;
  /** Roles known so far: their accounts are offered. */
  roles: RoleRow[];
}

/** What the Roles page looks at: period, account, kind, words, use. */
export const RolesScope = ({ state, change, instants, renew, roles }: RolesScopeProps) => (
  <>
    <PeriodPicker
      period={state.period}
      instants={instants}
      onChange={(period) => change({ period })}
    />
    <div className="siemReview__medium">
      <AccountPicker
        account={state.account}
        roles={roles}
        onChange={(account) => change({ account })}
      />
    </div>
    <div className="siemReview__medium">
      <KindPicker kinds={state.kinds} onChange={(kinds) => change({ kinds })} />
    </div>
    <div className="siemReview__wide">
      <DelayedSearch
        value={state.search}
        label={i18n.translate('siemReview.roles.search', { defaultMessage: 'Role name or ARN' })}
        onChange={(search) => change({ search }, { replace: true })}
      />
    </div>
    <div className="siemReview__wide">
      <UsesPicker uses={state.uses} onChange={(uses) => change({ uses })} />
    </div>
    <RenewButton renew={renew} />
  </>
);

/** Asks again, as of now. */
export const RenewButton = ({ renew }: { renew(): void }) => {
  const label = i18n.translate('siemReview.scope.renew', { defaultMessage: 'Refresh' });
  return (
    <EuiSmallButtonIcon
      iconType="refresh"
      display="base"
      onClick={renew}
      aria-label={label}
      title={label}
      data-test-subj="renew"
    />
  );
};

const AccountPicker = (props: {
  account?: string;
  roles: RoleRow[];
  onChange(account: string | undefined): void;
}) => {
  // An answer for one account names only that one: those seen before stay on offer.
  const seen = useRef(new Set<string>());
  props.roles.forEach(({ accountId }) => seen.current.add(accountId));
  return (
    <Picker
      singleSelection={{ asPlainText: true }}
      label={i18n.translate('siemReview.roles.account', { defaultMessage: 'Account' })}
      placeholder={i18n.translate('siemReview.roles.allAccounts', {
        defaultMessage: 'All accounts',
      })}
      options={Array.from(seen.current)
        .sort()
        .map((account) => ({ label: account }))}
      selectedOptions={props.account ? [{ label: props.account }] : []}
      onChange={([chosen]) => props.onChange(chosen && chosen.label)}
      onCreateOption={(typed) =>
        /^\d{12}$/.test(typed.trim()) ? props.onChange(typed.trim()) : false
      }
      data-test-subj="account"
    />
  );
};

const KindPicker = (props: { kinds: RoleKind[]; onChange(kinds: RoleKind[]): void }) => {
  const options = ROLE_KINDS.map((kind) => ({ label: roleKindName(kind), value: kind }));
  return (
    <Picker
      label={i18n.translate('siemReview.roles.kind', { defaultMessage: 'Kind' })}
      placeholder={i18n.translate('siemReview.roles.allKinds', { defaultMessage: 'All kinds' })}
      options={options}
      selectedOptions={options.filter(({ value }) => props.kinds.includes(value))}
      onChange={(chosen) =>
        props.onChange(ROLE_KINDS.filter((kind) => chosen.some(({ value }) => value === kind)))
      }
      data-test-subj="kind"
    />
  );
};
