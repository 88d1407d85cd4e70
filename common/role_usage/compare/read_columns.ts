// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../../endpoint';
import { plainTextFault } from '../../plain_text';
import { parseInstant } from '../../time/instant';
import { periodFault } from '../../time/period';
import type { Period } from '../../time/period';
import { COLUMN_LENGTH, MOST_COLUMNS, readColumnText } from './column_text';
import type { ColumnSubject } from './column_text';

/** A column that was asked for, with the period that it counts. */
export interface AskedColumn {
  /** As it was asked for. */
  text: string;
  subject: ColumnSubject;
  period: Period;
}

const FORM =
  'must be the ARN of a role, system:<id> or system:<id>/<environment>, with ~<from>/<to> for a period of its own';

/** Takes 1 to 6 columns, each once. */
export function readColumns(raw: unknown): Checked {
  const items: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (items.length < 1 || items.length > MOST_COLUMNS)
    return { fault: { at: '', message: `1 to ${MOST_COLUMNS} columns` } };
  const texts: string[] = [];
  for (let place = 0; place < items.length; place += 1) {
    const message = columnFault(items[place]);
    if (message) return { fault: { at: '', message } };
    const text = (items[place] as string).normalize('NFC');
    if (texts.indexOf(text) >= 0) return { fault: { at: '', message: 'has a column twice' } };
    texts.push(text);
  }
  return { value: texts };
}

/** The columns of an input that was checked. */
export function askedColumns(texts: readonly string[], period: Period): AskedColumn[] {
  return texts.map((text) => {
    const parts = readColumnText(text);
    if (!parts) throw new Error('columns were not checked');
    const { subject } = parts;
    const own = parts.period === undefined ? undefined : readOwnPeriod(parts.period);
    return { text, subject, period: own || period };
  });
}

function columnFault(given: unknown): string | undefined {
  const fault = plainTextFault(given, COLUMN_LENGTH);
  if (fault) return fault;
  const text = given as string;
  const parts = text.length > COLUMN_LENGTH ? undefined : readColumnText(text);
  if (!parts) return FORM;
  if (parts.subject.kind === 'system') {
    const { environment } = parts.subject;
    const hidden = environment === undefined ? undefined : plainTextFault(environment, 64);
    if (hidden) return hidden;
  }
  if (parts.period === undefined) return undefined;
  const period = readOwnPeriod(parts.period);
  if (!period) return FORM;
  const wrong = periodFault(period);
  return wrong && wrong.message;
}

function readOwnPeriod(text: string): Period | undefined {
  const [from, to, more] = text.split('/');
  if (to === undefined || more !== undefined) return undefined;
  const wrong = [from, to].some((one) => one.length > 24 || parseInstant(one) === undefined);
  return wrong ? undefined : { from, to };
}
