// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm run --silent iam-map: reads {"eventSource","eventName"} lines, writes them with the IAM actions they need.
import { createInterface } from 'readline';
import { mapLine } from './iam_map/map_line';

async function main(): Promise<void> {
  // The reader of our lines may close early (head): that is no fault.
  process.stdout.on('error', () => process.exit(process.exitCode));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { written, fault } = mapLine(line);
    if (fault) {
      process.stderr.write(`line ${number}: ${fault}\n`);
      process.exitCode = 1;
    } else if (!process.stdout.write(`${written}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

void main();
