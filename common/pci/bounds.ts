// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldBounds, InputBounds } from '../endpoint';
import { SCOPE_BOUNDS } from '../log_query/read_scope';
import { API_BASE } from '../plugin';
import { SYSTEM_ID } from '../systems/bounds';
import type { PciInput } from './controls/answers';

export const PCI_PATH = `${API_BASE}/pci`;

/** An item, section or requirement: `8`, `8.4.2`, `A1.2.3`. */
export const REQUIREMENT_ID = /^(?:[1-9]|1[0-2]|A[1-3])(?:\.[1-9]\d?){0,4}$/;
/** A Security Hub control: `S3.1`, `AutoScaling.5`. */
export const CONTROL_ID = /^[A-Za-z][A-Za-z0-9]{0,39}\.[1-9]\d{0,2}$/;

const system: FieldBounds = {
  kind: 'texts',
  maxItems: SCOPE_BOUNDS.systems,
  maxLength: 64,
  pattern: SYSTEM_ID,
};
const account: FieldBounds = {
  kind: 'texts',
  maxItems: SCOPE_BOUNDS.accounts,
  maxLength: 12,
  pattern: /^(\d{12}|unknown)$/,
};
const lang: FieldBounds = { kind: 'text', maxLength: 2, values: ['en', 'ja'] };

/** Bounds of what several questions take. */
export const SCOPE_INPUT = { system, account, lang };
export const PCI_INPUT: InputBounds<PciInput> = { asOf: { kind: 'instant' }, ...SCOPE_INPUT };
