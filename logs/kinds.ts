// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Fields, JsonKind, LogKind, TextKind } from './kind';
import { cloudtrail } from './normalise/cloudtrail';
import { elb } from './normalise/elb';
import { guardduty } from './normalise/guardduty';
import { s3accesslog } from './normalise/s3accesslog';
import { securityhub } from './normalise/securityhub';
import { vpcflowlogs } from './normalise/vpcflowlogs';
import { waf } from './normalise/waf';

const jsonKinds: readonly JsonKind[] = [cloudtrail, securityhub, guardduty, waf];
const textKinds: readonly TextKind[] = [vpcflowlogs, s3accesslog, elb];

/** Every kind of log that can be loaded. */
export const logKinds: readonly LogKind[] = [...jsonKinds, ...textKinds];

/** The kind of a file of JSON objects, `undefined` when it is none of ours. */
export function kindOf(path: string, firstRecord: Fields): JsonKind | undefined {
  return jsonKinds.find((kind) => kind.matches(path, firstRecord));
}

/** The kind of a file of lines by its path. */
export function textKindOfPath(path: string): TextKind | undefined {
  return textKinds.find((kind) => kind.matchesPath(path));
}

/** The kind of a file of lines by one of them. */
export function textKindOfLine(line: string): TextKind | undefined {
  return textKinds.find((kind) => kind.matchesLine(line));
}
