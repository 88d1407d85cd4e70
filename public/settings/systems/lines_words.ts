// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { LinesName } from './system_draft';

/** Label and help of each list of a system. */
export function linesWords(): Record<LinesName, { label: string; help: string }> {
  const patterns = i18n.translate('siemReview.settings.patternHelp', {
    defaultMessage: 'Names or ARNs, one a line; * only at the end.',
  });
  const names = i18n.translate('siemReview.settings.nameHelp', {
    defaultMessage: 'ARNs or names, one a line.',
  });
  return {
    contacts: {
      label: i18n.translate('siemReview.settings.contacts', { defaultMessage: 'Contacts' }),
      help: i18n.translate('siemReview.settings.contactsHelp', {
        defaultMessage: 'Teams or addresses, one a line.',
      }),
    },
    administratorRoles: {
      label: i18n.translate('siemReview.settings.administratorRoles', {
        defaultMessage: 'Administrator roles',
      }),
      help: patterns,
    },
    pipelineRoles: {
      label: i18n.translate('siemReview.settings.pipelineRoles', {
        defaultMessage: 'Pipeline roles',
      }),
      help: patterns,
    },
    applicationRoles: {
      label: i18n.translate('siemReview.settings.applicationRoles', {
        defaultMessage: 'Application roles',
      }),
      help: patterns,
    },
    dataStores: {
      label: i18n.translate('siemReview.settings.dataStores', { defaultMessage: 'Data stores' }),
      help: names,
    },
    logStores: {
      label: i18n.translate('siemReview.settings.logStores', { defaultMessage: 'Log stores' }),
      help: names,
    },
    keys: {
      label: i18n.translate('siemReview.settings.keys', { defaultMessage: 'Keys' }),
      help: names,
    },
    criticalResources: {
      label: i18n.translate('siemReview.settings.criticalResources', {
        defaultMessage: 'Critical resources',
      }),
      help: names,
    },
    publicInterfaces: {
      label: i18n.translate('siemReview.settings.publicInterfaces', {
        defaultMessage: 'Public interfaces',
      }),
      help: i18n.translate('siemReview.settings.publicInterfacesHelp', {
        defaultMessage: 'Host names, load balancers or addresses, one a line.',
      }),
    },
    organisationAccounts: {
      label: i18n.translate('siemReview.settings.organisationAccounts', {
        defaultMessage: 'Accounts of the organisation',
      }),
      help: i18n.translate('siemReview.settings.organisationAccountsHelp', {
        defaultMessage: 'Account ids of 12 digits, one a line: calls from them are no strangers’.',
      }),
    },
  };
}
