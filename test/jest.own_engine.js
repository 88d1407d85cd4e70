// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const product = require('./jest.product');

// Each starts an OpenSearch of its own and waits for it, so they run beside the queries on the shared one.
module.exports = {
  ...product,
  displayName: 'own_engine',
  testMatch: ['<rootDir>/test/own_engine/**/*.test.ts'],
};
