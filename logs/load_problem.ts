// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Why a load cannot go on; the message is one sentence for the person at the keyboard. */
export class LoadProblem extends Error {}
