// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../../../common/endpoint';
import { faultWords } from './fault_words';

/** The sentence below a field; undefined when its value is right. Faults inside a list belong to the list. */
export function faultOf(fault: Fault | undefined, field: string): string | undefined {
  if (!fault || !isWithin(fault.at, field)) return undefined;
  const place = fault.at.slice(field.length);
  const line = /^\[(\d+)\]/.exec(place);
  return faultWords(fault.message, line ? Number(line[1]) + 1 : undefined);
}

export interface RowsFault {
  /** From 0; undefined: the list as a whole. */
  row?: number;
  cell?: string;
  text: string;
}

/** What is wrong with rows of cells: `networks[2].cidr`. */
export function rowsFaultOf(fault: Fault | undefined, field: string): RowsFault | undefined {
  if (!fault || !isWithin(fault.at, field)) return undefined;
  const place = /^\[(\d+)\](?:\.(\w+))?/.exec(fault.at.slice(field.length));
  const text = faultWords(fault.message);
  return place ? { row: Number(place[1]), cell: place[2], text } : { text };
}

function isWithin(at: string, field: string): boolean {
  const rest = at.slice(field.length);
  return at.indexOf(field) === 0 && (rest === '' || /^[.[]/.test(rest));
}
