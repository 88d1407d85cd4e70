// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { investigateStyles } from '../investigate/investigate_styles';
import { compareStyles } from '../role_usage/compare/compare_styles';

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
.siemReview__stroke { width: 28px; height: 6px; margin-inline-end: 4px; vertical-align: middle; }
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
.siemReview__home { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 32px; }
.siemReview__lookUp { max-width: 716px; }
.siemReview .siemReview__links { list-style: none; margin: 0; }
.siemReview__links > li { margin-bottom: 8px; }
.siemReview__links--inline { display: flex; flex-wrap: wrap; gap: 0 16px; }
.siemReview__matrixBox { overflow-x: auto; margin-bottom: 16px; }
.siemReview__matrix { border-collapse: collapse; width: 100%; }
.siemReview__matrix th, .siemReview__matrix td { text-align: start; vertical-align: top; padding: 0;
  border-bottom: 1px solid ${LINE}; font-weight: 400; }
.siemReview__matrix tbody th { min-width: 132px; max-width: 190px; padding: 4px 8px 4px 0; overflow-wrap: anywhere; }
.siemReview__matrix td { min-width: 62px; }
.siemReview__matrix thead th { vertical-align: bottom; }
.siemReview__matrixCell { display: block; width: 100%; padding: 4px 2px; text-align: start; }
.siemReview__matrixCell:hover { background: ${LINE}; }
.siemReview__matrixCell .euiText { line-height: 16px; }
.siemReview__plainTable { border-collapse: collapse; width: 100%; font-size: 12px; line-height: 18px; }
.siemReview__plainTable th, .siemReview__plainTable td { text-align: start; vertical-align: top; padding: 4px 12px 4px 0;
  border-bottom: 1px solid ${LINE}; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.siemReview__plainTable thead th { font-weight: 600; }
.siemReview__marks { display: flex; flex-wrap: wrap; gap: 2px 16px; }
.siemReview .siemReview__marks { margin: 4px 0; }
.siemReview__mark { white-space: nowrap; }
.siemReview__facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
.siemReview .siemReview__facts dt { font-weight: 600; margin: 0; }
.siemReview .siemReview__facts dd { margin: 0; }
.siemReview__plainTable tbody th { min-width: 84px; }
.siemReview__panels { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 16px 24px; align-items: start; }
.siemReview section.siemReview__panel { margin-top: 0; min-width: 0; border-top: 1px solid ${LINE}; padding-top: 4px; }
.siemReview__panel--3 { grid-column: span 3; }
.siemReview__panel--4 { grid-column: span 4; }
.siemReview__panel--6 { grid-column: span 6; }
.siemReview__panel--12 { grid-column: span 12; }
.siemReview__panel > .siemReview__panelHead { flex-wrap: nowrap; align-items: flex-start; }
.siemReview__panelHead h3 { min-width: 0; overflow-wrap: anywhere; }
.siemReview .euiDataGridRowCell .euiHealth, .siemReview .euiDataGridRowCell .euiLink { font-size: inherit; }
.siemReview__panelFoot > .euiText { display: flex; flex-wrap: wrap; gap: 0 12px; }
.siemReview__emptyPanel { padding: 8px 0; }
.siemReview__emptyPanel p { margin-bottom: 4px; }
.siemReview__value { overflow-wrap: anywhere; text-align: start; }
.siemReview ol.siemReview__top { list-style: none; margin: 4px 0; font-size: 12px; line-height: 18px; }
.siemReview__top > li { display: grid; grid-template-columns: minmax(0, 1fr) 25% minmax(56px, auto); gap: 8px; align-items: center;
  border-bottom: 1px solid ${LINE}; padding: 2px 0; }
.siemReview__topKeys { display: flex; flex-wrap: wrap; gap: 0 12px; min-width: 0; }
.siemReview__topBar { height: 8px; }
.siemReview__topBar > span { display: block; height: 100%; min-width: 1px; background: currentColor; opacity: .45; border-radius: 1px; }
.siemReview__topValue, .siemReview__right.siemReview__right { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.siemReview__heatBox { overflow-x: auto; }
.siemReview__heat { border-collapse: collapse; font-size: 11px; line-height: 16px; font-variant-numeric: tabular-nums; min-width: 100%; }
.siemReview__heat th { font-weight: 400; text-align: start; padding: 2px 6px 2px 0; white-space: nowrap; }
.siemReview__heat tbody th > * + * { margin-inline-start: 8px; }
.siemReview__heat td { text-align: end; padding: 2px 4px; border: 1px solid ${LINE}; min-width: 28px; }
.siemReview__heat thead td { border: 0; }
.siemReview__time { white-space: nowrap; }
.siemReview__setPicker { width: 180px; }
.siemReview__policyBar { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 8px; }
.siemReview__policySize { flex: 0 1 220px; }
.siemReview__policy { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 24px; align-items: start; }
.siemReview section.siemReview__policyLines { margin-top: 0; }
.siemReview__policyText { position: sticky; top: 64px; }
.siemReview__policyLines tbody th { font-weight: 400; }
.siemReview__policyBar .euiHealth { white-space: nowrap; vertical-align: baseline; }
.siemReview__policyBeside { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 24px; margin-bottom: 16px; }
.siemReview .siemReview__policyBeside section { margin-top: 0; }
.siemReview__different { border-block: 1px solid ${LINE}; padding: 8px 0; }
.siemReview ul.siemReview__differences { list-style: none; margin: 4px 0 0; display: flex; flex-wrap: wrap; gap: 4px 24px; }
.siemReview__listBehind { max-height: 300px; max-width: 560px; overflow-y: auto; overflow-wrap: anywhere; }
.siemReview__editor { display: grid; grid-template-columns: minmax(320px, 2fr) minmax(0, 3fr); gap: 32px; align-items: start; }
.siemReview__editorForm .euiFormRow { max-width: none; }
.siemReview__editorPreview { position: sticky; top: 64px; min-width: 0; }
[data-test-subj='setForm'] > [role='group'] { margin-top: 16px; }
.siemReview__setRow { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; gap: 8px; align-items: center; }
.siemReview__setLine { display: grid; grid-template-columns: minmax(0, 1fr) 160px 200px auto; gap: 8px; align-items: center; margin-top: 4px; }
.siemReview__clause { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr) auto; gap: 4px; margin-bottom: 4px;
  align-items: start; }
.siemReview__clauseKept { grid-column: span 3; }
.siemReview__clauseRange { display: flex; gap: 4px; }
@media (max-width: 900px) {
  .siemReview__editor { grid-template-columns: minmax(0, 1fr); }
  .siemReview__editorPreview { position: static; }
  .siemReview__panel--3, .siemReview__panel--4 { grid-column: span 6; }
  .siemReview__panel--6 { grid-column: span 12; }
}
.siemReview__form { max-width: 1134px; }
.siemReview__form .euiFormRow { max-width: none; }
.siemReview__form > .euiFormRow { margin-top: 16px; }
.siemReview__rows td, .siemReview .siemReview__rows tbody th { padding: 2px 8px 2px 0; border-bottom: 0; vertical-align: middle; }
.siemReview__plain { white-space: pre-wrap; margin: 0; font: inherit; overflow-wrap: anywhere; }
@media print {
  .siemReview__panels { display: block; }
  .siemReview__panel { break-inside: avoid; }
  .siemReview__topBar > span, .siemReview__swatch, .siemReview__heat td { print-color-adjust: exact; }
  .siemReview__matrixBox { overflow: visible; }
  .siemReview__matrix { zoom: .75; table-layout: fixed; }
  .siemReview__matrix thead th:first-child { width: 132px; }
  .siemReview__matrix td, .siemReview__matrix thead th { min-width: 0; overflow-wrap: anywhere; }
  .siemReview__matrix tr, .siemReview__plainTable tr, .siemReview__top > li { break-inside: avoid; }
  .siemReview :not(.siemReview__severity) { color: #000 !important; }
  .siemReview__noPrint, .siemReview .euiDataGrid__controls, .siemReview .euiDataGrid__pagination,
  .euiHeader, .euiNavDrawer, .euiCollapsibleNav { display: none !important; }
  .siemReview { padding: 0; color: #000; background: #fff; }
  .siemReview .euiTab { display: none; }
  .siemReview .euiTab.euiTab-isSelected { display: inline-block; }
  @page { size: A4 landscape; margin: 12mm; }
}
${investigateStyles(LINE)}
${compareStyles(LINE)}`;

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
