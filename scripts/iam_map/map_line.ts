// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { resolveEvent } from '../../server/role_usage/mapping/resolve';

/**
 * One line of `iam-map`: a JSON object with `eventSource` and `eventName` (and, to be surer, `eventType`) becomes the
 * line to write; anything else a fault in words.
 */
export function mapLine(
  line: string
): { written: string; fault?: never } | { written?: never; fault: string } {
  let event: unknown;
  try {
    event = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: `not JSON (${line.slice(0, 60)})` };
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    return {
      fault: 'not a JSON object such as {"eventSource":"s3.amazonaws.com","eventName":"GetObject"}',
    };
  }
  const { eventSource, eventName, eventType } = event as Record<string, unknown>;
  if (typeof eventSource !== 'string' || eventSource === '')
    return { fault: 'eventSource is missing' };
  if (typeof eventName !== 'string' || eventName === '') return { fault: 'eventName is missing' };
  if (eventType !== undefined && typeof eventType !== 'string')
    return { fault: 'eventType is not text' };
  const { actions, mapping } = resolveEvent({ eventSource, eventName, eventType });
  return { written: JSON.stringify({ eventSource, eventName, actions, mapping }) };
}
