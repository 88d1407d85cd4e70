// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { LogKind } from '../../../common/logs/log_kind';
import type { RowsColumn } from '../form/rows_field';

export function accountColumns(): Array<RowsColumn<'environment' | 'id' | 'name'>> {
  return [
    {
      id: 'environment',
      title: i18n.translate('siemReview.settings.environment', { defaultMessage: 'Environment' }),
      example: 'production',
      width: 160,
    },
    {
      id: 'id',
      title: i18n.translate('siemReview.settings.accountId', { defaultMessage: 'Account id' }),
      example: '111122223333',
      width: 160,
    },
    {
      id: 'name',
      title: i18n.translate('siemReview.settings.accountName', { defaultMessage: 'Account name' }),
    },
  ];
}

export function networkColumns(): Array<RowsColumn<'name' | 'cidr' | 'kind'>> {
  return [
    {
      id: 'name',
      title: i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' }),
    },
    {
      id: 'cidr',
      title: i18n.translate('siemReview.settings.cidr', { defaultMessage: 'Network (CIDR)' }),
      example: '10.20.0.0/16',
      width: 200,
    },
    {
      id: 'kind',
      title: i18n.translate('siemReview.settings.networkKind', { defaultMessage: 'What it is' }),
      width: 190,
      options: [
        {
          value: 'own',
          text: i18n.translate('siemReview.settings.own', { defaultMessage: 'The system’s own' }),
        },
        {
          value: 'office',
          text: i18n.translate('siemReview.settings.office', { defaultMessage: 'Office' }),
        },
        {
          value: 'vpn',
          text: i18n.translate('siemReview.settings.vpn', { defaultMessage: 'VPN' }),
        },
        {
          value: 'partner',
          text: i18n.translate('siemReview.settings.partner', { defaultMessage: 'Partner' }),
        },
        {
          value: 'other',
          text: i18n.translate('siemReview.settings.other', { defaultMessage: 'Other' }),
        },
      ],
    },
  ];
}

export function serviceColumns(): Array<RowsColumn<'service' | 'reason'>> {
  return [
    {
      id: 'service',
      title: i18n.translate('siemReview.settings.service', { defaultMessage: 'Service' }),
      example: 's3.amazonaws.com',
    },
    {
      id: 'reason',
      title: i18n.translate('siemReview.settings.reason', { defaultMessage: 'Reason' }),
    },
  ];
}

export function vendorColumns(): Array<RowsColumn<'name' | 'accounts'>> {
  return [
    {
      id: 'name',
      title: i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' }),
    },
    {
      id: 'accounts',
      title: i18n.translate('siemReview.settings.vendorAccounts', {
        defaultMessage: 'Account ids',
      }),
      example: '999988887777, 999988886666',
    },
  ];
}

export function expectedColumns(
  kinds: readonly LogKind[],
  lang: 'en' | 'ja'
): Array<RowsColumn<'log' | 'account' | 'expected' | 'reason' | 'until'>> {
  return [
    {
      id: 'log',
      title: i18n.translate('siemReview.settings.log', { defaultMessage: 'Log' }),
      options: kinds.map(({ id, name }) => ({ value: id, text: name[lang] })),
      width: 190,
    },
    {
      id: 'account',
      title: i18n.translate('siemReview.settings.accountId', { defaultMessage: 'Account id' }),
      width: 140,
    },
    {
      id: 'expected',
      title: i18n.translate('siemReview.settings.mustCome', { defaultMessage: 'Must come' }),
      options: [
        {
          value: 'yes',
          text: i18n.translate('siemReview.settings.yes', { defaultMessage: 'Yes' }),
        },
        { value: 'no', text: i18n.translate('siemReview.settings.no', { defaultMessage: 'No' }) },
      ],
      width: 90,
    },
    {
      id: 'reason',
      title: i18n.translate('siemReview.settings.whyNot', { defaultMessage: 'Why not' }),
    },
    {
      id: 'until',
      title: i18n.translate('siemReview.settings.until', { defaultMessage: 'Accepted until' }),
      example: '2026-12-31',
      width: 120,
    },
  ];
}
