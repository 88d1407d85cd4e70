// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export interface LoadOptions {
  /** Account of records that name none, neither themselves nor by their path: 12 digits. */
  account?: string;
  /** Where refused lines are written. */
  refusedFile: string;
  say?: (line: string) => void;
  progress?: (done: { bytes: number; totalBytes: number; records: number }) => void;
}

/** The numbers of one kind of log: read = distinct + secondDeliveries + refused. */
export interface KindTally {
  read: number;
  distinct: number;
  secondDeliveries: number;
  refused: number;
  /** Records whose account nothing told. */
  unknownAccount: number;
}

/** The numbers of a load: read = distinct + secondDeliveries + refused. */
export interface LoadReport {
  files: number;
  /** Files that hold no logs of a known kind, digest files among them. */
  skippedFiles: number;
  /** Records, and what stood where a record should be. */
  read: number;
  /** Documents that were new in the index. */
  distinct: number;
  /** Documents whose `_id` was there already: from this load or an earlier one. */
  secondDeliveries: number;
  refused: number;
  /** Documents that were accepted only after a clashing field was turned to text. */
  retriedAsText: number;
  /** The fields that clashed, with how many documents. */
  clashes: Record<string, number>;
  /** Records whose account nothing told: `cloud.account.id` is `unknown`. */
  unknownAccount: number;
  /** The same by kind of log, in the order in which the kinds were met. */
  kinds: Record<string, KindTally>;
  indices: string[];
  seconds: number;
}
