// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { KnownGoodType } from '../../../common/known_good/known_good_list';

export function typeWords(of: KnownGoodType): string {
  switch (of) {
    case 'cidr':
      return i18n.translate('siemReview.good.cidr', { defaultMessage: 'Addresses' });
    case 'principal':
      return i18n.translate('siemReview.good.principal', { defaultMessage: 'Roles and users' });
    case 'resource':
      return i18n.translate('siemReview.good.resource', { defaultMessage: 'Resources' });
    case 'user_agent':
      return i18n.translate('siemReview.good.userAgent', { defaultMessage: 'User agents' });
    default:
      return i18n.translate('siemReview.good.generator', { defaultMessage: 'Finding generators' });
  }
}

/** What is left out by values of this type, and what a value looks like. */
export function typeHelp(of: KnownGoodType): string {
  switch (of) {
    case 'cidr':
      return i18n.translate('siemReview.good.cidrHelp', {
        defaultMessage:
          'Leaves out what came from these addresses. Traffic to a public address that is not on the list stays. One a line: 203.0.113.7, 10.20.0.0/16.',
      });
    case 'principal':
      return i18n.translate('siemReview.good.principalHelp', {
        defaultMessage:
          'Leaves out calls of these roles and users; findings about them stay. One ARN or name a line; * only at the end.',
      });
    case 'resource':
      return i18n.translate('siemReview.good.resourceHelp', {
        defaultMessage:
          'Leaves out what was done to these resources and findings about them, even when the record names others too. One ARN, name or id a line; * only at the end.',
      });
    case 'user_agent':
      return i18n.translate('siemReview.good.userAgentHelp', {
        defaultMessage:
          'Leaves out requests of programs that name themselves so. Anybody can forge it. One a line; * only at the end.',
      });
    default:
      return i18n.translate('siemReview.good.generatorHelp', {
        defaultMessage:
          'Leaves out findings: GeneratorId of Security Hub, type of GuardDuty. One a line; * only at the end.',
      });
  }
}

/** A day, as kept, in the way days are shown. */
export function dayWords(day: string): string {
  return day.replace(/-/g, '/');
}

/** Labels of the fields of a list; name, id and owner are called as everywhere. */
export function listLabels() {
  return {
    of: i18n.translate('siemReview.good.of', { defaultMessage: 'What' }),
    values: i18n.translate('siemReview.good.values', { defaultMessage: 'Values' }),
    systems: i18n.translate('siemReview.good.systems', { defaultMessage: 'Systems' }),
    expires: i18n.translate('siemReview.good.expires', { defaultMessage: 'Last day' }),
    reason: i18n.translate('siemReview.good.reason', { defaultMessage: 'Reason' }),
    usedForEvidence: i18n.translate('siemReview.good.evidence', { defaultMessage: 'Evidence' }),
  };
}
