// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Layout only: every colour is the theme's own, or text colour made paler. As a constructed sheet it needs no
 * inline style, which a strict content security policy refuses.
 */
const LINE = 'color-mix(in srgb, currentColor 16%, transparent)';
const NUMERIC = '.siemReview .euiDataGridRowCell--numeric';
const SHEET = `
.siemReview { padding: 12px 16px 24px; min-width: 0; }
.siemReview h1 { word-break: keep-all; overflow-wrap: anywhere; }
.siemReview__head { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: flex-start; }
.siemReview__headText { flex: 1 1 360px; min-width: 0; }
.siemReview__actions, .siemReview__scope, .siemReview__pills, .siemReview__coverage {
  display: flex; flex-wrap: wrap; gap: 8px; align-items: center;
}
.siemReview__scope { margin-top: 8px; }
.siemReview__scope > .siemReview__wide { flex: 1 1 220px; max-width: 420px; }
.siemReview__scope > .siemReview__medium { flex: 0 1 150px; }
.siemReview__scope { margin-bottom: 8px; }
.siemReview__pills { margin: 8px 0; }
.siemReview__coverage { gap: 4px 12px; min-height: 20px; }
.siemReview__coverage .euiHealth { font-size: inherit; }
.siemReview__chart { display: flex; }
.siemReview__chartAxis { flex: none; width: 52px; padding-inline-end: 6px; display: flex; flex-direction: column;
  justify-content: space-between; text-align: end; font-size: 11px; line-height: 1; opacity: .75; }
.siemReview__chart > :last-child { flex: 1; min-width: 0; }
.siemReview__chart + .siemReview__chart { margin-top: 8px; }
.siemReview__timeAxis { position: relative; height: 18px; margin-inline-start: 52px; font-size: 11px; opacity: .75; }
.siemReview__timeAxis > span { position: absolute; white-space: nowrap; padding-inline-start: 3px;
  border-inline-start: 1px solid currentColor; line-height: 14px; }
.siemReview__coverage > span, .siemReview__coverage > button { white-space: nowrap; }
.siemReview__tiles { display: flex; flex-wrap: wrap; border-block: 1px solid ${LINE}; margin-bottom: 8px; }
.siemReview__tile { flex: 1 1 128px; padding: 8px 16px; min-width: 0; }
.siemReview__tile + .siemReview__tile { border-inline-start: 1px solid ${LINE}; }
.siemReview__tile:first-child { padding-inline-start: 0; }
.siemReview__number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.siemReview__stale { opacity: .55; }
.siemReview__panelHead { display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; min-height: 24px; }
.siemReview__panelHead > :last-child { margin-inline-start: auto; }
.siemReview__legend { display: inline-flex; flex-wrap: wrap; gap: 2px 12px; }
.siemReview__swatch { display: inline-block; width: 10px; height: 10px; margin-inline-end: 4px; border-radius: 2px; }
.siemReview__arn { display: inline-flex; max-width: 100%; align-items: center; gap: 4px; }
.siemReview__arn code { overflow-wrap: anywhere; }
.siemReview .euiDataGridRowCell { font-variant-numeric: tabular-nums; }
${NUMERIC}, ${NUMERIC} .euiDataGridRowCell__truncate { text-align: right; flex-grow: 1; }
.siemReview .euiDataGridHeaderCell--numeric .euiDataGridHeaderCell__content { text-align: right; flex-grow: 1; }
.siemReview__group { font-weight: 600; white-space: nowrap; }
.siemReview__presets { display: grid; grid-template-rows: repeat(5, auto); grid-auto-flow: column; gap: 0 8px; }
.siemReview__presets .euiListGroupItem { margin: 0; padding: 0; }
.siemReview__indent { padding-inline-start: 16px; }
.siemReview section + section { margin-top: 16px; }
.siemReview__home section { margin-top: 0 !important; }
.siemReview__home { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 32px; max-width: 1100px; }
.siemReview__lookUp { max-width: 716px; }
.siemReview .siemReview__links { list-style: none; margin: 0; }
.siemReview__links > li { margin-bottom: 8px; }
.siemReview__links code { opacity: .85; }
@media print {
  .siemReview__noPrint, .siemReview .euiDataGrid__controls, .siemReview .euiDataGrid__pagination,
  .euiHeader, .euiNavDrawer, .euiCollapsibleNav { display: none !important; }
  .siemReview { padding: 0; color: #000; background: #fff; }
  .siemReview .euiTab { display: none; }
  .siemReview .euiTab.euiTab-isSelected { display: inline-block; }
  @page { size: A4 landscape; margin: 12mm; }
}
`;

/** Puts the sheet on the page; the answer takes it off again. */
export function adoptPageStyles(page: Document): () => void {
  const withSheets = page as Document & { adoptedStyleSheets?: CSSStyleSheet[] };
  if (!withSheets.adoptedStyleSheets) return () => undefined;
  const sheet = new CSSStyleSheet();
  void (sheet as CSSStyleSheet & { replace(text: string): Promise<unknown> }).replace(SHEET);
  withSheets.adoptedStyleSheets = [...withSheets.adoptedStyleSheets, sheet];
  return () => {
    withSheets.adoptedStyleSheets = (withSheets.adoptedStyleSheets || []).filter(
      (one) => one !== sheet
    );
  };
}
