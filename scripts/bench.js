// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
const { run } = require('./set_up');

// npm run bench: the numbers. npm run bench -- panels: a dashboard of twelve. npm run bench -- investigate: time line and
// entity page. npm run bench -- pci: the PCI DSS board. npm run bench -- load --data-dir DIR: people on the pages of a running
// product.
const [first, ...others] = process.argv.slice(2);
if (first === 'load') run('test/bench/load.ts', others);
else if (first === 'panels') run('test/bench/panels.ts', others);
else if (first === 'investigate') run('test/bench/investigate.ts', others);
else if (first === 'pci') run('test/bench/pci.ts', others);
else run('test/bench/main.ts', process.argv.slice(2));
