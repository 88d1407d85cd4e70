// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLink, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { CollectNext, DataHealthAnswer } from '../../common/data_health/answers';
import { useServices } from '../services/services';
import { accountWords } from './account_words';
import { entityName } from './entity_words';

const ACCOUNTS_SHOWN = 5;
const PANELS_SHOWN = 4;

/** The absent kinds and what each would make possible, the most useful first. */
export const CollectNextList = (props: {
  answer: Pick<DataHealthAnswer, 'next' | 'kinds' | 'accounts'>;
  onOpen(log: string): void;
}) => {
  const { next, kinds, accounts } = props.answer;
  const { lang } = useServices();
  if (next.length === 0) return null;
  const nameOf = (log: string) => {
    const kind = kinds.filter((one) => one.log === log)[0];
    return kind ? kind.name[lang] : log;
  };
  const accountOf = (id: string) =>
    accountWords(accounts.filter((one) => one.id === id)[0] || { id });
  return (
    <section data-test-subj="collectNext">
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage id="siemReview.dataHealth.next" defaultMessage="What to collect next" />
        </h2>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <FormattedMessage
          id="siemReview.dataHealth.nextWhy"
          defaultMessage="Kinds that do not come, and what they would show: expected ones first, then by what they make possible."
        />
      </EuiText>
      <table className="siemReview__plainTable">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="siemReview.dataHealth.kind" defaultMessage="Kind of log" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.dataHealth.missingIn" defaultMessage="Missing in" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.dataHealth.panels" defaultMessage="Panels" />
            </th>
            <th scope="col">
              <FormattedMessage
                id="siemReview.dataHealth.pivots"
                defaultMessage="What could be followed"
              />
            </th>
          </tr>
        </thead>
        <tbody>
          {next.map((one) => (
            <tr key={one.log} data-test-subj={`next-${one.log}`}>
              <th scope="row">
                <EuiLink onClick={() => props.onOpen(one.log)}>{nameOf(one.log)}</EuiLink>
              </th>
              <td>
                <MissingIn next={one} accountOf={accountOf} />
              </td>
              <td>
                <Shortened
                  items={one.panels.map(({ title }) => title[lang])}
                  shown={PANELS_SHOWN}
                />
              </td>
              <td>
                <Pivots next={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const MissingIn = (props: { next: CollectNext; accountOf(id: string): string }) => {
  const { accounts, expected } = props.next;
  return (
    <>
      <FormattedMessage
        id="siemReview.dataHealth.missingCount"
        defaultMessage="{count, plural, one {# account} other {# accounts}}{expected, plural, =0 {} other {, expected of #}}"
        values={{ count: accounts.length, expected }}
      />
      <EuiText size="xs" color="subdued">
        <Shortened items={accounts.map(props.accountOf)} shown={ACCOUNTS_SHOWN} />
      </EuiText>
    </>
  );
};

/** The first few of many, and how many more there are. */
const Shortened = ({ items, shown }: { items: string[]; shown: number }) => (
  <>
    {items.slice(0, shown).join(', ')}
    {items.length > shown && (
      <>
        {' '}
        <FormattedMessage
          id="siemReview.dataHealth.more"
          defaultMessage="and {count} more"
          values={{ count: items.length - shown }}
        />
      </>
    )}
  </>
);

const Pivots = ({ next }: { next: CollectNext }) => {
  const only = next.newPivots.map(entityName);
  const others = next.pivots.filter((one) => next.newPivots.indexOf(one) < 0).map(entityName);
  return (
    <>
      {only.length > 0 && (
        <strong>
          <FormattedMessage
            id="siemReview.dataHealth.onlyHere"
            defaultMessage="only here: {entities}"
            values={{ entities: only.join(', ') }}
          />
        </strong>
      )}
      {only.length > 0 && others.length > 0 && '; '}
      {others.join(', ')}
    </>
  );
};
