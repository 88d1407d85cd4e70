// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogQuery } from '../log_query/log_query';
import type { Words } from '../logs/log_kind';

export type Drawing = 'number' | 'line' | 'bars' | 'table' | 'heat' | 'top';

/** One panel of a dashboard: a question as data. */
export interface Panel {
  /** Lower case letters, digits, dashes; unique in its set. */
  id: string;
  title: Words;
  /** One sentence. */
  purpose: Words;
  query: LogQuery;
  drawing: Drawing;
  /** From this value on the number is marked. */
  thresholds?: { attention?: number; failed?: number };
  /** Shown only where the kind has this field in sight (geo fields). */
  needs?: string[];
  /** Columns of 12. */
  width: 3 | 4 | 6 | 12;
  /** Rows of change events say planned or not planned. */
  planned?: true;
}

/** The panels of a dashboard, in rows by topic. */
export interface PanelSet {
  id: string;
  name: Words;
  /** Absent: for every system. */
  system?: string;
  rows: Array<{ title: Words; panels: Panel[] }>;
}
