// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, promises as fs, readFileSync } from 'fs';
import { EngineProblem } from './engine_problem';
import type { Places } from './places';
import { runCommand } from './run_command';

interface Written {
  pid: number;
  /** the program that started it and stops it */
  parent: number;
}

export async function writePidFile(places: Places, pid: number): Promise<void> {
  const written: Written = { pid, parent: process.pid };
  await fs.writeFile(places.pidFile, JSON.stringify(written));
}

/**
 * Stops a node of this data folder whose program was killed and could not stop it.
 * @throws EngineProblem when that program still runs: two cannot share a data folder
 */
export async function stopLeftOver(places: Places, say: (line: string) => void): Promise<void> {
  const written = await readPidFile(places);
  if (written !== undefined && (await isNodeOf(places, written.pid))) {
    if ((await parentOf(written.pid)) === written.parent && written.parent !== process.pid) {
      throw new EngineProblem(
        `${places.dataDir} is in use by another SIEM Review (process ${written.parent}). Stop that one or choose another folder with --data-dir.`
      );
    }
    say('an OpenSearch of this data folder was left running: stopping it');
    await stopProcess(written.pid);
  }
  await fs.rm(places.pidFile, { force: true });
}

/** Asks the process to end, and ends it when it has not within `patience` ms. */
export async function stopProcess(pid: number, patience = 30_000): Promise<void> {
  send(pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (isAlive(pid) && Date.now() < deadline) await pause(50);
  if (!isAlive(pid)) return;
  send(pid, 'SIGKILL');
  const killed = Date.now() + 5_000;
  while (isAlive(pid) && Date.now() < killed) await pause(50);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function readPidFile(places: Places): Promise<Written | undefined> {
  try {
    const { pid, parent } = JSON.parse(await fs.readFile(places.pidFile, 'utf8')) as Written;
    return Number.isInteger(pid) && pid > 1 && Number.isInteger(parent)
      ? { pid, parent }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The command line says whose it is: the number may belong to quite another program by now. */
async function isNodeOf(places: Places, pid: number): Promise<boolean> {
  const mark = `-Dopensearch.path.conf=${places.config}`;
  return (await commandLine(pid)).includes(mark);
}

async function commandLine(pid: number): Promise<string[]> {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return (await fs.readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    } catch {
      return [];
    }
  }
  return (await runCommand('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output.split(' ');
}

async function parentOf(pid: number): Promise<number | undefined> {
  if (existsSync('/proc/self/status')) {
    const status = await fs.readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const found = /^PPid:\s*(\d+)/m.exec(status);
    return found === null ? undefined : Number(found[1]);
  }
  return Number((await runCommand('ps', ['-o', 'ppid=', '-p', String(pid)])).output);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Ended, but not yet collected by whoever started it. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended already
  }
}
