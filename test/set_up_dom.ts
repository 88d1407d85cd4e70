// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

configure({ testIdAttribute: 'data-test-subj' });

// Nothing has a size in jsdom: by this, OUI's grid draws all of a page's cells (as in OUI's own tests).
Object.assign(global, { _isJest: true });
