// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
module.exports = {
  // Projects do not take this one: starts and loads of the real thing need more than jest's 5 s.
  testTimeout: 30000,
  projects: [
    '<rootDir>/test/jest.unit.js',
    '<rootDir>/test/jest.dom.js',
    '<rootDir>/test/jest.integration.js',
    '<rootDir>/test/jest.own_engine.js',
    '<rootDir>/test/jest.product.js',
  ],
};
