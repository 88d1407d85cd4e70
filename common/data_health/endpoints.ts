// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../endpoint';
import { SCOPE_BOUNDS } from '../log_query/read_scope';
import { API_BASE } from '../plugin';
import { SYSTEM_ID } from '../systems/bounds';
import { MAX_DAYS } from '../time/period';
import type { DataHealthAnswer, DataHealthInput } from './answers';

export const DEFAULT_DAYS = 60;

export const dataHealthEndpoint: Endpoint<DataHealthInput, DataHealthAnswer> = {
  method: 'get',
  path: `${API_BASE}/data_health`,
  right: 'read_logs',
  input: {
    system: { kind: 'texts', maxItems: SCOPE_BOUNDS.systems, maxLength: 64, pattern: SYSTEM_ID },
    environment: { kind: 'texts', maxItems: SCOPE_BOUNDS.environments, maxLength: 64 },
    account: {
      kind: 'texts',
      maxItems: SCOPE_BOUNDS.accounts,
      maxLength: 12,
      pattern: /^(\d{12}|unknown)$/,
    },
    days: { kind: 'whole', min: 1, max: MAX_DAYS },
    tz: { kind: 'time_zone' },
    log: { kind: 'text', maxLength: 64, pattern: /^[a-z0-9_]+$/ },
  },
};
