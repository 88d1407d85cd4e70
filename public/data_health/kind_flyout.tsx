// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSmallButtonEmpty,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { DataHealthAnswer, DataHealthInput } from '../../common/data_health/answers';
import type { HealthState } from '../../common/data_health/page_state';
import { DiscoverLink } from '../components/discover_link';
import { useServices } from '../services/services';
import { accountWords } from './account_words';
import { Part } from './flyout_part';
import { KindDays } from './kind_days';
import { KindFacts } from './kind_facts';
import { FieldFaultsTable } from './field_faults_table';
import { readingSentence } from './reading_words';

interface KindFlyoutProps {
  /** The matrix: states are told from there. */
  answer: DataHealthAnswer;
  state: HealthState;
  input: DataHealthInput;
  change(part: Partial<HealthState>): void;
}

/** One kind of log, of all accounts or of one: days, fields, closed indices, and what to mind. */
export const KindFlyout = ({ answer, state, input, change }: KindFlyoutProps) => {
  const { lang } = useServices();
  const { log, of } = state;
  const kind = answer.kinds.filter((one) => one.log === log)[0];
  if (!kind) return null;
  const account = answer.accounts.filter(({ id }) => id === of)[0];
  const cell = answer.cells.filter((one) => one.log === log && one.account === of)[0];
  const filters =
    account && kind.accountField ? [{ field: kind.accountField, value: account.id }] : [];
  const close = () => change({ log: undefined, of: undefined });
  return (
    <EuiFlyout onClose={close} size="m" ownFocus aria-labelledby="kindTitle">
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id="kindTitle">
            {kind.name[lang]}
            {account && ` · ${accountWords(account)}`}
          </h2>
        </EuiTitle>
        <EuiText size="xs" color="subdued">
          <code>{kind.indexPattern}</code>
        </EuiText>
        <div className="siemReview__actions">
          {kind.reading === 'read' && (
            <DiscoverLink
              kind={{ ...kind, id: kind.log }}
              view={{ ...answer.period, filters, columns: [] }}
            />
          )}
          {account && (
            <EuiSmallButtonEmpty onClick={() => change({ of: undefined })} data-test-subj="allOf">
              <FormattedMessage
                id="siemReview.dataHealth.allAccounts"
                defaultMessage="All accounts"
              />
            </EuiSmallButtonEmpty>
          )}
        </div>
      </EuiFlyoutHeader>
      <EuiFlyoutBody data-test-subj="kindFlyout">
        <KindFacts answer={answer} kind={kind} cell={cell} />
        {kind.reading === 'read' ? (
          <>
            <KindDays
              input={{ ...input, log }}
              of={account && account.id}
              asTable={state.asTable}
              onTable={(asTable) => change({ asTable })}
            />
            <Part
              title={<FormattedMessage id="siemReview.dataHealth.fields" defaultMessage="Fields" />}
            >
              <FieldFaultsTable fields={kind.fields} />
            </Part>
            <ClosedIndices names={kind.closedIndices} unknown={kind.closedIndicesUnknown} />
          </>
        ) : (
          <EuiText size="s">
            <p data-test-subj="notRead">{readingSentence(kind)}</p>
          </EuiText>
        )}
        {kind.traps.length > 0 && (
          <Part
            title={
              <FormattedMessage id="siemReview.dataHealth.traps" defaultMessage="What to mind" />
            }
          >
            <EuiText size="s">
              <ul>
                {kind.traps.map((trap) => (
                  <li key={trap.en}>{trap[lang]}</li>
                ))}
              </ul>
            </EuiText>
          </Part>
        )}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};

const ClosedIndices = ({ names, unknown }: { names: string[]; unknown?: true }) => {
  if (names.length === 0 && !unknown) return null;
  return (
    <Part
      title={<FormattedMessage id="siemReview.dataHealth.closed" defaultMessage="Closed indices" />}
    >
      <EuiText size="s" data-test-subj="closed">
        {unknown ? (
          <FormattedMessage
            id="siemReview.dataHealth.closedUnknown"
            defaultMessage="You may not ask which indices are closed: what is in them would be missing above."
          />
        ) : (
          <>
            <FormattedMessage
              id="siemReview.dataHealth.closedWhy"
              defaultMessage="Not in any number above: OpenSearch does not search them."
            />
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </EuiText>
    </Part>
  );
};
