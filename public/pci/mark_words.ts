// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { MarkReason, Responsibility } from '../../common/pci/items/answers';
import type {
  ControlState,
  DocumentMark,
  EvidenceResult,
  LogMark,
} from '../../common/pci/vocabulary';

export type AnyMark = LogMark | DocumentMark | ControlState | EvidenceResult;

/** A mark in one or two words; never told by its colour alone. */
export function markName(mark: AnyMark): string {
  switch (mark) {
    case 'failed':
      return i18n.translate('siemReview.pci.mark.failed', { defaultMessage: 'Failed' });
    case 'attention':
      return i18n.translate('siemReview.pci.mark.attention', { defaultMessage: 'Attention' });
    case 'evidenced':
      return i18n.translate('siemReview.pci.mark.evidenced', { defaultMessage: 'Evidenced' });
    case 'no_data':
      return i18n.translate('siemReview.pci.mark.noData', { defaultMessage: 'No data' });
    case 'not_covered':
      return i18n.translate('siemReview.pci.mark.notCovered', { defaultMessage: 'Not covered' });
    case 'not_applicable':
      return i18n.translate('siemReview.pci.mark.notApplicable', {
        defaultMessage: 'Not applicable',
      });
    case 'expired':
      return i18n.translate('siemReview.pci.mark.expired', { defaultMessage: 'Expired' });
    case 'missing':
      return i18n.translate('siemReview.pci.mark.missing', { defaultMessage: 'Missing' });
    case 'linked':
      return i18n.translate('siemReview.pci.mark.linked', { defaultMessage: 'Linked' });
    case 'not_needed':
      return i18n.translate('siemReview.pci.mark.notNeeded', { defaultMessage: 'Not needed' });
    case 'unknown':
      return i18n.translate('siemReview.pci.mark.unknown', { defaultMessage: 'Unknown' });
    case 'passed':
      return i18n.translate('siemReview.pci.mark.passed', { defaultMessage: 'Passed' });
    case 'disabled':
      return i18n.translate('siemReview.pci.mark.disabled', { defaultMessage: 'Disabled' });
    case 'gap':
      return i18n.translate('siemReview.pci.mark.gap', { defaultMessage: 'Gap' });
    case 'pass':
      return i18n.translate('siemReview.pci.mark.pass', { defaultMessage: 'Pass' });
    case 'not_yet':
      return i18n.translate('siemReview.pci.mark.notYet', { defaultMessage: 'Not asked yet' });
  }
}

/** Why an item has its mark, in a sentence. */
export function reasonOfMark(reason: MarkReason): string {
  switch (reason) {
    case 'control_failed':
      return i18n.translate('siemReview.pci.why.controlFailed', {
        defaultMessage: 'A mapped Security Hub control fails.',
      });
    case 'query_gap':
      return i18n.translate('siemReview.pci.why.queryGap', {
        defaultMessage: 'A query of the logs found a gap.',
      });
    case 'control_unknown':
      return i18n.translate('siemReview.pci.why.controlUnknown', {
        defaultMessage: 'The state of a mapped control could not be found out.',
      });
    case 'query_attention':
      return i18n.translate('siemReview.pci.why.queryAttention', {
        defaultMessage: 'A query of the logs found something to look at.',
      });
    case 'partial':
      return i18n.translate('siemReview.pci.why.partial', {
        defaultMessage: 'Some sources say yes, others have no data.',
      });
    case 'all_passed':
      return i18n.translate('siemReview.pci.why.allPassed', {
        defaultMessage: 'Every mapped source has data and passed.',
      });
    case 'no_source_has_data':
      return i18n.translate('siemReview.pci.why.noSource', {
        defaultMessage: 'No mapped source has data.',
      });
    case 'forbidden':
      return i18n.translate('siemReview.pci.why.forbidden', {
        defaultMessage: 'Your rights do not show the logs that this rests on.',
      });
    case 'nothing_maps':
      return i18n.translate('siemReview.pci.why.nothingMaps', {
        defaultMessage: 'No log and no control speaks for this item: show it by documents.',
      });
    case 'profile':
      return i18n.translate('siemReview.pci.why.profile', {
        defaultMessage: 'Does not apply by the profile of the entity.',
      });
    case 'marked':
      return i18n.translate('siemReview.pci.why.marked', {
        defaultMessage: 'Somebody marked it as not applicable.',
      });
    case 'linked':
      return i18n.translate('siemReview.pci.why.linked', {
        defaultMessage: 'A document is linked.',
      });
    case 'linked_ends_soon':
      return i18n.translate('siemReview.pci.why.endsSoon', {
        defaultMessage: 'A linked document ends within 30 days.',
      });
    case 'expired':
      return i18n.translate('siemReview.pci.why.expired', {
        defaultMessage: 'The linked documents are no longer valid.',
      });
    case 'none_linked':
      return i18n.translate('siemReview.pci.why.noneLinked', {
        defaultMessage: 'A document is needed, and none is linked.',
      });
    case 'logs_suffice':
      return i18n.translate('siemReview.pci.why.logsSuffice', {
        defaultMessage: 'Logs and controls can show this item without a document.',
      });
  }
}

export function responsibilityName(of: Responsibility): string {
  switch (of) {
    case 'own':
      return i18n.translate('siemReview.pci.responsible.own', { defaultMessage: 'Ours' });
    case 'aws':
      return i18n.translate('siemReview.pci.responsible.aws', {
        defaultMessage: 'AWS (see its attestation in AWS Artifact)',
      });
    case 'shared':
      return i18n.translate('siemReview.pci.responsible.shared', {
        defaultMessage: 'Shared with AWS',
      });
  }
}

const ICONS: Record<AnyMark, string> = {
  failed: 'alert',
  attention: 'iInCircle',
  evidenced: 'check',
  no_data: 'questionInCircle',
  not_covered: 'minus',
  not_applicable: 'cross',
  expired: 'clock',
  missing: 'document',
  linked: 'link',
  not_needed: 'minus',
  unknown: 'questionInCircle',
  passed: 'check',
  disabled: 'cross',
  gap: 'alert',
  pass: 'check',
  not_yet: 'questionInCircle',
};

export function markIcon(mark: AnyMark): string {
  return ICONS[mark];
}

export function markColor(mark: AnyMark): 'danger' | 'warning' | 'success' | 'subdued' {
  switch (mark) {
    case 'failed':
    case 'gap':
    case 'expired':
      return 'danger';
    case 'attention':
    case 'unknown':
    case 'missing':
      return 'warning';
    case 'evidenced':
    case 'passed':
    case 'pass':
    case 'linked':
      return 'success';
    default:
      return 'subdued';
  }
}
