// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const path = require('path');

// The same names that tsconfig.json maps: OSD's modules are ours outside OSD.
module.exports = {
  rootDir: path.resolve(__dirname, '..'),
  transform: { '^.+\\.(ts|tsx|js)$': 'babel-jest' },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '^@osd/config-schema$': '<rootDir>/contract/runtime/config_schema',
    '^@osd/i18n$': '<rootDir>/contract/runtime/i18n',
    '^@osd/i18n/react$': '<rootDir>/contract/runtime/i18n_react',
    '^@elastic/eui$': '<rootDir>/node_modules/@elastic/eui/test-env',
    '^@elastic/eui/lib/(.*)$': '<rootDir>/node_modules/@elastic/eui/test-env/$1',
    '^@opensearch/datemath$': '<rootDir>/node_modules/@elastic/eui/packages/opensearch-datemath',
    '\\.(css|scss)$': '<rootDir>/test/empty_style.js',
  },
};
