// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PanelSet } from './panel';
import { activityRow } from './start/activity_row';
import { changesRow } from './start/change_rows';
import { countryRow } from './start/country_row';
import { dataRow } from './start/data_row';
import { findingsRow } from './start/finding_rows';
import { identityRow } from './start/identity_row';
import { networkRow } from './start/network_row';
import { webRow } from './start/web_row';

/** Id of the set that ships; no kept set can have it. */
export const START_SET_ID = 'start';

/** The panels that every system begins with, until its team makes its own set of them. */
export const START_SET: PanelSet = {
  id: START_SET_ID,
  name: { en: 'Start set', ja: '標準パネル' },
  rows: [
    activityRow,
    identityRow,
    changesRow,
    findingsRow,
    networkRow,
    webRow,
    dataRow,
    countryRow,
  ],
};
