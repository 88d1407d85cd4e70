// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The presets that OSD 2.19 compiles plugins with: what does not parse here would not parse there.
module.exports = {
  presets: [
    ['@babel/preset-env', { targets: { node: '18' } }],
    ['@babel/preset-typescript', { allowNamespaces: true, allowDeclareFields: true }],
    '@babel/preset-react',
  ],
};
