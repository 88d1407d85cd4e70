// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { canExport } from './can_export';

it.each([
  [{ siemReview: { show: true, export: true } }, true],
  [{ siemReview: { show: true, export: false } }, false],
  [{ siemReview: { show: true } }, true],
  [{}, true],
])('with the capabilities %j files are offered: %s', (capabilities, expected) => {
  expect(canExport(capabilities)).toBe(expected);
});
