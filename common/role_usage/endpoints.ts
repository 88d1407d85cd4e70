// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { API_BASE } from '../plugin';
import type { Endpoint, FieldBounds } from '../endpoint';
import { SYSTEM_ID } from '../systems/bounds';
import type {
  ActionsAnswer,
  ActionsInput,
  ContextAnswer,
  ContextInput,
  ExportInput,
  RolesAnswer,
  RolesInput,
  TrendAnswer,
  TrendInput,
} from './answers';

const base = `${API_BASE}/role_usage`;

/** ARN of an IAM role, path included, in any partition. */
export const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\x21-\x7e]{1,512}$/;
/** IAM action (`s3:GetObject`) or service prefix (`s3`). */
export const ACTION_OR_SERVICE = /^[a-z0-9-]{1,64}(:[A-Za-z0-9]{1,128})?$/;

const from: FieldBounds = { kind: 'instant', required: true };
const to: FieldBounds = { kind: 'instant', required: true };
const role: FieldBounds = { kind: 'text', maxLength: 600, pattern: ROLE_ARN, required: true };

export const rolesEndpoint: Endpoint<RolesInput, RolesAnswer> = {
  method: 'get',
  path: `${base}/roles`,
  right: 'read_logs',
  input: {
    from,
    to,
    account: { kind: 'texts', maxItems: 200, maxLength: 12, pattern: /^(\d{12}|unknown)$/ },
    system: { kind: 'texts', maxItems: 50, maxLength: 64, pattern: SYSTEM_ID },
    environment: { kind: 'texts', maxItems: 20, maxLength: 64 },
    search: { kind: 'text', maxLength: 256 },
    uses: { kind: 'texts', maxItems: 20, maxLength: 200, pattern: ACTION_OR_SERVICE },
  },
};

export const actionsEndpoint: Endpoint<ActionsInput, ActionsAnswer> = {
  method: 'get',
  path: `${base}/actions`,
  right: 'read_logs',
  input: { role, from, to },
};

export const trendEndpoint: Endpoint<TrendInput, TrendAnswer> = {
  method: 'get',
  path: `${base}/trend`,
  right: 'read_logs',
  input: {
    role,
    from,
    to,
    tz: { kind: 'time_zone' },
    interval: { kind: 'text', maxLength: 5, values: ['hour', 'day', 'week', 'month'] },
  },
};

export const contextEndpoint: Endpoint<ContextInput, ContextAnswer> = {
  method: 'get',
  path: `${base}/context`,
  right: 'read_logs',
  input: { role, from, to },
};

/** Answers a file (`Content-Disposition: attachment`), not JSON of ours. */
export const exportEndpoint: Endpoint<ExportInput, never> = {
  method: 'get',
  path: `${base}/export`,
  right: 'read_logs',
  input: {
    role,
    from,
    to,
    format: { kind: 'text', maxLength: 4, values: ['csv', 'json', 'xlsx'], required: true },
    lang: { kind: 'text', maxLength: 5, values: ['en', 'ja'] },
    tz: { kind: 'time_zone' },
  },
};
