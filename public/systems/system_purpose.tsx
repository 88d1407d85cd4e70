// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge, EuiLink } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { SystemDefinition } from '../../common/systems/system';
import type { PageScope } from '../../common/url_state/scope';
import { environmentName } from '../scope/environment_words';
import type { Register } from '../scope/use_register';

/** What the page is for; of a single system, what the register says of it. */
export const SystemPurpose = ({ scope, register }: { scope: PageScope; register: Register }) => {
  const only = scope.systems.length === 1;
  const system = only && register.systems.filter(({ id }) => id === scope.systems[0])[0];
  if (!system) {
    return (
      <FormattedMessage
        id="siemReview.systems.dashboardPurpose"
        defaultMessage="What is different, what is refused, what has changed, what waits: from all logs that you may read."
      />
    );
  }
  return (
    <span>
      {system.description}{' '}
      {system.environments.map(({ name }) => (
        <EuiBadge key={name} color="hollow">
          {environmentName(name)}
        </EuiBadge>
      ))}
      <CdeBadge system={system} />{' '}
      {system.owner && (
        <FormattedMessage
          id="siemReview.systems.owner"
          defaultMessage="Owner: {owner}"
          values={{ owner: system.owner }}
        />
      )}{' '}
      {system.runbook && (
        <EuiLink href={system.runbook} target="_blank" external>
          <FormattedMessage id="siemReview.systems.runbook" defaultMessage="Runbook" />
        </EuiLink>
      )}
    </span>
  );
};

/** In the cardholder data environment. */
export const CdeBadge = ({ system }: { system: Pick<SystemDefinition, 'inCde'> }) =>
  system.inCde ? (
    <EuiBadge color="hollow" iconType="lock">
      <FormattedMessage id="siemReview.systems.inCde" defaultMessage="In the CDE" />
    </EuiBadge>
  ) : null;
