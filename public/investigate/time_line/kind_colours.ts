// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../../../common/logs/log_kind';
import { refusedColours, serviceColours } from '../../components/chart/chart_theme';

/** A colour for each kind of log: findings in the second hue, all others in shades of the first. */
export function kindColours(kinds: ReadonlyArray<LogKind | undefined>, dark: boolean): string[] {
  const isFinding = (kind: LogKind | undefined) =>
    kind !== undefined && kind.once.are === 'versions';
  const { denied, failed } = refusedColours();
  const second = [denied, failed];
  const first = serviceColours(kinds.filter((kind) => !isFinding(kind)).length, false, dark);
  let findings = 0;
  let others = 0;
  return kinds.map((kind) => {
    if (isFinding(kind)) return second[findings++ % second.length];
    return first[others++];
  });
}
