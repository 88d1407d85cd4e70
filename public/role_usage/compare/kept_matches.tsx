// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiSmallButtonEmpty, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import {
  removeRoleMatchEndpoint,
  roleMatchHistoryEndpoint,
} from '../../../common/role_usage/compare/endpoints';
import type { RoleMatch } from '../../../common/role_usage/compare/role_match';
import { accountOf, nameOf } from '../../../common/role_usage/role_kind';
import type { Versioned } from '../../../common/systems/system';
import { useServices } from '../../services/services';
import { HistoryFlyout } from '../../settings/kept/history_flyout';
import { SavingProblem } from '../../settings/kept/saving_problem';
import { useSaving } from '../../settings/kept/use_saving';

interface KeptMatchesProps {
  items: Array<Versioned<RoleMatch>>;
  mayWrite: boolean;
  renew(): void;
}

/** What people have corrected: who, when, and a way back to the names. */
export const KeptMatches = ({ items, mayWrite, renew }: KeptMatchesProps) => {
  const { ask, time } = useServices();
  const saving = useSaving();
  const [history, setHistory] = useState<string>();
  if (items.length === 0) return null;
  const remove = async ({ content, version }: Versioned<RoleMatch>) => {
    const removed = await saving.run(() =>
      ask(removeRoleMatchEndpoint, { id: content.id, version })
    );
    if (removed) renew();
  };
  return (
    <section data-test-subj="keptMatches">
      <EuiTitle size="xxs">
        <h2>
          <FormattedMessage
            id="siemReview.compare.keptMatches"
            defaultMessage="Corrected by hand"
          />
        </h2>
      </EuiTitle>
      {saving.problem && <SavingProblem problem={saving.problem} />}
      <table className="siemReview__plainTable">
        <tbody>
          {items.map((item) => (
            <tr key={item.content.id} data-test-subj="keptMatch">
              <td>{item.content.name}</td>
              <td>
                {item.content.roles.map((arn) => (
                  <div key={arn} title={arn}>{`${nameOf(arn)} (${accountOf(arn)})`}</div>
                ))}
              </td>
              <td>{item.changedBy}</td>
              <td className="siemReview__time">{time.instant(item.changedAt)}</td>
              <td className="siemReview__right">
                <EuiSmallButtonEmpty onClick={() => setHistory(item.content.id)}>
                  <FormattedMessage id="siemReview.compare.versions" defaultMessage="Versions" />
                </EuiSmallButtonEmpty>
                {mayWrite && (
                  <EuiSmallButtonEmpty
                    onClick={() => void remove(item)}
                    isDisabled={saving.busy}
                    data-test-subj="removeMatch"
                  >
                    <FormattedMessage
                      id="siemReview.compare.backToNames"
                      defaultMessage="Match by name again"
                    />
                  </EuiSmallButtonEmpty>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {history !== undefined && (
        <HistoryFlyout
          id={history}
          endpoint={roleMatchHistoryEndpoint}
          close={() => setHistory(undefined)}
        />
      )}
    </section>
  );
};
