// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync } from 'fs';
import { EngineProblem } from './engine_problem';
import type { Java } from './java';
import { chooseJava, findJavas, requireJava } from './java';
import { lastLines, runCommand } from './run_command';

export interface Tools {
  java: Java;
}

/**
 * Java, and Maven if something is still to be fetched. As root on Debian or Ubuntu what is missing is installed,
 * after saying so.
 * @throws EngineProblem with what to install
 */
export async function requireTools(
  needsMaven: boolean,
  say: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env
): Promise<Tools> {
  const missing: string[] = [];
  if (typeof chooseJava(await findJavas(env)) === 'string') missing.push('openjdk-17-jre-headless');
  if (needsMaven && !(await hasMaven())) missing.push('maven');
  if (missing.length > 0 && mayInstall()) await install(missing, say);
  const java = await requireJava(env);
  if (needsMaven && !(await hasMaven())) {
    throw new EngineProblem(
      'Maven is missing: it fetches OpenSearch the first time. Install it (on Debian or Ubuntu: apt-get install maven) and start again.'
    );
  }
  return { java };
}

async function hasMaven(): Promise<boolean> {
  return (await runCommand('mvn', ['--version'])).code === 0;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function install(packages: readonly string[], say: (line: string) => void): Promise<void> {
  say(`${packages.join(' and ')} missing: installing with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const { code, output } = await runCommand('apt-get', args, { env });
  if (code === 0) return;
  throw new EngineProblem(
    `apt-get could not install ${packages.join(' and ')}: ${lastLines(output, 2)} Install them by hand and start again.`
  );
}
