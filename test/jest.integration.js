// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const product = require('./jest.product');

// As the product tests: what a fault looks like is seen in a browser too.
module.exports = {
  ...product,
  displayName: 'integration',
  testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
};
