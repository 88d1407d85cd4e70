// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export { closingTable } from './closing_table';
export { loadPaths } from './load_paths';
export { loadRecords } from './load_records';
export type { RawRecord } from './load_records';
export type { KindTally, LoadOptions, LoadReport } from './load_options';
export { LoadProblem } from './load_problem';
export type { LoadTarget } from './opensearch/connection';
