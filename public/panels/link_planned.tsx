// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiCompressedSelect,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSmallButton,
  EuiSmallButtonEmpty,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import { linkEventsEndpoint } from '../../common/systems/endpoints';
import type { PlannedWork } from '../../common/systems/system';
import { useServices } from '../services/services';
import { SavingProblem } from '../settings/kept/saving_problem';
import { useSaving } from '../settings/kept/use_saving';

interface LinkPlannedProps {
  /** eventIDs that were chosen. */
  events: string[];
  works: PlannedWork[];
  /** Called when it is kept. */
  linked(): void;
}

/** Links the chosen events with a planned work, or takes them off; nothing while none is chosen. */
export const LinkPlanned = ({ events, works, linked }: LinkPlannedProps) => {
  const { ask } = useServices();
  const saving = useSaving();
  const [chosen, choose] = useState('');
  if (events.length === 0 || works.length === 0) return null;
  const id = works.some(({ number }) => number === chosen) ? chosen : works[0].number;
  const keep = async (unlink?: true) => {
    const kept = await saving.run(() => ask(linkEventsEndpoint, { id, events, unlink }));
    if (kept) linked();
  };
  return (
    <div className="siemReview__noPrint" data-test-subj="linkPlanned">
      <EuiSpacer size="s" />
      {saving.problem && <SavingProblem problem={saving.problem} />}
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem>
          <EuiCompressedSelect
            fullWidth
            aria-label={i18n.translate('siemReview.planned.work', {
              defaultMessage: 'Planned work',
            })}
            options={works.map(({ number, purpose }) => ({
              value: number,
              text: `${number} ${purpose}`,
            }))}
            value={id}
            onChange={(event) => choose(event.target.value)}
            data-test-subj="linkWork"
          />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiSmallButton
            isLoading={saving.busy}
            onClick={() => void keep()}
            data-test-subj="linkEvents"
          >
            <FormattedMessage
              id="siemReview.planned.link"
              defaultMessage="Link {count, plural, one {# event} other {# events}}"
              values={{ count: events.length }}
            />
          </EuiSmallButton>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiSmallButtonEmpty
            isDisabled={saving.busy}
            onClick={() => void keep(true)}
            data-test-subj="unlinkEvents"
          >
            <FormattedMessage id="siemReview.planned.unlink" defaultMessage="Take off" />
          </EuiSmallButtonEmpty>
        </EuiFlexItem>
      </EuiFlexGroup>
    </div>
  );
};
