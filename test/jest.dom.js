// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const shared = require('./jest.shared');

module.exports = {
  ...shared,
  displayName: 'dom',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/public/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/test/set_up_dom.ts'],
};
