// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptKind } from '../../common/settings/kept';

export const DEFAULT_ADMINISTRATORS: readonly string[] = ['siem_review_admin', 'all_access'];

const ALSO: Record<KeptKind, readonly string[]> = {
  system: [],
  own_kind: [],
  panel_set: ['siem_review_analyst'],
  planned_work: ['siem_review_analyst', 'siem_review_reviewer', 'siem_review_approver'],
  known_good: ['siem_review_analyst'],
  investigation: ['siem_review_analyst', 'siem_review_reviewer', 'siem_review_approver'],
  role_match: ['siem_review_analyst'],
  pci_profile: ['siem_review_approver'],
  pci_document: ['siem_review_reviewer', 'siem_review_approver'],
  pci_item: ['siem_review_reviewer', 'siem_review_approver'],
  pci_control: ['siem_review_reviewer', 'siem_review_approver'],
};

/** What a person does to a kept thing: writes it, or says that it may be used as somebody else wrote it. */
export type Act = 'write' | 'approve';

const APPROVERS: readonly string[] = ['siem_review_reviewer', 'siem_review_approver'];

/** Names of the roles that may write a kind of setting. The register and own kinds decide what everybody counts. */
export function writersOf(
  kind: KeptKind,
  administrators: readonly string[],
  act: Act = 'write'
): string[] {
  return [...administrators, ...(act === 'approve' ? APPROVERS : ALSO[kind])];
}
