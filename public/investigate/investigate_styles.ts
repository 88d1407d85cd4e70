// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Layout of investigations; `line` is the colour of thin lines. On paper it is black and white. */
export const investigateStyles = (line: string) => `
.siemReview__investigate { display: grid; grid-template-columns: 264px minmax(0, 1fr); gap: 24px; align-items: start; }
.siemReview__trail { border-inline-end: 1px solid ${line}; padding-inline-end: 12px; }
.siemReview ol.siemReview__steps, .siemReview ul.siemReview__chain { list-style: none; margin: 0; }
.siemReview__step { border-bottom: 1px solid ${line}; padding: 6px 0 2px; }
.siemReview__stepHead { display: grid; grid-template-columns: minmax(0, 1fr) minmax(36px, auto); gap: 8px; }
.siemReview__stepHead > :first-child { overflow-wrap: anywhere; }
.siemReview__stepOff { text-decoration: line-through; }
.siemReview__trail .euiComboBox { margin-bottom: 8px; }
.siemReview__stepTools { display: flex; justify-content: flex-end; }
.siemReview__severity { display: inline-block; border-radius: 3px; padding: 0 6px; white-space: nowrap; font-weight: 600; }
.siemReview__outcome { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; }
.siemReview__plainTable .siemReview__fieldName { font-weight: 400; width: 38%; }
.siemReview__fieldName > div { font-weight: 600; }
.siemReview__fieldName > code { font-size: 11px; font-weight: 400; }
.siemReview .siemReview__partnersHead { font-size: 12px; line-height: 18px; margin: 0; font-weight: 600; }
.siemReview__zoom { flex: 1 1 auto; gap: 0 4px; }
.siemReview__absent.siemReview__absent { white-space: normal; opacity: .75; }
.siemReview__events td:nth-child(2) { overflow-wrap: normal; word-break: keep-all; min-width: 72px; }
.siemReview__events td:nth-child(4) { min-width: 124px; }
.siemReview__events td:nth-child(5) { min-width: 100px; }
.siemReview__events td:nth-child(7) { overflow-wrap: normal; word-break: keep-all; min-width: 80px; }
.siemReview__events td, .siemReview__events th { padding-inline-end: 8px; }
.siemReview__events tr[aria-current] > td:first-child { box-shadow: inset 3px 0 currentColor; padding-inline-start: 8px; }
.siemReview__events .siemReview__day { padding-top: 8px; }
.siemReview__inside > td:first-child { padding-inline-start: 12px; }
.siemReview__by, .siemReview__span { font-size: 11px; }
.siemReview__spark { display: flex; align-items: flex-end; height: 24px; min-width: 96px; border-bottom: 1px solid ${line}; }
.siemReview__spark > span { flex: 1 1 0; min-width: 1px; background: currentColor; opacity: .55; }
.siemReview__spark > .siemReview__sparkGap { background: none; border-bottom: 2px dotted currentColor; }
.siemReview__partners { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 8px 24px; align-items: start; }
.siemReview .siemReview__partners > section { margin-top: 0; min-width: 0; }
.siemReview__partners ul { list-style: none; margin: 0 !important; }
.siemReview__partners li { display: flex; gap: 6px; align-items: baseline; border-bottom: 1px solid ${line}; }
.siemReview__partners li > :first-child { min-width: 0; }
.siemReview__partners li > :last-child { margin-inline-start: auto; }
.siemReview__chain .siemReview__chain { margin-inline-start: 10px !important; border-inline-start: 1px solid ${line}; padding-inline-start: 14px; }
.siemReview__chainNode { padding: 4px 0; font-size: 12px; line-height: 18px; }
.siemReview__chainHead, .siemReview__chainFoot { display: flex; flex-wrap: wrap; gap: 0 12px; }
.siemReview__chainHead > :first-child { font-weight: 600; }
.siemReview__printHead, .siemReview__printOnly { display: none; }
.siemReview__suggestions { list-style: none; margin: 0; font-size: 12px; line-height: 18px; }
.siemReview__suggestions > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; border-bottom: 1px solid ${line}; padding: 4px 0; }
@media (max-width: 900px) {
  .siemReview__investigate { grid-template-columns: minmax(0, 1fr); }
  .siemReview__trail { border-inline-end: 0; padding-inline-end: 0; }
}
@media print {
  .siemReview__printHead { display: block; }
  .siemReview__printOnly { display: block; font-size: 8px; line-height: 10px; overflow-wrap: anywhere; }
  .siemReview__investigate { display: block; }
  .siemReview__events tr { break-inside: avoid; }
  .siemReview__events thead { display: table-header-group; }
  .siemReview__severity { border: 1px solid #000; background: none !important; color: #000 !important; }
  .euiFlyout { display: none !important; }
}
`;
