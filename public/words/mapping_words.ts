// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { MappingKind } from '../../common/role_usage/answers';

export function mappingName(mapping: MappingKind): string {
  switch (mapping) {
    case 'exact':
      return i18n.translate('siemReview.mapping.exact', { defaultMessage: 'Same name' });
    case 'renamed':
      return i18n.translate('siemReview.mapping.renamed', { defaultMessage: 'Other name' });
    case 'by_content':
      return i18n.translate('siemReview.mapping.byContent', { defaultMessage: 'By content' });
    case 'heuristic':
      return i18n.translate('siemReview.mapping.heuristic', { defaultMessage: 'Guessed' });
    case 'none_needed':
      return i18n.translate('siemReview.mapping.noneNeeded', {
        defaultMessage: 'No permission needed',
      });
    case 'not_an_api_call':
      return i18n.translate('siemReview.mapping.notAnApiCall', {
        defaultMessage: 'Not an API call',
      });
    case 'unmapped':
      return i18n.translate('siemReview.mapping.unmapped', { defaultMessage: 'Action not known' });
  }
}

/** Why an event has no permission to show. */
export function mappingMeaning(mapping: MappingKind): string | undefined {
  switch (mapping) {
    case 'none_needed':
      return i18n.translate('siemReview.mapping.noneNeededMeaning', {
        defaultMessage: 'AWS checks no permission for this call.',
      });
    case 'not_an_api_call':
      return i18n.translate('siemReview.mapping.notAnApiCallMeaning', {
        defaultMessage: 'Recorded by AWS itself, such as a sign-in or an event of a service.',
      });
    case 'unmapped':
      return i18n.translate('siemReview.mapping.unmappedMeaning', {
        defaultMessage:
          'No permission is known for this event: look it up before writing a policy.',
      });
    default:
      return undefined;
  }
}
