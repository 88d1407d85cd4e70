// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export { appendSample, sampleDays, sampleSeed } from './append_sample';
export type { SampleOptions } from './append_sample';
export { sampleDay } from './sample_day';
export { accounts } from './company';
export { incidents } from './incidents';
