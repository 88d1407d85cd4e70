// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../../endpoint';
import { CONTROL_ID, PCI_INPUT, PCI_PATH, SCOPE_INPUT } from '../bounds';
import type {
  CompareAnswer,
  ControlAnswer,
  ControlsAnswer,
  FindingAnswer,
  PciInput,
  TrendAnswer,
} from './answers';

const base = { method: 'get', right: 'read_findings' } as const;

/** The state of every control of PCI DSS at an instant. */
export const controlsEndpoint: Endpoint<PciInput, ControlsAnswer> = {
  ...base,
  path: `${PCI_PATH}/controls`,
  input: PCI_INPUT,
};

/** One control with its resources. */
export const controlEndpoint: Endpoint<PciInput & { id: string }, ControlAnswer> = {
  ...base,
  path: `${PCI_PATH}/controls/{id}`,
  input: {
    id: { kind: 'text', maxLength: 44, pattern: CONTROL_ID, required: true },
    ...PCI_INPUT,
  },
};

/** One finding with its versions over time. */
export const findingEndpoint: Endpoint<{ id: string }, FindingAnswer> = {
  ...base,
  path: `${PCI_PATH}/finding`,
  input: { id: { kind: 'text', maxLength: 1024, required: true } },
};

export interface CompareInput extends Omit<PciInput, 'asOf'> {
  from: string;
  to: string;
}

/** What changed between two instants. */
export const pciCompareEndpoint: Endpoint<CompareInput, CompareAnswer> = {
  ...base,
  path: `${PCI_PATH}/compare`,
  input: {
    from: { kind: 'instant', required: true },
    to: { kind: 'instant', required: true },
    ...SCOPE_INPUT,
  },
};

export interface TrendInput extends PciInput {
  /** Days up to the instant: 1 to 366, 60 unless told. */
  days?: number;
  tz?: string;
}

/** Controls by state, a line a day. */
export const trendEndpoint: Endpoint<TrendInput, TrendAnswer> = {
  ...base,
  path: `${PCI_PATH}/trend`,
  input: {
    ...PCI_INPUT,
    days: { kind: 'whole', min: 1, max: 366 },
    tz: { kind: 'time_zone' },
  },
};
