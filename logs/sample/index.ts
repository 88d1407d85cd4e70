// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export { appendSample, sampleDays, sampleSeed } from './append_sample';
export type { SampleOptions, SampleReport } from './append_sample';
export { sampleTable } from './sample_table';
export { sampleDay } from './sample_day';
export { sampleKinds } from './sample_kinds';
export type { SampleKind, SampleRecord } from './sample_kinds';
export { accounts } from './company';
export { incidents } from './incidents';
export { deliveringAccounts, silentAfterDays } from './sources';
