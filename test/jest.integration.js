// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const shared = require('./jest.shared');

module.exports = {
  ...shared,
  displayName: 'integration',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
};
