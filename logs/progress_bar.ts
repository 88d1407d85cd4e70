// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const WIDTH = 24;
const EVERY_MS = 200;

interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar on one line of a terminal; elsewhere (a file, a pipe) nothing is drawn. */
export function progressBar(terminal: Terminal): {
  show(done: { bytes: number; totalBytes: number; records: number }): void;
  end(): void;
} {
  let shown = 0;
  return {
    show({ bytes, totalBytes, records }) {
      const now = Date.now();
      if (terminal.isTTY !== true || now - shown < EVERY_MS) return;
      shown = now;
      const part = totalBytes === 0 ? 1 : Math.min(1, bytes / totalBytes);
      const bar = '#'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '.');
      const percent = `${Math.floor(part * 100)}%`.padStart(4);
      terminal.write(`\r[${bar}]${percent}  ${records.toLocaleString('en-US')} records\u001b[K`);
    },
    end() {
      if (shown > 0) terminal.write('\r\u001b[K');
    },
  };
}
