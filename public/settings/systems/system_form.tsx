// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedCheckbox, EuiFlexGrid, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Fault } from '../../../common/endpoint';
import type { LogKind } from '../../../common/logs/log_kind';
import { faultOf, rowsFaultOf } from '../form/fault';
import { RowsField } from '../form/rows_field';
import { TextField } from '../form/text_field';
import { accountColumns, networkColumns } from './row_columns';
import type { SystemDraft } from './system_draft';
import { SystemLists } from './system_lists';

export interface SystemFormProps {
  draft: SystemDraft;
  /** What is wrong with it, once somebody tried to save it. */
  fault?: Fault;
  isNew: boolean;
  disabled: boolean;
  kinds: readonly LogKind[];
  set(draft: SystemDraft): void;
}

/** All of one system, in the order in which people know it. */
export const SystemForm = (props: SystemFormProps) => {
  const { draft, fault, isNew, disabled, set } = props;
  const change = (part: Partial<SystemDraft>) => set({ ...draft, ...part });
  const shared = (name: string) => ({ name, disabled, fault: faultOf(fault, name) });
  return (
    <div className="siemReview__form">
      <EuiFlexGrid columns={2} gutterSize="m">
        <EuiFlexItem>
          <TextField
            {...shared('id')}
            disabled={disabled || !isNew}
            label={i18n.translate('siemReview.settings.id', { defaultMessage: 'Id' })}
            help={i18n.translate('siemReview.settings.idHelp', {
              defaultMessage: 'Lower case letters, digits, dashes. It never changes.',
            })}
            value={draft.id}
            set={(id) => change({ id })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('name')}
            label={i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' })}
            value={draft.name}
            set={(name) => change({ name })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('owner')}
            label={i18n.translate('siemReview.settings.owner', { defaultMessage: 'Owner' })}
            help={i18n.translate('siemReview.settings.ownerHelp', {
              defaultMessage: 'The owner cannot approve reviews of the same system.',
            })}
            value={draft.owner}
            set={(owner) => change({ owner })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('runbook')}
            label={i18n.translate('siemReview.settings.runbook', { defaultMessage: 'Runbook' })}
            help={i18n.translate('siemReview.settings.addressHelp', {
              defaultMessage: 'An address that begins with https://.',
            })}
            value={draft.runbook}
            set={(runbook) => change({ runbook })}
          />
        </EuiFlexItem>
      </EuiFlexGrid>
      <TextField
        {...shared('description')}
        long
        label={i18n.translate('siemReview.settings.description', { defaultMessage: 'Description' })}
        value={draft.description}
        // The register keeps texts of one line.
        set={(text) => change({ description: text.replace(/\s*\n\s*/g, ' ') })}
      />
      <EuiSpacer size="m" />
      <EuiCompressedCheckbox
        id="siemReviewInCde"
        label={i18n.translate('siemReview.settings.inCde', {
          defaultMessage: 'In the cardholder data environment (CDE)',
        })}
        checked={draft.inCde}
        disabled={disabled}
        onChange={(event) => change({ inCde: event.target.checked })}
      />
      <EuiSpacer size="m" />
      <RowsField
        name="accounts"
        disabled={disabled}
        fault={rowsFaultOf(fault, 'environments')}
        label={i18n.translate('siemReview.settings.accounts', {
          defaultMessage: 'Environments and accounts',
        })}
        help={i18n.translate('siemReview.settings.accountsHelp', {
          defaultMessage: 'An account belongs to one environment of one system.',
        })}
        columns={accountColumns()}
        rows={draft.accounts}
        empty={{ environment: 'production', id: '', name: '' }}
        set={(accounts) => change({ accounts })}
      />
      <RowsField
        name="networks"
        disabled={disabled}
        fault={rowsFaultOf(fault, 'networks')}
        label={i18n.translate('siemReview.settings.networks', { defaultMessage: 'Networks' })}
        columns={networkColumns()}
        rows={draft.networks}
        empty={{ name: '', cidr: '', kind: 'own' }}
        set={(networks) => change({ networks })}
      />
      <EuiSpacer size="m" />
      <SystemLists {...props} />
    </div>
  );
};
