// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { FormEvent } from 'react';
import {
  EuiCompressedFieldText,
  EuiCompressedFormRow,
  EuiSmallButton,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { PageFrame } from '../components/page_frame';
import { PageLink } from '../components/page_link';
import { rolesPath } from '../page_paths';
import { lookUpPath } from './look_up';

/** Where people begin: look up what a similar role uses, or see all roles. */
export const HomePage = () => (
  <PageFrame
    crumbs={[{ text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }) }]}
    title={i18n.translate('siemReview.home.title', {
      defaultMessage: 'Which permissions does a similar system’s role use?',
    })}
    purpose={
      <FormattedMessage
        id="siemReview.home.purpose"
        defaultMessage="Counted from CloudTrail: what roles really called, not what their policies allow."
      />
    }
  >
    <EuiSpacer size="m" />
    <div className="siemReview__home">
      <LookUp />
      <section>
        <EuiTitle size="xs">
          <h2>
            <FormattedMessage id="siemReview.home.more" defaultMessage="Or begin here" />
          </h2>
        </EuiTitle>
        <EuiText size="s">
          <ul>
            <li>
              <PageLink to={rolesPath()} data-test-subj="allRoles">
                <FormattedMessage
                  id="siemReview.home.allRoles"
                  defaultMessage="All roles of the last 30 days"
                />
              </PageLink>
            </li>
            <li>
              <PageLink
                to={rolesPath({ sort: { column: 'denied', direction: 'desc' } })}
                data-test-subj="deniedRoles"
              >
                <FormattedMessage
                  id="siemReview.home.denied"
                  defaultMessage="Roles with the most denied calls"
                />
              </PageLink>
            </li>
            <li>
              <PageLink to={rolesPath({ kinds: ['cross_account'] })} data-test-subj="crossAccount">
                <FormattedMessage
                  id="siemReview.home.crossAccount"
                  defaultMessage="Roles used from other accounts"
                />
              </PageLink>
            </li>
          </ul>
        </EuiText>
      </section>
    </div>
  </PageFrame>
);

const LookUp = () => {
  const history = useHistory();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    history.push(lookUpPath(text));
  };
  return (
    <form onSubmit={submit}>
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.home.lookUp', {
          defaultMessage: 'Role name, ARN, action or service',
        })}
        helpText={i18n.translate('siemReview.home.lookUpHelp', {
          defaultMessage:
            'A name finds roles, an ARN opens its role, an action such as s3:GetObject finds the roles that used it.',
        })}
      >
        <EuiCompressedFieldText
          fullWidth
          maxLength={600}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="settlement-batch, arn:aws:iam::…, kms:Decrypt"
          data-test-subj="lookUp"
        />
      </EuiCompressedFormRow>
      <EuiSpacer size="s" />
      <EuiSmallButton type="submit" fill iconType="search" data-test-subj="lookUpGo">
        <FormattedMessage id="siemReview.home.go" defaultMessage="Look up" />
      </EuiSmallButton>
    </form>
  );
};
