// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useState } from 'react';
import { EuiListGroup, EuiPopover, EuiSmallButtonEmpty, EuiText, EuiTitle } from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { SeenAccount, SeenAccounts } from '../../../common/systems/answers';
import { systemsEndpoint } from '../../../common/systems/endpoints';
import type { SystemDefinition, Versioned } from '../../../common/systems/system';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { PageLink } from '../../components/page_link';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { KeptPanel } from '../kept/kept_panel';
import { systemSettingsPath } from '../paths';
import { accountText } from './systems_columns';

interface UnassignedProps {
  items: Array<Versioned<SystemDefinition>>;
  /** The person may change the register. */
  mayWrite: boolean;
}

/** Accounts that the logs of the last 30 days have and no system has. Asked apart: it takes a search of each kind of log. */
export const UnassignedAccounts = ({ items, mayWrite }: UnassignedProps) => {
  const { ask } = useServices();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(systemsEndpoint, { seen: true }, signal),
    [ask]
  );
  const answer = useAnswer(question, NOTHING);
  return (
    <section data-test-subj="unassigned">
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage
            id="siemReview.settings.unassigned"
            defaultMessage="Accounts in the logs that belong to no system"
          />
        </h2>
      </EuiTitle>
      <KeptPanel answer={answer}>
        {({ seen }) =>
          seen ? <Seen seen={seen} items={items} mayWrite={mayWrite} /> : <NoneSeen />
        }
      </KeptPanel>
    </section>
  );
};

const NOTHING = {};

const Seen = ({ seen, items, mayWrite }: UnassignedProps & { seen: SeenAccounts }) => {
  const { time } = useServices();
  return (
    <>
      <EuiText size="xs" color="subdued">
        <FormattedMessage
          id="siemReview.settings.seenPeriod"
          defaultMessage="Logs of {period} that you may read. Names are those of Security Hub."
          values={{ period: time.range(seen.from, seen.to) }}
        />
      </EuiText>
      <NotRead kinds={seen.notRead} />
      {seen.cut && (
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="siemReview.settings.seenCut"
            defaultMessage="There are more accounts than one search lists."
          />
        </EuiText>
      )}
      {seen.unassigned.length === 0 ? (
        <NoneSeen />
      ) : (
        <table className="siemReview__plainTable" data-test-subj="unassignedRows">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="siemReview.settings.account" defaultMessage="Account" />
              </th>
              <th scope="col">
                <FormattedMessage id="siemReview.settings.seenIn" defaultMessage="Seen in" />
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {seen.unassigned.map((account) => (
              <tr key={account.id}>
                <th scope="row">{accountText(account)}</th>
                <td>
                  <KindNames kinds={account.logs} />
                </td>
                <td>{mayWrite && <WaysIn account={account} items={items} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const NoneSeen = () => (
  <EuiText size="s">
    <FormattedMessage
      id="siemReview.settings.allAssigned"
      defaultMessage="Every account that was seen belongs to a system."
    />
  </EuiText>
);

const NotRead = ({ kinds }: { kinds: string[] }) => {
  if (kinds.length === 0) return null;
  return (
    <EuiText size="xs" color="subdued" data-test-subj="kindsNotRead">
      <FormattedMessage
        id="siemReview.settings.notRead"
        defaultMessage="Not read, because you may not or because there is no answer: {kinds}"
        values={{ kinds: <KindNames kinds={kinds} /> }}
      />
    </EuiText>
  );
};

const KindNames = ({ kinds }: { kinds: string[] }) => {
  const { lang } = useServices();
  const names = kinds.map((id) => {
    const kind = LOG_KINDS.filter((one) => one.id === id)[0];
    return kind ? kind.name[lang] : id;
  });
  return <>{names.join(', ')}</>;
};

/** A new system for the account, or one that is there already. */
const WaysIn = ({
  account,
  items,
}: {
  account: SeenAccount;
  items: Array<Versioned<SystemDefinition>>;
}) => {
  const history = useHistory();
  const [open, setOpen] = useState(false);
  return (
    <span className="siemReview__actions">
      <PageLink to={systemSettingsPath(undefined, account)} data-test-subj="makeSystem">
        <FormattedMessage
          id="siemReview.settings.makeSystem"
          defaultMessage="Make a system of it"
        />
      </PageLink>
      {items.length > 0 && (
        <EuiPopover
          isOpen={open}
          closePopover={() => setOpen(false)}
          panelPaddingSize="s"
          button={
            <EuiSmallButtonEmpty
              iconType="arrowDown"
              iconSide="right"
              onClick={() => setOpen(!open)}
              data-test-subj="addToSystem"
            >
              <FormattedMessage
                id="siemReview.settings.addToSystem"
                defaultMessage="Add to a system"
              />
            </EuiSmallButtonEmpty>
          }
        >
          <EuiListGroup
            gutterSize="none"
            aria-label={i18n.translate('siemReview.settings.systems', {
              defaultMessage: 'Systems',
            })}
            listItems={items.map(({ content }) => ({
              label: content.name,
              size: 's',
              onClick: () => history.push(systemSettingsPath(content.id, account)),
            }))}
          />
        </EuiPopover>
      )}
    </span>
  );
};
