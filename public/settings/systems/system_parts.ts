// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  putSystemEndpoint,
  removeSystemEndpoint,
  systemHistoryEndpoint,
} from '../../../common/systems/endpoints';
import { readSystem } from '../../../common/systems/read_system';
import type { SystemDefinition } from '../../../common/systems/system';
import type { KeptParts } from '../kept/use_kept_draft';
import { draftOf, systemOfDraft } from './system_draft';
import type { SystemDraft } from './system_draft';

/** How a system of the register is edited. */
export const SYSTEM_PARTS: KeptParts<SystemDefinition, SystemDraft> = {
  endpoints: {
    put: putSystemEndpoint,
    remove: removeSystemEndpoint,
    history: systemHistoryEndpoint,
  },
  draftOf,
  contentOf: systemOfDraft,
  idOf: ({ id }) => id,
  nameOf: ({ id, name }) => name || id,
  read: readSystem,
};
