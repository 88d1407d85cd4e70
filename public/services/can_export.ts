// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What this needs of `core.application.capabilities`. */
interface CapabilitiesPort {
  readonly [feature: string]: Readonly<Record<string, unknown>> | undefined;
}

/** Whether files are offered: unless OSD takes that away, as for a role that is only to look. */
export function canExport({ siemReview }: CapabilitiesPort): boolean {
  return !siemReview || siemReview.export !== false;
}
