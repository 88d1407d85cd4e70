// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields, LogKind } from './kind';
import { cloudtrail } from './normalise/cloudtrail';

/** Every kind of log that can be loaded. */
export const logKinds: readonly LogKind[] = [cloudtrail];

/** The kind of a file, `undefined` when it is none of ours. */
export function kindOf(path: string, firstRecord: Fields): LogKind | undefined {
  return logKinds.find((kind) => kind.matches(path, firstRecord));
}
