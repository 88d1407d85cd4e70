// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { onFilledEngine } from './filled_engine';
import { measureInvestigate } from './measure_investigate';

/**
 * `npm run bench -- investigate [EVENTS]`: time line, density and entity page over 60 days of events, each beside what
 * somebody would search for by hand; then the memory of a host through which a hundred pages are read.
 */
onFilledEngine(9278, measureInvestigate, 60).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exitCode = 1;
});
