// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const shared = require('./jest.shared');

module.exports = {
  ...shared,
  displayName: 'product',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/{browser,numbers}/**/*.test.ts'],
};
