// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
module.exports = { __esModule: true, default: globalThis.outsideJest.sparticuz.default };
