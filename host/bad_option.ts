// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A start option that is wrong; the message is one sentence that says what to write instead. */
export class BadOption extends Error {}
