// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../../common/log_query/answers';
import type { LogQuery } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Panel } from '../../../common/panels/panel';

/** A panel with its answer, ready to be drawn. */
export interface DrawnPanel {
  panel: Panel;
  /** The panel's query with the page's filters: what the answer is to. */
  query: LogQuery;
  kind: LogKind;
  answer: LogAnswer;
  /** The answer of the period before, where it was asked. */
  before?: LogAnswer;
  title: string;
}
