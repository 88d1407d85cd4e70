// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import type { PciInput } from '../../common/pci/controls/answers';
import { startOfBucket } from '../../common/time/buckets';
import { decodePci, encodePci } from '../../common/url_state/pci_state';
import type { Register } from '../scope/use_register';
import type { PciState } from '../../common/url_state/pci_state';

/** While the register is not read yet an environment comes to no account. */
const NOBODY = ['unknown'];

export type ChangePci = (change: Partial<PciState>, how?: { replace?: boolean }) => void;

/** The view as the address has it, and how to change it. */
export function usePciState(): [PciState, ChangePci] {
  const { search } = useLocation();
  const history = useHistory();
  const state = useMemo(() => decodePci(search), [search]);
  const change = useCallback<ChangePci>(
    (part, how = {}) => {
      const { pathname, search: now } = history.location;
      const next = encodePci({ ...decodePci(now), ...part });
      if (`?${next}` === now) return;
      history[how.replace ? 'replace' : 'push']({ pathname, search: `?${next}` });
    },
    [history]
  );
  return [state, change];
}

/** What is asked of the server for a view. */
export function pciInput(
  state: PciState,
  lang: 'en' | 'ja',
  register: Pick<Register, 'accountsOf'>
): PciInput {
  const { systems, environments } = state.scope;
  // The endpoints know systems and accounts: an environment is told as the accounts that it comes to.
  const accounts =
    environments.length > 0 ? register.accountsOf(state.scope) || NOBODY : state.scope.accounts;
  return {
    ...(state.asOf && { asOf: state.asOf }),
    ...(systems.length > 0 && { system: systems }),
    ...(accounts.length > 0 && { account: accounts }),
    lang,
  };
}

/** The last millisecond of a day, or now for a day that is not over. */
export function endOfDay(day: string, zone: string, now = Date.now()): string {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const start = startOfBucket(noon, 'day', zone);
  const end = startOfBucket(start + 30 * 60 * 60 * 1000, 'day', zone) - 1;
  return new Date(Math.min(end, now)).toISOString();
}
