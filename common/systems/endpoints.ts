// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint, FieldBounds } from '../endpoint';
import { API_BASE } from '../plugin';
import { checked } from '../log_query/closed';
import type { ExportInput, ImportAnswer, ImportInput } from '../settings/kept';
import { keptEndpoints } from '../settings/kept_endpoints';
import type { LinkEventsInput, SystemsAnswer, SystemsInput } from './answers';
import { LINK_AT_ONCE, SYSTEM_ID, WORK_NUMBER } from './bounds';
import { readImportText } from './import_text';
import { readEvents, readPlannedWork } from './read_planned_work';
import { readSystem } from './read_system';
import type { PlannedWork, SystemDefinition, Versioned } from './system';

const systemsPath = `${API_BASE}/systems`;
const worksPath = `${API_BASE}/planned_work`;
const systems = keptEndpoints<SystemDefinition>(
  systemsPath,
  { maxLength: 64, pattern: SYSTEM_ID },
  readSystem
);
const works = keptEndpoints<PlannedWork>(
  worksPath,
  { maxLength: 64, pattern: WORK_NUMBER },
  readPlannedWork
);

const format: FieldBounds = { kind: 'text', maxLength: 4, values: ['csv', 'json'], required: true };

function exportOf(path: string): Endpoint<ExportInput, never> {
  return { method: 'get', path: `${path}/export`, right: 'read_settings', input: { format } };
}

function importOf(path: string): Endpoint<ImportInput, ImportAnswer> {
  return {
    method: 'post',
    path: `${path}/import`,
    right: 'write_settings',
    // A text of the most characters, each written as \u1234.
    maxBytes: 3 * 1024 * 1024,
    input: {
      format,
      text: { kind: 'checked', required: true, check: readImportText },
      dryRun: { kind: 'flag' },
    },
  };
}

export const systemsEndpoint: Endpoint<SystemsInput, SystemsAnswer> = {
  ...systems.list,
  input: { seen: { kind: 'flag' } },
};
export const systemEndpoint = systems.one;
export const systemHistoryEndpoint = systems.history;
export const putSystemEndpoint = systems.put;
export const removeSystemEndpoint = systems.remove;
/** Answers a file. */
export const exportSystemsEndpoint = exportOf(systemsPath);
export const importSystemsEndpoint = importOf(systemsPath);

export const plannedWorksEndpoint = works.list;
export const plannedWorkEndpoint = works.one;
export const plannedWorkHistoryEndpoint = works.history;
export const putPlannedWorkEndpoint = works.put;
export const removePlannedWorkEndpoint = works.remove;
/** Answers a file. */
export const exportPlannedWorksEndpoint = exportOf(worksPath);
export const importPlannedWorksEndpoint = importOf(worksPath);

/** Links events with a planned work, or takes them off again. Needs no version: what others link stays. */
export const linkEventsEndpoint: Endpoint<LinkEventsInput, Versioned<PlannedWork>> = {
  method: 'post',
  path: `${worksPath}/{id}/events`,
  right: 'write_settings',
  maxBytes: 256 * 1024,
  input: {
    id: { kind: 'text', maxLength: 64, pattern: WORK_NUMBER, required: true },
    events: {
      kind: 'checked',
      required: true,
      check: (raw) => checked(() => readEvents(raw, '', LINK_AT_ONCE)),
    },
    unlink: { kind: 'flag' },
  },
};
