// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { zipOf } from './zip';

export type XlsxCell = string | number;

export interface XlsxSheet {
  name: string;
  rows: XlsxCell[][];
  /** Rows at the top that are shown bold and stay in sight. */
  headRows: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters that one cell can hold, by Excel. */
const CELL_LIMIT = 32767;

/** An Excel workbook: text is text (ids keep their zeros, nothing is a formula), numbers are numbers. */
export function xlsxFile(sheets: XlsxSheet[]): Buffer {
  const numbers = sheets.map((_, place) => place + 1);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers
      .map(
        (n) =>
          `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`
      )
      .join('')}</Types>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map((sheet, place) => {
        const name = escapeXml(sheetName(sheet.name));
        return `<sheet name="${name}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)),
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, place) => {
    files[`xl/worksheets/sheet${place + 1}.xml`] = sheetXml(sheet);
  });
  const zipped: Record<string, string> = {};
  Object.keys(files).forEach((name) => {
    zipped[name] = XML + files[name];
  });
  return zipOf(zipped);
}

function sheetXml({ rows, headRows }: XlsxSheet): string {
  const widths = columnWidths(rows);
  const cols = widths
    .map(
      (width, place) =>
        `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`
    )
    .join('');
  const pane =
    headRows > 0
      ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const data = rows
    .map((row, r) => {
      const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, r < headRows));
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${
    cols && `<cols>${cols}</cols>`
  }<sheetData>${data}</sheetData></worksheet>`;
}

function cellXml(cell: XlsxCell, place: string, head: boolean): string {
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<c r="${place}"><v>${cell}</v></c>`;
  const text = escapeXml(String(cell).slice(0, CELL_LIMIT));
  return `<c r="${place}" t="inlineStr" s="${head ? 2 : 1}"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Letters of a column: A ... Z, AA ... */
function columnName(place: number): string {
  const before = place >= 26 ? columnName(Math.floor(place / 26) - 1) : '';
  return before + String.fromCharCode(65 + (place % 26));
}

function columnWidths(rows: XlsxCell[][]): number[] {
  const widths: number[] = [];
  rows.forEach((row) =>
    row.forEach((cell, place) => {
      widths[place] = Math.min(60, Math.max(widths[place] || 10, String(cell).length + 2));
    })
  );
  return widths;
}

/** Excel's rules for the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

/** Escapes, and leaves out what XML cannot hold. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relations(all: string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}
