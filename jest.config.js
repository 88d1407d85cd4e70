// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
module.exports = {
  projects: [
    '<rootDir>/test/jest.unit.js',
    '<rootDir>/test/jest.dom.js',
    '<rootDir>/test/jest.integration.js',
    '<rootDir>/test/jest.product.js',
  ],
};
