// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiCompressedCheckbox,
  EuiFlexGrid,
  EuiFlexItem,
  EuiFormErrorText,
  EuiSpacer,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import { faultOf } from '../form/fault';
import { TextField } from '../form/text_field';
import type { FormProps } from '../kept/kept_editor';
import { FieldsFinder } from './fields_finder';
import { OwnFieldsTable } from './own_fields_table';
import { withFields, withoutField, withUsualTime } from './own_kind_draft';
import type { OwnKindDraft } from './own_kind_draft';
import { OwnKindRoles } from './own_kind_roles';

/** Declaration of a kind of log: where it lies, which fields it has, what they are called. */
export const OwnKindForm = (props: FormProps<OwnKindDraft>) => {
  const { draft, fault, isNew, disabled, set } = props;
  const change = (part: Partial<OwnKindDraft>) => set({ ...draft, ...part });
  const shared = (name: string) => ({ name, disabled, fault: faultOf(fault, name) });
  return (
    <div className="siemReview__form">
      <EuiFlexGrid columns={3} gutterSize="m">
        <EuiFlexItem>
          <TextField
            {...shared('id')}
            disabled={disabled || !isNew}
            label={i18n.translate('siemReview.settings.id', { defaultMessage: 'Id' })}
            help={i18n.translate('siemReview.settings.kindIdHelp', {
              defaultMessage: 'own_ and lower case letters, digits, underscores. It never changes.',
            })}
            value={draft.id}
            set={(id) => change({ id })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('name.en')}
            label={i18n.translate('siemReview.settings.nameEnglish', {
              defaultMessage: 'English name',
            })}
            value={draft.en}
            set={(en) => change({ en })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('name.ja')}
            label={i18n.translate('siemReview.settings.nameJapanese', {
              defaultMessage: 'Japanese name',
            })}
            value={draft.ja}
            set={(ja) => change({ ja })}
          />
        </EuiFlexItem>
      </EuiFlexGrid>
      <TextField
        {...shared('indexPattern')}
        label={i18n.translate('siemReview.settings.indexPattern', {
          defaultMessage: 'Index pattern',
        })}
        help={i18n.translate('siemReview.settings.indexPatternHelp', {
          defaultMessage: 'Names of indices, * allowed, separated by commas: log-app-access-*',
        })}
        value={draft.indexPattern}
        set={(indexPattern) => change({ indexPattern })}
      />
      <EuiSpacer size="s" />
      <FieldsFinder
        index={draft.indexPattern}
        chosen={draft.fields.map(({ field }) => field)}
        disabled={disabled}
        found={(fields) => set(withUsualTime(draft, fields))}
        add={(fields) => set(withFields(draft, fields))}
      />
      <EuiSpacer size="m" />
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage id="siemReview.settings.fields" defaultMessage="Fields" />
        </h2>
      </EuiTitle>
      <OwnFieldsTable
        fields={draft.fields}
        fault={fault}
        disabled={disabled}
        set={(fields) => change({ fields })}
        remove={(name) => set(withoutField(draft, name))}
      />
      <EuiSpacer size="m" />
      <OwnKindRoles {...props} />
      <EuiCompressedCheckbox
        id="siemReviewQuiet"
        label={i18n.translate('siemReview.settings.quiet', {
          defaultMessage: 'Speaks only when something happens: no data is no fault',
        })}
        checked={draft.quiet}
        disabled={disabled}
        onChange={(event) => change({ quiet: event.target.checked })}
      />
      {fault && faultOf(fault, 'columns') && (
        <EuiFormErrorText>{faultOf(fault, 'columns')}</EuiFormErrorText>
      )}
    </div>
  );
};
