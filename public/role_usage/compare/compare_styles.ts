// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const paler = (percent: number) => `color-mix(in srgb, currentColor ${percent}%, transparent)`;

/** The Compare page: the matrix with the policy beside it; a cell is the darker, the more its action may do. */
export const compareStyles = (line: string) => `
.siemReview .siemReview__comparedList { width: auto; min-width: 60%; margin-bottom: 8px; }
.siemReview__comparedList td { vertical-align: middle; padding-top: 0; padding-bottom: 0; height: 28px; }
.siemReview__comparedList .euiHealth { font-size: inherit; }
.siemReview__comparedBeside { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 24px; align-items: start; }
.siemReview section.siemReview__comparedPolicy { margin-top: 0; border-inline-start: 1px solid ${line}; padding-inline-start: 16px; }
.siemReview__compared { display: block; padding: 0 4px; border-radius: 2px; }
.siemReview__compared--read { background: ${paler(6)}; }
.siemReview__compared--write { background: ${paler(16)}; }
.siemReview__compared--permissions { background: ${paler(30)}; }
.siemReview__comparedNone { opacity: .6; padding: 0 4px; }
.siemReview__matched td { min-width: 150px; }
.siemReview__matched td > div { display: flex; gap: 4px; align-items: center; overflow-wrap: anywhere; }
@media (max-width: 1100px) { .siemReview__comparedBeside { grid-template-columns: minmax(0, 1fr); } }
@media print {
  .siemReview__comparedBeside { display: block; }
  .siemReview__compared { print-color-adjust: exact; }
}
`;
