// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint, FieldBounds } from '../../endpoint';
import { readScope } from '../../log_query/read_scope';
import { LOG_KINDS } from '../../logs/kinds';
import type { LogKind } from '../../logs/log_kind';
import { API_BASE } from '../../plugin';
import { readTrail } from '../read_trail';
import type {
  DensityAnswer,
  DensityInput,
  EventAnswer,
  EventInput,
  StepCountsAnswer,
  StepCountsInput,
  TimeLineAnswer,
  TimeLineInput,
} from './answers';

export type {
  DensityAnswer,
  DensityInput,
  EventAnswer,
  EventInput,
  StepCountsAnswer,
  StepCountsInput,
  TimeLineAnswer,
  TimeLineInput,
} from './answers';

export const PAGE_BOUNDS = { most: 500, usual: 200 } as const;
/** Longest mark that is read: a point in time takes a hundred characters a shard, and there is one for each kind. */
export const LONGEST_MARK = 300000;

const base = { method: 'post', right: 'read_logs' } as const;
const scope: FieldBounds = { kind: 'checked', required: true, check: readScope };

/** Bounds of a trail over these kinds of log. */
function trailOver(own: readonly LogKind[]): FieldBounds {
  const kinds = LOG_KINDS.concat(own);
  return { kind: 'checked', required: true, check: (raw) => readTrail(raw, kinds) };
}

/** Events of all kinds of log that a trail leaves in, merged by time, page after page. */
export function timeLineEndpointOf(
  own: readonly LogKind[]
): Endpoint<TimeLineInput, TimeLineAnswer> {
  return {
    ...base,
    path: `${API_BASE}/investigate/time_line`,
    maxBytes: LONGEST_MARK + 256 * 1024,
    input: {
      trail: trailOver(own),
      scope,
      oldestFirst: { kind: 'flag' },
      size: { kind: 'whole', min: 1, max: PAGE_BOUNDS.most },
      after: { kind: 'text', maxLength: LONGEST_MARK, pattern: /^[A-Za-z0-9_-]+={0,2}$/ },
    },
  };
}

/** How many events there are over the period, kind by kind. */
export function densityEndpointOf(own: readonly LogKind[]): Endpoint<DensityInput, DensityAnswer> {
  return {
    ...base,
    path: `${API_BASE}/investigate/density`,
    maxBytes: 256 * 1024,
    input: { trail: trailOver(own), scope },
  };
}

/** How much each step of a trail leaves. */
export function stepCountsEndpointOf(
  own: readonly LogKind[]
): Endpoint<StepCountsInput, StepCountsAnswer> {
  return {
    ...base,
    path: `${API_BASE}/investigate/step_counts`,
    maxBytes: 256 * 1024,
    input: { trail: trailOver(own), scope },
  };
}

/** One event with all that its document holds. */
export const eventEndpoint: Endpoint<EventInput, EventAnswer> = {
  ...base,
  path: `${API_BASE}/investigate/event`,
  input: {
    log: { kind: 'text', maxLength: 64, pattern: /^[a-z0-9_]+$/, required: true },
    id: { kind: 'text', maxLength: 512, required: true },
    at: { kind: 'instant', required: true },
  },
};

export const timeLineEndpoint = timeLineEndpointOf([]);
export const densityEndpoint = densityEndpointOf([]);
export const stepCountsEndpoint = stepCountsEndpointOf([]);
