// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { PageFrame } from '../components/page_frame';
import { PageLink } from '../components/page_link';
import { rolesPath } from '../page_paths';
import { LogsState } from './logs_state';
import { LookUp } from './look_up_form';

/** Where people begin: look up what a similar role uses, or a list that often has the answer; and what logs there are. */
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
    <LookUp />
    <EuiSpacer size="l" />
    <div className="siemReview__home">
      <Section
        title={
          <FormattedMessage id="siemReview.home.more" defaultMessage="Roles of the last 30 days" />
        }
      >
        <li>
          <PageLink to={rolesPath()} data-test-subj="allRoles">
            <FormattedMessage id="siemReview.home.allRoles" defaultMessage="All roles" />
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
              defaultMessage="Roles that act in other accounts"
            />
          </PageLink>
        </li>
        <li>
          <PageLink to={rolesPath({ kinds: ['identity_center'] })} data-test-subj="people">
            <FormattedMessage
              id="siemReview.home.people"
              defaultMessage="People’s roles (IAM Identity Center)"
            />
          </PageLink>
        </li>
      </Section>
      <Section
        title={<FormattedMessage id="siemReview.home.uses" defaultMessage="Which roles ..." />}
      >
        <Uses action="kms:Decrypt">
          <FormattedMessage id="siemReview.home.decrypt" defaultMessage="decrypt data" />
        </Uses>
        <Uses action="secretsmanager:GetSecretValue">
          <FormattedMessage id="siemReview.home.secrets" defaultMessage="read secrets" />
        </Uses>
        <Uses action="sts:AssumeRole">
          <FormattedMessage id="siemReview.home.assume" defaultMessage="assume other roles" />
        </Uses>
        <Uses action="iam">
          <FormattedMessage id="siemReview.home.iam" defaultMessage="read or change IAM" />
        </Uses>
      </Section>
      <LogsState />
    </div>
  </PageFrame>
);

const Section = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section>
    <EuiTitle size="xs">
      <h2>{title}</h2>
    </EuiTitle>
    <EuiSpacer size="s" />
    <EuiText size="s">
      <ul className="siemReview__links">{children}</ul>
    </EuiText>
  </section>
);

/** Leads to the roles that used an action or a service. */
const Uses = ({ action, children }: { action: string; children: ReactNode }) => (
  <li>
    <PageLink to={rolesPath({ uses: [action] })}>{children}</PageLink> <code>{action}</code>
  </li>
);
