// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldPassword,
  EuiFieldText,
  EuiFormRow,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiOverlayMask,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import React, { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import type { BrowserSession, SignInOutcome } from '../core/session';

/** How often the dialog looks whether the second window is done. */
const LOOK_EVERY_MS = 2_000;

/** Stands over the page when the session has ended: the page below keeps its state and goes on afterwards. */
export const SignInDialog = ({ session }: { session: BrowserSession }) => {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome>();
  const failure = outcome === undefined ? undefined : failureText(outcome);

  useEffect(() => {
    if (!session.byProvider) return undefined;
    const look = () => void session.check(false);
    const timer = window.setInterval(look, LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [session]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (session.byProvider) return session.signInByProvider();
    setBusy(true);
    const result = await session.signIn(password);
    // After a good one the dialog is gone.
    if (result === 'good') return undefined;
    setBusy(false);
    setOutcome(result);
    return undefined;
  };

  return (
    <EuiOverlayMask>
      <EuiModal
        className="hostSignIn"
        role="dialog"
        aria-modal="true"
        aria-labelledby="sign-in-again"
        initialFocus={session.byProvider ? '[type=submit]' : '[name=password]'}
        onClose={() => undefined}
        data-test-subj="signInDialog"
      >
        <EuiModalHeader>
          <EuiModalHeaderTitle>
            <EuiTitle size="s">
              <h2 id="sign-in-again">
                <FormattedMessage
                  id="siemReview.host.dialog.title"
                  defaultMessage="Sign in again"
                />
              </h2>
            </EuiTitle>
          </EuiModalHeaderTitle>
        </EuiModalHeader>
        <form onSubmit={submit} noValidate>
          <EuiModalBody>
            <EuiText size="s">
              <p>
                <FormattedMessage
                  id="siemReview.host.dialog.reason"
                  defaultMessage="The session has ended. The page is kept and goes on when you have signed in."
                />
              </p>
            </EuiText>
            <EuiSpacer size="m" />
            <EuiFormRow
              label={i18n.translate('siemReview.host.signIn.username', { defaultMessage: 'Name' })}
            >
              <EuiFieldText
                name="username"
                value={session.userName}
                autoComplete="username"
                readOnly
              />
            </EuiFormRow>
            {!session.byProvider && (
              <EuiFormRow
                label={i18n.translate('siemReview.host.signIn.password', {
                  defaultMessage: 'Password',
                })}
                isInvalid={Boolean(failure)}
                error={failure}
              >
                <EuiFieldPassword
                  name="password"
                  type="dual"
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => {
                    setPassword(event.target.value);
                    setOutcome(undefined);
                  }}
                  isInvalid={Boolean(failure)}
                />
              </EuiFormRow>
            )}
          </EuiModalBody>
          <EuiModalFooter>
            <EuiButtonEmpty onClick={() => void session.changePerson()}>
              <FormattedMessage
                id="siemReview.host.dialog.another"
                defaultMessage="Another person"
              />
            </EuiButtonEmpty>
            <EuiButton
              type="submit"
              fill
              isLoading={busy}
              isDisabled={!session.byProvider && password === ''}
              data-test-subj="signInAgain"
            >
              <FormattedMessage id="siemReview.host.signIn.submit" defaultMessage="Sign in" />
            </EuiButton>
          </EuiModalFooter>
        </form>
      </EuiModal>
    </EuiOverlayMask>
  );
};

function failureText(outcome: SignInOutcome): string {
  if (typeof outcome === 'object') {
    return i18n.translate('siemReview.host.signIn.wait', {
      defaultMessage: 'Too many failed tries. Try again in {seconds} seconds.',
      values: { seconds: outcome.waitSeconds },
    });
  }
  return outcome === 'refused'
    ? i18n.translate('siemReview.host.signIn.refused', {
        defaultMessage: 'The name or the password is wrong.',
      })
    : i18n.translate('siemReview.host.signIn.unavailable', {
        defaultMessage: 'OpenSearch cannot be reached. Ask its administrator, or try again later.',
      });
}
