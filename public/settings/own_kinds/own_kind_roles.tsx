// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiFlexGrid, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { FieldType } from '../../../common/logs/log_kind';
import { ChoiceField } from '../form/choice_field';
import { faultOf } from '../form/fault';
import type { FormProps } from '../kept/kept_editor';
import type { OwnKindDraft } from './own_kind_draft';

/** What some of the chosen fields are for: time, account, what makes two documents one event. */
export const OwnKindRoles = ({ draft, fault, disabled, set }: FormProps<OwnKindDraft>) => {
  const change = (part: Partial<OwnKindDraft>) => set({ ...draft, ...part });
  const shared = (name: string) => ({ name, disabled, fault: faultOf(fault, name) });
  const fieldsOf = (type: FieldType, none: string) => [
    { value: '', text: none },
    ...draft.fields
      .filter((field) => field.type === type)
      .map(({ field }) => ({ value: field, text: field })),
  ];
  return (
    <EuiFlexGrid columns={2} gutterSize="m">
      <EuiFlexItem>
        <ChoiceField
          {...shared('time')}
          label={i18n.translate('siemReview.settings.timeField', { defaultMessage: 'Time' })}
          options={fieldsOf('date', '')}
          value={draft.time}
          set={(time) => change({ time })}
        />
      </EuiFlexItem>
      <EuiFlexItem>
        <ChoiceField
          {...shared('ingested')}
          label={i18n.translate('siemReview.settings.ingestedField', {
            defaultMessage: 'Time of arrival',
          })}
          options={fieldsOf(
            'date',
            i18n.translate('siemReview.settings.sameAsTime', { defaultMessage: 'The same' })
          )}
          value={draft.ingested}
          set={(ingested) => change({ ingested })}
        />
      </EuiFlexItem>
      <EuiFlexItem>
        <ChoiceField
          {...shared('account')}
          label={i18n.translate('siemReview.settings.accountField', {
            defaultMessage: 'AWS account',
          })}
          help={i18n.translate('siemReview.settings.accountFieldHelp', {
            defaultMessage: 'Without it the log is never narrowed to a system.',
          })}
          options={fieldsOf(
            'keyword',
            i18n.translate('siemReview.settings.noneChosen', { defaultMessage: 'None' })
          )}
          value={draft.account}
          set={(account) => change({ account })}
        />
      </EuiFlexItem>
      <EuiFlexItem>
        <ChoiceField
          {...shared('eventId')}
          label={i18n.translate('siemReview.settings.eventIdField', { defaultMessage: 'Event id' })}
          help={i18n.translate('siemReview.settings.eventIdFieldHelp', {
            defaultMessage: 'Documents with the same value count once; without it each counts.',
          })}
          options={fieldsOf(
            'keyword',
            i18n.translate('siemReview.settings.noneChosen', { defaultMessage: 'None' })
          )}
          value={draft.eventId}
          set={(eventId) => change({ eventId })}
        />
      </EuiFlexItem>
    </EuiFlexGrid>
  );
};
