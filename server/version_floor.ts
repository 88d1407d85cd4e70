// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Observable } from 'rxjs';
import { filter, map, take } from 'rxjs/operators';

/** Before it: CVE-2025-9624 (`query_string`), and GHSA-x83w-23jp-g6pw in its security plugin (document-level security). */
export const OPENSEARCH_FLOOR = '2.19.4';

/** What OSD's status of its core says of nodes whose version is not OSD's own. */
interface CoreStatus {
  opensearch?: { meta?: Record<string, unknown> };
}

/**
 * Warns once when a node of OpenSearch is older than the floor. OSD asks the nodes anyway, so no call of ours is needed;
 * where there is no such status (stand-alone) nothing is said. A node says 7.10.2 when it hides its version
 * (`override_main_response_version`) and is not counted as old.
 */
export function warnOfOldNodes(core: object, warn: (line: string) => void): void {
  const { status } = core as { status?: { core$?: Observable<CoreStatus> } };
  if (!status || !status.core$) return;
  status.core$
    .pipe(
      map(oldVersions),
      filter((versions) => versions.length > 0),
      take(1)
    )
    .subscribe((versions) =>
      warn(
        `OpenSearch ${versions.join(', ')} is older than ${OPENSEARCH_FLOOR}, the oldest that SIEM Review supports: ` +
          'it has known weaknesses (CVE-2025-9624, GHSA-x83w-23jp-g6pw). Update it.'
      )
    );
}

function oldVersions({ opensearch }: CoreStatus): string[] {
  const { warningNodes, incompatibleNodes } = opensearch?.meta ?? {};
  const nodes = [warningNodes, incompatibleNodes].flatMap((list) =>
    Array.isArray(list) ? (list as Array<{ version?: unknown }>) : []
  );
  const versions = nodes.map(({ version }) => version).filter(isText);
  return [...new Set(versions)].filter(isOld).sort();
}

function isOld(version: string): boolean {
  const own = numbers(version);
  const floor = numbers(OPENSEARCH_FLOOR) as number[];
  if (!own || own[0] > 2) return false;
  const difference = own.map((part, index) => part - floor[index]).find((part) => part !== 0);
  return difference !== undefined && difference < 0;
}

/** Undefined for what is no version. */
function numbers(version: string): number[] | undefined {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  return parts ? parts.slice(1).map(Number) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
