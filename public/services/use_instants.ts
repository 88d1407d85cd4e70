// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo, useState } from 'react';
import type { Period } from '../../common/url_state/period';
import { resolvePeriod } from '../period/resolve_period';
import type { Instants } from '../period/resolve_period';
import { useServices } from './services';

/**
 * The instants of a period as of when it was chosen, a way to say "as of now", and when that was said: periods end at
 * a full minute, and a question is to be asked again even when its instants stay the same.
 */
export function useInstants(period: Period): [Instants, () => void, number] {
  const { zone } = useServices().time;
  const [renewed, setRenewed] = useState(0);
  const key = JSON.stringify(period);
  const instants = useMemo(() => {
    const now = new Date(Math.max(renewed, Date.now()));
    return resolvePeriod(JSON.parse(key) as Period, now, zone);
  }, [key, zone, renewed]);
  const renew = useCallback(() => setRenewed(Date.now()), []);
  return [instants, renew, renewed];
}
