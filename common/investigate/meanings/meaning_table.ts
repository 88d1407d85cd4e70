// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** What it does, and why an analyst looks: one or two sentences, English and Japanese. */
export type MeaningText = readonly [en: string, ja: string];

/** Meanings of calls, by service (the first part of its event source) and name of the event. */
export type MeaningTable = Record<string, Record<string, MeaningText>>;
