// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const shared = require('./jest.shared');

module.exports = {
  ...shared,
  displayName: 'product',
  testEnvironment: '<rootDir>/test/product_environment.js',
  moduleNameMapper: {
    ...shared.moduleNameMapper,
    '^playwright-core$': '<rootDir>/test/outside/playwright_core.js',
    '^@sparticuz/chromium$': '<rootDir>/test/outside/sparticuz_chromium.js',
  },
  testMatch: ['<rootDir>/test/{browser,numbers}/**/*.test.ts'],
};
