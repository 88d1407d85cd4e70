// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogField, LogKind } from './log_kind';

/** The field of the kind; undefined: it has none of this name. */
export function fieldOf(kind: LogKind, field: string): LogField | undefined {
  return kind.fields.filter((one) => one.field === field)[0];
}
