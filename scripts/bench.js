// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const { run } = require('./set_up');

run('test/bench/main.ts', process.argv.slice(2));
