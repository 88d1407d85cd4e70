// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { ChildProcess } from 'child_process';
import { spawn } from 'child_process';
import { promises as fs } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import type { Places } from './places';
import { stopLeftOver, writePidFile } from './running_node';

let places: Places;
const started: ChildProcess[] = [];

beforeEach(async () => {
  const home = await fs.mkdtemp(path.join(tmpdir(), 'running-'));
  const [config, data, logs, temporary] = ['config', 'data', 'logs', 'tmp'].map((name) =>
    path.join(home, name)
  );
  places = { dataDir: home, home, config, data, logs, temporary, pidFile: path.join(home, 'pid') };
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await fs.rm(places.home, { recursive: true, force: true });
});

/** A process that sleeps, with this among its arguments. */
function sleeping(argument: string): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)', '--', argument]);
  started.push(child);
  return child as ChildProcess & { pid: number };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode === null && signalCode === null;
const silent = () => undefined;
const ofThisFolder = () => `-Dopensearch.path.conf=${places.config}`;

test('a node of this data folder that was left running is stopped', async () => {
  const node = sleeping(ofThisFolder());
  const ended = new Promise((resolve) => node.once('exit', resolve));
  await fs.writeFile(places.pidFile, JSON.stringify({ pid: node.pid, parent: 999_999_999 }));
  const said: string[] = [];
  await stopLeftOver(places, (line) => said.push(line));
  await ended;
  expect(said).toEqual(['an OpenSearch of this data folder was left running: stopping it']);
  await expect(fs.stat(places.pidFile)).rejects.toThrow('ENOENT');
});

test('a node whose program still runs is left alone, and said so', async () => {
  const node = sleeping(ofThisFolder());
  // Its parent is this very test; a start in another program sees it so.
  await fs.writeFile(places.pidFile, JSON.stringify({ pid: node.pid, parent: process.pid }));
  const script = `require('tsx/cjs');
    const { stopLeftOver } = require('./engine/running_node');
    stopLeftOver(${JSON.stringify(places)}, () => 0).then(
      () => process.exit(0), (problem) => { console.error(problem.message); process.exit(3); });`;
  const other = spawn(process.execPath, ['-e', script], { cwd: path.join(__dirname, '..') });
  let said = '';
  other.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await new Promise((resolve) => other.once('exit', resolve))).toBe(3);
  expect(said).toContain(`in use by another SIEM Review (process ${process.pid})`);
  expect(isRunning(node)).toBe(true);
});

test('another program that got the same number is not touched', async () => {
  const stranger = sleeping('-Dopensearch.path.conf=/elsewhere');
  await writePidFile(places, stranger.pid);
  await stopLeftOver(places, silent);
  expect(isRunning(stranger)).toBe(true);
});

test.each(['', '{"pid":', '{"pid":1,"parent":1}', '{"pid":"x"}'])(
  'a pid file %j is thrown away',
  async (content) => {
    await fs.writeFile(places.pidFile, content);
    await stopLeftOver(places, silent);
    await expect(fs.stat(places.pidFile)).rejects.toThrow('ENOENT');
  }
);
