// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import {
  EuiAccordion,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { Endpoint } from '../../../common/endpoint';
import type { KeptHistory } from '../../../common/settings/kept';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { DifferenceTable } from './difference_table';
import { KeptPanel } from './kept_panel';
import { VersionLine } from './version_line';

interface HistoryFlyoutProps<Content extends object> {
  id: string;
  endpoint: Endpoint<{ id: string }, KeptHistory<Content>>;
  close(): void;
}

/** Who changed what and when: each version against the one before. */
export function HistoryFlyout<Content extends object>(props: HistoryFlyoutProps<Content>) {
  const { ask } = useServices();
  const { endpoint, id } = props;
  const question = useCallback(
    (input: { id: string }, signal: AbortSignal) => ask(endpoint, input, signal),
    [ask, endpoint]
  );
  const answer = useAnswer(question, { id });
  return (
    <EuiFlyout onClose={props.close} size="m" aria-labelledby="siemReviewHistory" ownFocus>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id="siemReviewHistory">
            <FormattedMessage
              id="siemReview.settings.historyOf"
              defaultMessage="Versions of {id}"
              values={{ id }}
            />
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <KeptPanel answer={answer}>
          {({ versions, more }) => (
            <div data-test-subj="history">
              {versions.map((kept, place) => (
                <section key={kept.version}>
                  <VersionLine kept={kept} />
                  {kept.removed ? (
                    <EuiText size="s">
                      <FormattedMessage
                        id="siemReview.settings.removed"
                        defaultMessage="Removed."
                      />
                    </EuiText>
                  ) : (
                    <EuiAccordion
                      id={`siemReviewVersion${kept.version}`}
                      initialIsOpen={place === 0}
                      buttonContent={i18n.translate('siemReview.settings.whatChanged', {
                        defaultMessage: 'What changed',
                      })}
                    >
                      <DifferenceTable
                        before={place + 1 < versions.length ? versions[place + 1].content : {}}
                        after={kept.content}
                        beforeTitle={i18n.translate('siemReview.settings.before', {
                          defaultMessage: 'Before',
                        })}
                        afterTitle={i18n.translate('siemReview.settings.after', {
                          defaultMessage: 'After',
                        })}
                      />
                    </EuiAccordion>
                  )}
                  <EuiSpacer size="m" />
                </section>
              ))}
              {more !== undefined && (
                <EuiText size="s" color="subdued">
                  <FormattedMessage
                    id="siemReview.settings.olderVersions"
                    defaultMessage="{more, plural, one {# older version is} other {# older versions are}} kept but not listed."
                    values={{ more }}
                  />
                </EuiText>
              )}
            </div>
          )}
        </KeptPanel>
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}
