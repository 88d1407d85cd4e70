// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiFlexGrid, EuiFlexItem, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import { useServices } from '../../services/services';
import { faultOf, rowsFaultOf } from '../form/fault';
import { RowsField } from '../form/rows_field';
import { LinesField } from '../form/text_field';
import { linesWords } from './lines_words';
import { expectedColumns, serviceColumns, vendorColumns } from './row_columns';
import { LINES } from './system_draft';
import type { SystemFormProps } from './system_form';

/** The lists of a system that panels and controls ask with, and the logs that must come. */
export const SystemLists = ({ draft, fault, disabled, kinds, set }: SystemFormProps) => {
  const { lang } = useServices();
  const words = linesWords();
  const change = (part: Partial<SystemFormProps['draft']>) => set({ ...draft, ...part });
  const rows = (name: string, field: string = name) => ({
    name,
    disabled,
    fault: rowsFaultOf(fault, field),
  });
  return (
    <>
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage
            id="siemReview.settings.lists"
            defaultMessage="Lists that questions use"
          />
        </h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiFlexGrid columns={2} gutterSize="m">
        {LINES.map((name) => (
          <EuiFlexItem key={name}>
            <LinesField
              name={name}
              disabled={disabled}
              fault={faultOf(fault, name)}
              label={words[name].label}
              help={words[name].help}
              values={draft.lines[name]}
              set={(values) => change({ lines: { ...draft.lines, [name]: values } })}
            />
          </EuiFlexItem>
        ))}
      </EuiFlexGrid>
      <RowsField
        {...rows('services', 'allowedServices')}
        label={i18n.translate('siemReview.settings.services', {
          defaultMessage: 'Allowed services',
        })}
        columns={serviceColumns()}
        rows={draft.services}
        empty={{ service: '', reason: '' }}
        set={(services) => change({ services })}
      />
      <RowsField
        {...rows('vendors')}
        label={i18n.translate('siemReview.settings.vendors', { defaultMessage: 'Vendors' })}
        columns={vendorColumns()}
        rows={draft.vendors}
        empty={{ name: '', accounts: '' }}
        set={(vendors) => change({ vendors })}
      />
      <RowsField
        {...rows('expected', 'expectedLogs')}
        label={i18n.translate('siemReview.settings.expected', {
          defaultMessage: 'Logs that must come',
        })}
        help={i18n.translate('siemReview.settings.expectedHelp', {
          defaultMessage:
            'Without an account it is for all accounts of the system. What need not come has a reason, and a day until which that is accepted.',
        })}
        columns={expectedColumns(kinds, lang)}
        rows={draft.expected}
        empty={{ log: 'cloudtrail', account: '', expected: 'yes', reason: '', until: '' }}
        set={(expected) => change({ expected })}
      />
    </>
  );
};
