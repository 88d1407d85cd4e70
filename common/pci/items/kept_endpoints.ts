// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keptEndpoints } from '../../settings/kept_endpoints';
import { CONTROL_ID, PCI_PATH, REQUIREMENT_ID } from '../bounds';
import type { DisabledControl, EntityProfile, ItemMark, LinkedDocument } from './answers';
import {
  DOCUMENT_ID,
  readDisabledControl,
  readDocument,
  readItemMark,
  readProfile,
} from './read_kept';

/** The one id of the entity's profile. */
export const PROFILE_ID = 'profile';

export const profileEndpoints = keptEndpoints<EntityProfile>(
  `${PCI_PATH}/profile`,
  { maxLength: 16, pattern: /^profile$/ },
  readProfile
);
export const documentEndpoints = keptEndpoints<LinkedDocument>(
  `${PCI_PATH}/documents`,
  { maxLength: 64, pattern: DOCUMENT_ID },
  readDocument
);
export const itemMarkEndpoints = keptEndpoints<ItemMark>(
  `${PCI_PATH}/not_applicable`,
  { maxLength: 16, pattern: REQUIREMENT_ID },
  readItemMark
);
export const disabledControlEndpoints = keptEndpoints<DisabledControl>(
  `${PCI_PATH}/disabled_controls`,
  { maxLength: 44, pattern: CONTROL_ID },
  readDisabledControl
);
