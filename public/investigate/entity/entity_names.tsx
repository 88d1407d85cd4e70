// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { AddressName, EntityAnswer } from '../../../common/investigate/facts/answers';
import { useServices } from '../../services/services';
import { EntityDoor } from '../entity_door';
import { useInvestigateView } from '../investigate_view';

/** What an address is, best source first; for other things nothing. */
export const EntityNames = ({ answer }: { answer: EntityAnswer }) => {
  const { time } = useServices();
  const { register } = useInvestigateView();
  if (answer.entity.type !== 'address') return null;
  return (
    <EuiText size="s" data-test-subj="addressNames">
      {answer.names.length === 0 ? (
        <p>
          <FormattedMessage
            id="siemReview.entity.noName"
            defaultMessage="Whose address it is: not known from the register and the logs."
          />
        </p>
      ) : (
        <ul>
          {answer.names.map((one) => {
            const system = register.systems.filter(({ id }) => id === one.system)[0];
            return (
              <li key={`${one.source} ${one.text}`}>
                {sourceWords(one.source)}: <strong>{one.text}</strong>
                {system && ` · ${system.name}`}
                {one.at && ` · ${time.instant(one.at)}`}
              </li>
            );
          })}
        </ul>
      )}
    </EuiText>
  );
};

/** Who is behind a session, and what tells it. */
export const EntityPersons = ({ persons }: Pick<EntityAnswer, 'persons'>) => {
  const { number } = useServices();
  if (persons.length === 0) return null;
  return (
    <EuiText size="s" data-test-subj="entityPersons">
      <p>
        <FormattedMessage id="siemReview.entity.persons" defaultMessage="Persons behind it:" />
      </p>
      <ul>
        {persons.map(({ name, from, count }) => (
          <li key={`${from} ${name}`}>
            <EntityDoor entity={{ type: 'user', value: name }} /> ({personSource(from)},{' '}
            {number.whole(count)})
          </li>
        ))}
      </ul>
    </EuiText>
  );
};

function sourceWords(source: AddressName['source']): string {
  switch (source) {
    case 'system_network':
      return i18n.translate('siemReview.entity.name.network', {
        defaultMessage: 'Network of a system',
      });
    case 'instance':
      return i18n.translate('siemReview.entity.name.instance', { defaultMessage: 'Instance' });
    case 'interface':
      return i18n.translate('siemReview.entity.name.interface', {
        defaultMessage: 'Network interface',
      });
    case 'aws_service':
      return i18n.translate('siemReview.entity.name.service', { defaultMessage: 'AWS service' });
    case 'autonomous_system':
      return i18n.translate('siemReview.entity.name.autonomousSystem', {
        defaultMessage: 'Operator of the network',
      });
    case 'special':
      return i18n.translate('siemReview.entity.name.special', {
        defaultMessage: 'Special address',
      });
  }
}

function personSource(from: EntityAnswer['persons'][number]['from']): string {
  switch (from) {
    case 'identity_center':
      return i18n.translate('siemReview.entity.person.identityCenter', {
        defaultMessage: 'IAM Identity Center',
      });
    case 'source_identity':
      return i18n.translate('siemReview.entity.person.sourceIdentity', {
        defaultMessage: 'source identity',
      });
    case 'assumed_by':
      return i18n.translate('siemReview.entity.person.assumedBy', {
        defaultMessage: 'took on the role',
      });
    case 'session_name':
      return i18n.translate('siemReview.entity.person.sessionName', {
        defaultMessage: 'session name, which anybody may choose',
      });
    case 'on_behalf_of':
      return i18n.translate('siemReview.entity.person.onBehalfOf', {
        defaultMessage: 'on behalf of',
      });
  }
}
