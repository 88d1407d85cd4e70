// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { ChangeKind } from '../../../common/pci/controls/answers';

export const CHANGE_KINDS: readonly ChangeKind[] = [
  'new',
  'reopened',
  'fixed',
  'disappeared',
  'suppressed',
  'scope_changed',
];

/** What became of a resource, in one or two words. */
export function changeName(change: ChangeKind): string {
  switch (change) {
    case 'fixed':
      return i18n.translate('siemReview.pci.change.fixed', { defaultMessage: 'Fixed' });
    case 'new':
      return i18n.translate('siemReview.pci.change.new', { defaultMessage: 'New' });
    case 'reopened':
      return i18n.translate('siemReview.pci.change.reopened', { defaultMessage: 'Reopened' });
    case 'disappeared':
      return i18n.translate('siemReview.pci.change.disappeared', { defaultMessage: 'Disappeared' });
    case 'suppressed':
      return i18n.translate('siemReview.pci.resource.suppressed', { defaultMessage: 'Suppressed' });
    case 'scope_changed':
      return i18n.translate('siemReview.pci.change.scope', { defaultMessage: 'Scope changed' });
  }
}
