// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { ChildProcess } from 'child_process';
import { spawn } from 'child_process';
import { promises as fs } from 'fs';
import { constants } from 'os';
import path from 'path';
import { EngineProblem } from './engine_problem';
import type { Owner } from './owner';
import type { Places } from './places';
import { lastLines } from './run_command';
import { stopProcess, writePidFile } from './running_node';

export interface NodeProcess {
  /** why it has ended; undefined while it runs */
  ended(): Promise<EngineProblem | undefined>;
  /** calls back once if it ends without having been stopped */
  watch(endedUnexpectedly: (problem: EngineProblem) => void): void;
  stop(): Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts OpenSearch. It ends with this program: on SIGINT, SIGTERM and SIGHUP (after which this program ends as well,
 * unless someone else handles the signal), and when this program exits for any other reason.
 */
export async function startNode(
  java: string,
  args: readonly string[],
  places: Places,
  owner: Owner | undefined
): Promise<NodeProcess> {
  const console = await fs.open(path.join(places.home, 'console.log'), 'w', 0o640);
  let child: ChildProcess;
  try {
    child = spawn(java, args, {
      cwd: places.temporary,
      env: environment(places, owner),
      // A group of its own: Ctrl-C in a terminal reaches this program alone, which then stops it in order.
      detached: true,
      stdio: ['ignore', console.fd, console.fd],
      ...(owner === undefined ? {} : { uid: owner.uid, gid: owner.gid }),
    });
  } finally {
    await console.close();
  }
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const pid = child.pid;
  if (pid !== undefined) await writePidFile(places, pid);
  const isOver = () =>
    failure !== undefined || child.exitCode !== null || child.signalCode !== null;

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping = stopping ?? stopNow();
    return stopping;
  };
  const stopNow = async () => {
    if (pid !== undefined && !isOver()) await stopProcess(pid);
    process.removeListener('exit', atExit);
    for (const signal of signals) process.removeListener(signal, onSignal);
    await fs.rm(places.pidFile, { force: true });
  };
  const atExit = () => {
    if (!isOver()) child.kill('SIGTERM');
  };
  const onSignal = (signal: NodeJS.Signals) => {
    const alone = process.listenerCount(signal) === 1;
    void stop().then(() => {
      if (alone) process.exit(128 + constants.signals[signal]);
    });
  };
  process.on('exit', atExit);
  for (const signal of signals) process.on(signal, onSignal);

  const ended = async () => {
    if (!isOver()) return undefined;
    return failure === undefined
      ? await whyEnded(places, child.signalCode)
      : new EngineProblem(`${java} could not be started: ${failure.message}`);
  };
  const watch: NodeProcess['watch'] = (endedUnexpectedly) => {
    child.once('exit', () => {
      if (stopping === undefined) void whyEnded(places, child.signalCode).then(endedUnexpectedly);
    });
  };
  return { ended, watch, stop };
}

/** Little of the caller's environment: options for other Java programs would change this one. */
function environment(places: Places, owner: Owner | undefined): NodeJS.ProcessEnv {
  const { PATH, LANG, HOME } = process.env;
  return { PATH, LANG, HOME: owner === undefined ? HOME : places.temporary };
}

async function whyEnded(places: Places, signal: string | null): Promise<EngineProblem> {
  if (signal !== null) {
    return new EngineProblem(
      `OpenSearch was ended from outside (${signal}); a system does that when its memory runs out. Close other programs or give a smaller heap (such as --heap 512m), then start again.`
    );
  }
  const output = await fs.readFile(path.join(places.home, 'console.log'), 'utf8').catch(() => '');
  const logFile = path.join(places.logs, 'opensearch.log');
  const log = await fs.readFile(logFile, 'utf8').catch(() => '');
  return explainEnd(`${log.slice(-20_000)}\n${output}`, output, logFile);
}

/** The sentence for what OpenSearch said before it ended. */
export function explainEnd(said: string, output: string, logFile: string): EngineProblem {
  if (/No space left on device/.test(said)) {
    return new EngineProblem(
      'OpenSearch ended because the disk is full. Free some space and start again.'
    );
  }
  if (/Could not reserve enough space|Cannot allocate memory|insufficient memory/.test(said)) {
    return new EngineProblem(
      'OpenSearch could not get its memory. Close other programs or give a smaller heap (such as --heap 512m).'
    );
  }
  if (/OutOfMemoryError/.test(said)) {
    return new EngineProblem(
      'OpenSearch ended because its heap was too small. Give a larger one (such as --heap 2g).'
    );
  }
  if (/BindHttpException|BindTransportException|Address already in use/.test(said)) {
    return new EngineProblem(
      'OpenSearch could not open its port: another program was quicker. Choose another port for OpenSearch.'
    );
  }
  return new EngineProblem(
    `OpenSearch ended unexpectedly; its log is ${logFile}. It last said: ${lastLines(output, 3)}`
  );
}
