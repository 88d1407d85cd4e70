// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const shared = require('./jest.shared');

module.exports = {
  ...shared,
  displayName: 'unit',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{common,server,engine,logs,host,scripts,contract,test/unit}/**/*.test.ts'],
};
