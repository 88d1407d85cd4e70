// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import { EngineProblem } from './engine_problem';
import { runCommand } from './run_command';

/** OpenSearch 2.19 asks for 11; from 24 on there is no security manager, without which 2.x does not start. */
const oldest = 11;
const newest = 23;
/** What 2.19 is built and tested with, best first; any other fitting version comes after these. */
const preferred = [21, 17, 11];

export interface Java {
  home: string;
  /** feature release: 17 for 17.0.15, 8 for 1.8.0 */
  version: number;
}

/** The feature release in the output of `java -version`; undefined when there is none. */
export function javaVersion(output: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(output);
  return found === null ? undefined : Number(found[1]);
}

/** The Java to use, or the sentence that says why there is none. The first of equals wins. */
export function chooseJava(found: readonly Java[]): Java | string {
  const fitting = found.filter(({ version }) => version >= oldest && version <= newest);
  if (fitting.length > 0) {
    return [...fitting].sort((a, b) => rank(a.version) - rank(b.version))[0];
  }
  const remedy = `Install Java 17 or 21 (on Debian or Ubuntu: apt-get install openjdk-17-jre-headless) or set JAVA_HOME to one.`;
  if (found.length === 0) return `Java is missing: OpenSearch needs it. ${remedy}`;
  const versions = found.map(({ version, home }) => `${version} (${home})`).join(', ');
  return `No Java here can run OpenSearch 2.19, which needs ${oldest} to ${newest}; found ${versions}. ${remedy}`;
}

function rank(version: number): number {
  const place = preferred.indexOf(version);
  return place === -1 ? preferred.length : place;
}

/** Every Java of this machine: JAVA_HOME, the one on the path, those in the usual folders. */
export async function findJavas(env: NodeJS.ProcessEnv): Promise<Java[]> {
  const homes = [env.OPENSEARCH_JAVA_HOME, env.JAVA_HOME, ...(await homeOnPath(env))];
  for (const folder of ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines']) {
    for (const name of await namesIn(folder)) {
      homes.push(path.join(folder, name), path.join(folder, name, 'Contents/Home'));
    }
  }
  const real = new Set<string>();
  for (const home of homes) {
    if (home === undefined || home === '') continue;
    const place = await realHome(home);
    if (place !== undefined) real.add(place);
  }
  const javas = await Promise.all([...real].map(asJava));
  return javas.filter((java): java is Java => java !== undefined);
}

/** @throws EngineProblem */
export async function requireJava(env: NodeJS.ProcessEnv): Promise<Java> {
  const choice = chooseJava(await findJavas(env));
  if (typeof choice === 'string') throw new EngineProblem(choice);
  return choice;
}

async function asJava(home: string): Promise<Java | undefined> {
  const { code, output } = await runCommand(path.join(home, 'bin/java'), ['-version']);
  const version = code === 0 ? javaVersion(output) : undefined;
  return version === undefined ? undefined : { home, version };
}

async function realHome(home: string): Promise<string | undefined> {
  try {
    return path.dirname(path.dirname(await fs.realpath(path.join(home, 'bin/java'))));
  } catch {
    return undefined;
  }
}

async function homeOnPath(env: NodeJS.ProcessEnv): Promise<string[]> {
  const homes: string[] = [];
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    try {
      homes.push(path.dirname(path.dirname(await fs.realpath(path.join(folder, 'java')))));
    } catch {
      // no java in this folder
    }
  }
  return homes;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await fs.readdir(folder)).sort();
  } catch {
    return [];
  }
}
