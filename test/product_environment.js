// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const NodeEnvironment = require('jest-environment-node');

/**
 * Plain Node for what drives the browser: Jest 27's own modules have no `import()` and no fetch, which
 * playwright-core needs. Files in test/outside hand these packages to the tests.
 */
module.exports = class ProductEnvironment extends NodeEnvironment {
  async setup() {
    await super.setup();
    this.global.outsideJest = {
      playwright: require('playwright-core'),
      sparticuz: await import('@sparticuz/chromium'),
    };
  }
};
