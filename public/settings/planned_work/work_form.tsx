// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiFlexGrid, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { accountsOf } from '../../../common/systems/scope_accounts';
import type { SystemDefinition } from '../../../common/systems/system';
import { ChoiceField } from '../form/choice_field';
import { faultOf } from '../form/fault';
import { LinesField, TextField } from '../form/text_field';
import { TimeField } from '../form/time_field';
import type { FormProps } from '../kept/kept_editor';
import type { WorkDraft } from './work_draft';

interface WorkFormProps extends FormProps<WorkDraft> {
  systems: SystemDefinition[];
}

/** One planned work. Choosing a system proposes its accounts. */
export const WorkForm = ({ draft, fault, isNew, disabled, set, systems }: WorkFormProps) => {
  const change = (part: Partial<WorkDraft>) => set({ ...draft, ...part });
  const shared = (name: keyof WorkDraft) => ({ name, disabled, fault: faultOf(fault, name) });
  const chooseSystem = (system: string) => {
    const before = accountsOf(systems, [draft.system], []).join();
    const untouched = draft.accounts.length === 0 || draft.accounts.join() === before;
    change(untouched ? { system, accounts: accountsOf(systems, [system], []) } : { system });
  };
  return (
    <div className="siemReview__form">
      <EuiFlexGrid columns={2} gutterSize="m">
        <EuiFlexItem>
          <TextField
            {...shared('number')}
            disabled={disabled || !isNew}
            label={i18n.translate('siemReview.settings.workNumber', { defaultMessage: 'Number' })}
            help={i18n.translate('siemReview.settings.workNumberHelp', {
              defaultMessage: 'Your own, as in the change management: it never changes here.',
            })}
            value={draft.number}
            set={(number) => change({ number })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <ChoiceField
            {...shared('system')}
            label={i18n.translate('siemReview.settings.system', { defaultMessage: 'System' })}
            value={draft.system}
            options={systems.map(({ id, name }) => ({ value: id, text: `${name} (${id})` }))}
            set={chooseSystem}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TimeField
            {...shared('from')}
            label={i18n.translate('siemReview.settings.from', { defaultMessage: 'From' })}
            value={draft.from}
            set={(from) => change({ from })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TimeField
            {...shared('to')}
            label={i18n.translate('siemReview.settings.to', {
              defaultMessage: 'To, not included',
            })}
            value={draft.to}
            set={(to) => change({ to })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <LinesField
            {...shared('accounts')}
            label={i18n.translate('siemReview.settings.accountsColumn', {
              defaultMessage: 'Accounts',
            })}
            help={i18n.translate('siemReview.settings.workAccountsHelp', {
              defaultMessage: 'Account ids of 12 digits, one a line.',
            })}
            values={draft.accounts}
            set={(accounts) => change({ accounts })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <LinesField
            {...shared('principals')}
            label={i18n.translate('siemReview.settings.principals', {
              defaultMessage: 'Who does it',
            })}
            help={i18n.translate('siemReview.settings.principalsHelp', {
              defaultMessage:
                'Role or user names, session names or ARNs, one a line; * only at the end.',
            })}
            values={draft.principals}
            set={(principals) => change({ principals })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('approver')}
            label={i18n.translate('siemReview.settings.approver', { defaultMessage: 'Approver' })}
            value={draft.approver}
            set={(approver) => change({ approver })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('link')}
            label={i18n.translate('siemReview.settings.link', { defaultMessage: 'Link' })}
            help={i18n.translate('siemReview.settings.addressHelp', {
              defaultMessage: 'An address that begins with https://.',
            })}
            value={draft.link}
            set={(link) => change({ link })}
          />
        </EuiFlexItem>
      </EuiFlexGrid>
      <TextField
        {...shared('purpose')}
        long
        label={i18n.translate('siemReview.settings.purpose', { defaultMessage: 'Purpose' })}
        value={draft.purpose}
        // It is kept as a text of one line.
        set={(text) => change({ purpose: text.replace(/\s*\n\s*/g, ' ') })}
      />
      <LinesField
        {...shared('events')}
        label={i18n.translate('siemReview.settings.events', {
          defaultMessage: 'Events linked by hand',
        })}
        help={i18n.translate('siemReview.settings.eventsHelp', {
          defaultMessage:
            'eventIDs, one a line: planned whatever their account, time and principal.',
        })}
        values={draft.events}
        set={(events) => change({ events })}
      />
    </div>
  );
};
