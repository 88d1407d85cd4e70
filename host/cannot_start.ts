// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Why the host does not start: one sentence that says what to do, for a person. */
export class CannotStart extends Error {
  /** Marks the message as advice: shown without a stack. */
  readonly advice = true;
}
