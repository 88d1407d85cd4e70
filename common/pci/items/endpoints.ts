// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../../endpoint';
import { PCI_INPUT, PCI_PATH, REQUIREMENT_ID, SCOPE_INPUT } from '../bounds';
import type { PeriodAnswer, RequirementsAnswer, RequirementsInput, SheetAnswer } from './answers';

const base = { method: 'get', right: 'read_findings' } as const;
const days = { kind: 'whole', min: 1, max: 92 } as const;

/** The marks of every item at an instant. */
export const requirementsEndpoint: Endpoint<RequirementsInput, RequirementsAnswer> = {
  ...base,
  path: `${PCI_PATH}/requirements`,
  input: { ...PCI_INPUT, days },
};

/** The evidence sheet of one item. */
export const sheetEndpoint: Endpoint<RequirementsInput & { id: string }, SheetAnswer> = {
  ...base,
  path: `${PCI_PATH}/requirements/{id}`,
  input: {
    id: { kind: 'text', maxLength: 16, pattern: REQUIREMENT_ID, required: true },
    ...PCI_INPUT,
    days,
  },
};

export interface PeriodInput extends Omit<RequirementsInput, 'asOf' | 'days'> {
  from: string;
  to: string;
  tz?: string;
}

/** For each item the days of an assessment period that were evidenced, and those that were not. */
export const periodEndpoint: Endpoint<PeriodInput, PeriodAnswer> = {
  ...base,
  path: `${PCI_PATH}/period`,
  input: {
    from: { kind: 'instant', required: true },
    to: { kind: 'instant', required: true },
    ...SCOPE_INPUT,
    tz: { kind: 'time_zone' },
  },
};
