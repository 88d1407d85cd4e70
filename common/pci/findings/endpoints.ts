// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../../endpoint';
import { PCI_PATH } from '../bounds';
import type { FindingsStateAnswer } from './answers';

/** How far the program has kept the findings, and what its last audit saw. */
export const findingsStateEndpoint: Endpoint<Record<string, never>, FindingsStateAnswer> = {
  method: 'get',
  path: `${PCI_PATH}/findings/state`,
  right: 'read_findings',
  input: {},
};

/** Has the program read all findings of the logs once more; rows are mended, none is taken away. */
export const findingsRebuildEndpoint: Endpoint<Record<string, never>, { askedAt: string }> = {
  method: 'post',
  path: `${PCI_PATH}/findings/rebuild`,
  right: 'write_settings',
  input: {},
};
