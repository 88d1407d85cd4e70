// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useState } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { PciInput } from '../../../common/pci/controls/answers';
import { pciCompareEndpoint } from '../../../common/pci/controls/endpoints';
import { PageLink } from '../../components/page_link';
import { lastVisit } from '../../home/last_visit';
import { PCI_COMPARE } from '../../routes';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';

interface Since {
  from: string;
  to: string;
}

/** What changed since this browser was here last; nothing where it never was. */
export const SinceLastVisit = ({ input }: { input: PciInput }) => {
  const { ask, time } = useServices();
  const [since] = useState<Since | undefined>(() => {
    const now = Date.now();
    const last = lastVisit(window.localStorage, now);
    return last === undefined
      ? undefined
      : { from: new Date(last).toISOString(), to: new Date(now).toISOString() };
  });
  const question = useCallback(
    (asked: Since & PciInput, signal: AbortSignal) => ask(pciCompareEndpoint, asked, signal),
    [ask]
  );
  const { asOf: past, ...scope } = input;
  const answer = useAnswer(question, since && !past ? { ...scope, ...since } : undefined);
  const data = dataOf(answer);
  if (!since || !data) return null;
  const { totals } = data;
  const query = new URLSearchParams({ from: since.from, to: since.to });
  (input.system || []).forEach((one) => query.append('system', one));
  (input.account || []).forEach((one) => query.append('account', one));
  return (
    <EuiText size="s">
      <p data-test-subj="pciSince">
        <PageLink to={`${PCI_COMPARE}?${query}`}>
          <FormattedMessage
            id="siemReview.pci.since"
            defaultMessage="Since your visit of {when}: {fresh} new, {again} reopened, {fixed} fixed, {gone} disappeared"
            values={{
              when: time.instant(since.from),
              fresh: totals.new,
              again: totals.reopened,
              fixed: totals.fixed,
              gone: totals.disappeared,
            }}
          />
        </PageLink>
      </p>
    </EuiText>
  );
};
