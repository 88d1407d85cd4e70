// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSmallButtonEmpty, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { Versioned } from '../../../common/systems/system';
import { DifferenceTable } from './difference_table';

interface ConflictPartProps {
  /** What somebody else has made of it. */
  theirs: Versioned<object>;
  mine: object;
  /** Goes on from that version with what was typed. */
  keepMine(): void;
  takeTheirs(): void;
}

/** What somebody else has saved beside what was typed, and the two ways on. */
export const ConflictPart = ({ theirs, mine, keepMine, takeTheirs }: ConflictPartProps) => (
  <section data-test-subj="conflict">
    {theirs.removed && (
      <EuiText size="s">
        <FormattedMessage
          id="siemReview.settings.removedBy"
          defaultMessage="{who} has removed it."
          values={{ who: theirs.changedBy }}
        />
      </EuiText>
    )}
    <DifferenceTable
      before={theirs.content}
      after={mine}
      beforeTitle={i18n.translate('siemReview.settings.theirs', {
        defaultMessage: 'Kept now (version {version}, {who})',
        values: { version: theirs.version, who: theirs.changedBy },
      })}
      afterTitle={i18n.translate('siemReview.settings.yours', { defaultMessage: 'Yours' })}
    />
    <EuiSmallButtonEmpty onClick={keepMine} data-test-subj="overwrite">
      <FormattedMessage
        id="siemReview.settings.overwrite"
        defaultMessage="Go on from that version with what I typed"
      />
    </EuiSmallButtonEmpty>
    <EuiSmallButtonEmpty onClick={takeTheirs} data-test-subj="takeTheirs">
      <FormattedMessage
        id="siemReview.settings.takeTheirs"
        defaultMessage="Drop mine, show what is kept"
      />
    </EuiSmallButtonEmpty>
    <EuiSpacer size="m" />
  </section>
);
