// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
module.exports = globalThis.outsideJest.sparticuz;
