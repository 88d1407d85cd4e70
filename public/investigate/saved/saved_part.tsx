// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useState } from 'react';
import { EuiCopy, EuiSmallButton, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { useHistory } from 'react-router-dom';
import { frozen, isTooLong } from '../../../common/url_state/investigate_state';
import { investigatePath, locationOf } from '../../page_paths';
import { useServices } from '../../services/services';
import { RemoveButton } from '../../settings/kept/remove_button';
import { SavingProblem } from '../../settings/kept/saving_problem';
import { useInvestigateView } from '../investigate_view';
import { OpenSaved } from './open_saved';
import { SaveForm } from './save_form';
import type { Investigation } from './use_investigation';

/** Save, open, share: how an investigation goes to the next person. */
export const SavedPart = ({ investigation }: { investigation: Investigation }) => {
  const { time } = useServices();
  const [shown, show] = useState<'save' | 'open'>();
  const { kept, saving, missing } = investigation;
  const { saved } = useInvestigateView().state;
  useEffect(() => show(undefined), [saved]);
  const toggle = (part: 'save' | 'open') => show(shown === part ? undefined : part);
  return (
    <div data-test-subj="savedPart">
      <EuiSpacer size="s" />
      {kept && (
        <EuiText size="xs" data-test-subj="savedAs">
          <p>
            <strong>{kept.content.name}</strong>{' '}
            <FormattedMessage
              id="siemReview.saved.version"
              defaultMessage="version {version}, {by}, {at}"
              values={{
                version: kept.version,
                by: kept.changedBy,
                at: time.instant(kept.changedAt),
              }}
            />
          </p>
          {kept.content.note && <p className="siemReview__plain">{kept.content.note}</p>}
        </EuiText>
      )}
      {missing && (
        <EuiText size="xs" color="subdued" data-test-subj="savedMissing">
          <FormattedMessage
            id="siemReview.saved.missing"
            defaultMessage="The saved investigation of this link is not there, or not visible with your rights: its notes are not shown."
          />
        </EuiText>
      )}
      <div className="siemReview__actions siemReview__noPrint">
        <EuiSmallButton
          iconType="save"
          aria-expanded={shown === 'save'}
          onClick={() => toggle('save')}
          data-test-subj="save"
        >
          <FormattedMessage id="siemReview.saved.save" defaultMessage="Save" />
        </EuiSmallButton>
        <EuiSmallButton
          iconType="folderOpen"
          aria-expanded={shown === 'open'}
          onClick={() => toggle('open')}
          data-test-subj="openSaved"
        >
          <FormattedMessage id="siemReview.saved.open" defaultMessage="Open" />
        </EuiSmallButton>
        <ShareButton />
      </div>
      {saving.problem && <SavingProblem problem={saving.problem} />}
      {shown === 'save' && <SaveForm investigation={investigation} done={() => show(undefined)} />}
      {shown === 'save' && kept && (
        <RemoveButton name={kept.content.name} remove={() => void investigation.remove()} />
      )}
      {shown === 'open' && <OpenSaved />}
    </div>
  );
};

/** Copies a link that shows the same to whoever may read the same: also tomorrow. */
const ShareButton = () => {
  const { state, instants } = useInvestigateView();
  const history = useHistory();
  const still = frozen(state, instants);
  const link = `${window.location.origin}${history.createHref(locationOf(investigatePath(still)))}`;
  const label = i18n.translate('siemReview.saved.share', { defaultMessage: 'Copy link' });
  if (isTooLong(still)) {
    return (
      <EuiText size="xs" data-test-subj="tooLongToShare">
        <FormattedMessage
          id="siemReview.saved.tooLong"
          defaultMessage="The trail is too long for a link: save it and send that link."
        />
      </EuiText>
    );
  }
  return (
    <EuiCopy
      textToCopy={link}
      afterMessage={i18n.translate('siemReview.saved.copied', {
        defaultMessage: 'Link copied; its period stays as it is now',
      })}
    >
      {(copy) => (
        <EuiSmallButton iconType="link" onClick={copy} data-test-subj="share" data-link={link}>
          {label}
        </EuiSmallButton>
      )}
    </EuiCopy>
  );
};
