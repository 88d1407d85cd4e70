// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import { mkdirSync, writeFileSync } from 'fs';
import path from 'path';
import { EngineProblem, startEngine } from '../engine';
import type { Engine } from '../engine';
import { closingTable, loadPaths, LoadProblem } from '../logs';
import type { LoadReport, LoadTarget } from '../logs';
import { progressBar } from '../logs/progress_bar';
import { appendSample, sampleTable } from '../logs/sample';
import { registerSample } from '../scripts/sample_register/register';
import { bundleBrowser } from '../scripts/build/bundle';
import { CannotStart } from './cannot_start';
import { requireListening } from './http/listen_fault';
import { listenOptions } from './http/listen_options';
import { startHost } from './index';
import { BadOption, readOptions } from './options';
import type { StartOptions } from './options';

const TOKEN_MINUTES = 10;
const root = path.resolve(__dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm start`: engine, logs, web page, in one process that ends everything when it ends. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, root);
  await requireListening(listenOptions(options));
  mkdirSync(options.dataDir, { recursive: true });

  say('Making the browser bundle ...');
  // In the data folder, which is one program's alone: a start elsewhere must not take the files away.
  const bundleDir = path.join(options.dataDir, 'browser');
  await bundleBrowser({ outDir: bundleDir, minify: true });

  const engine = options.opensearch ? undefined : await startOwnEngine(options);
  const stopAll: Array<() => Promise<void>> = engine ? [() => engine.stop()] : [];
  endWith(stopAll);
  if (engine) await fill(engine, options);

  const admin = engine?.users.find((user) => user.name === 'admin');
  const token = randomBytes(32).toString('hex');
  const host = await startHost({
    port: options.port,
    bind: options.bind,
    tls: options.tls,
    opensearch: engine
      ? { url: engine.url, caFile: engine.caFile }
      : { url: options.opensearch as string, caFile: options.caFile },
    service: engine && { username: engine.service.name, password: engine.service.password },
    oneTimeToken:
      admin && options.basicSignIn
        ? {
            token,
            username: admin.name,
            password: admin.password,
            expiresAt: Date.now() + TOKEN_MINUTES * 60_000,
          }
        : undefined,
    oidc: options.oidc,
    basicSignIn: options.basicSignIn,
    publicUrl: options.publicUrl,
    idleMinutes: options.idleMinutes,
    sessionHours: options.sessionHours,
    bundleDir,
    settings: options.settings,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  stopAll.unshift(() => host.stop());

  say(`ready: ${options.publicUrl ?? host.url}/app/siemReview`);
  if (options.oidc) say(`sign in by the identity provider ${options.oidc.issuer}`);
  if (engine && options.basicSignIn) {
    say(`sign in once as admin (${TOKEN_MINUTES} minutes): ${host.url}/auth/once?token=${token}`);
    say(`names and passwords: ${path.join(options.dataDir, 'sign-in.json')}`);
  } else if (options.basicSignIn) {
    say(`sign in with your own name of ${options.opensearch}`);
  }
}

async function startOwnEngine(options: StartOptions): Promise<Engine> {
  const engine = await startEngine({
    dataDir: options.dataDir,
    port: options.enginePort,
    heap: options.heap,
    openId: options.oidc && {
      issuer: options.oidc.issuer,
      // An access token may be meant for others as well.
      audience: options.oidc.token === 'id_token' ? options.oidc.clientId : undefined,
      nameClaim: options.claims.name,
      rolesClaim: options.claims.roles,
    },
    say,
  });
  // `npm run logs` finds the running engine by this file.
  const { url, caFile } = engine;
  writeFileSync(path.join(options.dataDir, 'engine.json'), JSON.stringify({ url, caFile }));
  return engine;
}

async function fill(engine: Engine, options: StartOptions): Promise<void> {
  const admin = engine.users.find((user) => user.name === 'admin');
  if (!admin) throw new Error('The engine has no user admin.');
  const target: LoadTarget = {
    url: engine.url,
    caFile: engine.caFile,
    username: admin.name,
    password: admin.password,
  };
  const refusedFile = path.join(options.dataDir, 'refused.ndjson');
  const bar = progressBar(process.stdout);
  const report = (title: string, numbers: LoadReport) => {
    bar.end();
    say(title);
    for (const line of closingTable(numbers, refusedFile)) say(`  ${line}`);
  };
  if (options.sample) {
    say('Loading the sample logs that are missing up to today ...');
    const numbers = await appendSample(target, {
      stateFile: path.join(options.dataDir, 'sample.json'),
      until: options.until,
      dayProgress: ({ kind, day, days, totalDays }) => {
        // A file instead of a terminal gets a line now and then, not a bar.
        if (process.stdout.isTTY) bar.show({ bytes: days, totalBytes: totalDays, records: 0 });
        else if (days % 20 === 0) say(`  ${kind}: from ${day}`);
      },
    });
    if (numbers) {
      bar.end();
      say('Sample logs:');
      for (const line of sampleTable(numbers)) say(`  ${line}`);
    }
    const today = options.until ?? new Date().toISOString().slice(0, 10);
    const written = await registerSample(engine, admin, today);
    if (written > 0) say(`Registered ${written} systems and planned works of the sample company.`);
  }
  if (options.logs.length > 0) {
    say(`Loading ${options.logs.join(' ')} ...`);
    const { account } = options;
    const numbers = await loadPaths(options.logs, target, {
      account,
      refusedFile,
      progress: bar.show,
    });
    report('Your logs:', numbers);
  }
}

/** Ctrl-C, a plain kill or a fault of ours end everything that was started. */
function endWith(stopAll: Array<() => Promise<void>>): void {
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    for (const stop of stopAll) await stop().catch(() => undefined);
    process.exit(code);
  };
  process.on('SIGINT', () => void end(130));
  process.on('SIGTERM', () => void end(143));
  process.on('unhandledRejection', (fault) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
    void end(1);
  });
  endOnFault = end;
}

let endOnFault = async (code: number): Promise<void> => process.exit(code);

main().catch((fault: unknown) => {
  // What a person can mend is one sentence; a fault of ours shows where it is.
  const known = [BadOption, EngineProblem, LoadProblem, CannotStart].some(
    (one) => fault instanceof one
  );
  const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  process.stderr.write(`${known ? message : stack}\n`);
  void endOnFault(1);
});
