// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { PageState } from '../../common/url_state/page_state';
import { isWholeScope } from '../../common/url_state/scope';
import type { Instants } from '../period/resolve_period';
import { useServices } from '../services/services';

/** The Roles page's question in words. */
export const RolesAsked = ({ state, instants }: { state: PageState; instants: Instants }) => {
  const { time } = useServices();
  const conditions = conditionsOf(state);
  return (
    <>
      <p>
        <FormattedMessage
          id="siemReview.asked.roles"
          defaultMessage="In CloudTrail events from {range}: all IAM roles whose sessions made a call, by the ARN of the session's issuer, with the number of calls that succeeded, were denied, or failed after they were allowed."
          values={{ range: time.range(instants.from, instants.to) }}
        />
      </p>
      <CountedOnce />
      {conditions.length > 0 && (
        <ul>
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** One role's question in words. */
export const RoleAsked = ({ role, instants }: { role: string; instants: Instants }) => {
  const { time } = useServices();
  return (
    <>
      <p>
        <FormattedMessage
          id="siemReview.asked.role"
          defaultMessage="In CloudTrail events from {range}: all calls made with sessions of {role}, counted by event source and event name, and from these the IAM actions that the events needed."
          values={{ range: time.range(instants.from, instants.to), role: <code>{role}</code> }}
        />
      </p>
      <CountedOnce />
    </>
  );
};

/** How one call that was delivered several times is counted. */
export const CountedOnce = () => (
  <p>
    <FormattedMessage
      id="siemReview.asked.once"
      defaultMessage="An event counts once by its eventID, however often it was delivered, and only in the role's own account, not as a copy in another one."
    />
  </p>
);

/** What narrows the list of roles, each in words. */
export function conditionsOf({ scope, search, uses, kinds, filters }: PageState): string[] {
  const conditions: string[] = [];
  if (!isWholeScope(scope)) {
    conditions.push(
      i18n.translate('siemReview.asked.scope', {
        defaultMessage: 'only roles of accounts in: {scope}',
        values: {
          scope: [...scope.systems, ...scope.environments, ...scope.accounts].join(', '),
        },
      })
    );
  }
  if (search) {
    conditions.push(
      i18n.translate('siemReview.asked.searchWords', {
        defaultMessage: 'only roles with "{search}" in name or ARN',
        values: { search },
      })
    );
  }
  if (uses.length > 0) {
    conditions.push(
      i18n.translate('siemReview.asked.uses', {
        defaultMessage: 'only roles that used all of: {uses} (denied calls do not count)',
        values: { uses: uses.join(', ') },
      })
    );
  }
  if (kinds.length + filters.length > 0) {
    conditions.push(
      i18n.translate('siemReview.asked.inBrowser', {
        defaultMessage: 'kind and filters are applied to the answer, in the browser',
      })
    );
  }
  return conditions;
}
