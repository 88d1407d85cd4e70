// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

configure({ testIdAttribute: 'data-test-subj' });
