// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { EuiLoadingContent, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { PageFrame } from '../components/page_frame';
import { PageLink } from '../components/page_link';
import { rolesPath } from '../page_paths';
import { LogsState } from './logs_state';
import { InvestigateForm, LookUp } from './look_up_form';
import { SystemsLinks } from './systems_links';

/** Where people begin: look up permissions, review a system, start an investigation; and what has changed meanwhile. */
export const HomePage = () => (
  <PageFrame
    crumbs={[{ text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }) }]}
    title={i18n.translate('siemReview.home.title', {
      defaultMessage: 'What do you want to know?',
    })}
    purpose={
      <FormattedMessage
        id="siemReview.home.purpose"
        defaultMessage="Counted from the logs that you may read, each number with what it rests on."
      />
    }
  >
    <EuiSpacer size="m" />
    <div className="siemReview__home">
      <section>
        <Title>
          <FormattedMessage
            id="siemReview.home.permissions"
            defaultMessage="Which permissions does a similar system’s role use?"
          />
        </Title>
        <LookUp />
        <EuiSpacer size="s" />
        <EuiText size="s">
          <ul className="siemReview__links siemReview__links--inline">
            <RoleLinks />
          </ul>
        </EuiText>
      </section>
      <section>
        <Title>
          <FormattedMessage
            id="siemReview.home.review"
            defaultMessage="What is happening in a system?"
          />
        </Title>
        <SystemsLinks />
      </section>
      <section>
        <Title>
          <FormattedMessage
            id="siemReview.home.investigate"
            defaultMessage="What happened with this?"
          />
        </Title>
        <InvestigateForm />
      </section>
    </div>
    <EuiSpacer size="l" />
    <Suspense fallback={<EuiLoadingContent lines={3} />}>
      <SinceLastVisit />
    </Suspense>
    <EuiSpacer size="l" />
    <LogsState />
  </PageFrame>
);

// Panels with their charts are not needed to show the first page.
const SinceLastVisit = lazy(async () => ({
  default: (await import('./since_last_visit')).SinceLastVisit,
}));

const Title = ({ children }: { children: ReactNode }) => (
  <>
    <EuiTitle size="xs">
      <h2>{children}</h2>
    </EuiTitle>
    <EuiSpacer size="s" />
  </>
);

/** Lists of roles that often have the answer. */
const RoleLinks = () => (
  <>
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
    <li>
      <FormattedMessage id="siemReview.home.rolesThatUse" defaultMessage="Roles that used" />{' '}
      {OFTEN_ASKED.map((action) => (
        <React.Fragment key={action}>
          <PageLink to={rolesPath({ uses: [action] })}>
            <code>{action}</code>
          </PageLink>{' '}
        </React.Fragment>
      ))}
    </li>
  </>
);

/** Decrypting, reading secrets, taking on other roles, changing IAM. */
const OFTEN_ASKED = ['kms:Decrypt', 'secretsmanager:GetSecretValue', 'sts:AssumeRole', 'iam'];
