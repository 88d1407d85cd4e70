// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Runs one of our TypeScript tools: node scripts/run.js FILE.ts [arguments]
const { run } = require('./set_up');

const [file, ...args] = process.argv.slice(2);
run(file, args);
