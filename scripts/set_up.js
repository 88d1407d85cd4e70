// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Plain Node without any package: it runs before node_modules exists.
const { spawn, spawnSync } = require('child_process');
const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '..');

/** Installs node_modules when absent, half made, or of another lock file. Says so on stderr. */
function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    fail(`Node ${process.versions.node} is too old: install Node 20 or later.`);
  }
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(root, 'node_modules', '.siem-review-lock');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === lock) return;
  process.stderr.write('Installing packages (npm ci) ...\n');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail('npm ci failed: see above. Is the npm registry reachable, and the disk not full?');
  }
  fs.writeFileSync(marker, lock);
}

/** Runs a TypeScript file of ours with tsx and ends with its exit code; signals reach it. */
function run(file, args, environment = {}) {
  ensurePackages();
  const child = start(file, args, environment);
  child.on('exit', (code, signal) => process.exit(signal ? 130 : code));
}

function start(file, args, environment = {}) {
  const child = spawn(process.execPath, ['--import', tsx(), path.join(root, file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  // Ctrl-C reaches the child by the terminal; a plain kill has to be handed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return child;
}

function tsx() {
  // By URL, so that the command works from any folder.
  return require('url').pathToFileURL(require.resolve('tsx', { paths: [root] })).href;
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

module.exports = { ensurePackages, root, run, start, tsx };
