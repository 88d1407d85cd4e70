// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { randomBytes } from 'crypto';
import { promises as fs } from 'fs';
import path from 'path';
import { fileChecksum } from './checksum';
import type { Owner } from './owner';
import type { Places } from './places';
import { writeConfig } from './places';
import { lastLines, runCommand } from './run_command';

/** Distinguished names as OpenSearch writes them. */
export const nodeName = 'CN=siem-review-node,O=SIEM Review';
export const administratorName = 'CN=siem-review-administrator,O=SIEM Review';

export const nodeStore = 'node.p12';
/** OpenSearch's own store of secure settings; it must be there, because the engine may not write beside it. */
const settingsStore = 'opensearch.keystore';
const days = '3650';

export interface Keys {
  /** PEM of the authority that clients trust */
  caFile: string;
  /** PKCS12 by which this program, and nobody else, manages the engine */
  administratorFile: string;
  /** of every store */
  password: string;
}

export interface Programs {
  javaHome: string;
  /** the unpacked OpenSearch */
  software: string;
}

interface Made {
  password: string;
  /** file -> SHA-256 */
  files: Record<string, string>;
}

/**
 * The TLS keys of one data folder, made by the JDK's keytool at the first start. The list with their checksums is
 * written last and compared at each start: keys that are incomplete or changed are all made anew.
 */
export async function provideKeys(
  places: Places,
  owner: Owner | undefined,
  programs: Programs,
  say: (line: string) => void
): Promise<Keys> {
  const folder = path.join(places.dataDir, 'keys');
  const list = path.join(folder, 'made.json');
  const files = [
    path.join(folder, 'ca.pem'),
    path.join(folder, 'administrator.p12'),
    path.join(places.config, nodeStore),
    path.join(places.config, settingsStore),
  ];
  let password = await passwordOfWhole(list, files);
  if (password === undefined) {
    say('making TLS keys');
    password = randomBytes(24).toString('base64url');
    await fs.rm(folder, { recursive: true, force: true });
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const making = await fs.mkdtemp(path.join(folder, 'making-'));
    try {
      await Promise.all([
        makeKeys(making, password, programs.javaHome),
        makeSettingsStore(making, programs),
      ]);
      await fs.rename(path.join(making, 'ca.pem'), files[0]);
      await fs.rename(path.join(making, 'administrator.p12'), files[1]);
      for (const store of [nodeStore, settingsStore]) {
        await writeConfig(places, owner, store, await fs.readFile(path.join(making, store)));
      }
    } finally {
      // With the key of the authority: nothing more is to be signed by it.
      await fs.rm(making, { recursive: true, force: true });
    }
    const made: Made = { password, files: {} };
    for (const file of files) made.files[file] = (await fileChecksum(file)) ?? '';
    await fs.writeFile(list, JSON.stringify(made, null, 2), { mode: 0o600 });
  }
  return { caFile: files[0], administratorFile: files[1], password };
}

async function passwordOfWhole(list: string, files: string[]): Promise<string | undefined> {
  try {
    const made = JSON.parse(await fs.readFile(list, 'utf8')) as Made;
    for (const file of files) {
      const checksum = await fileChecksum(file);
      if (checksum === undefined || made.files[file] !== checksum) return undefined;
    }
    return typeof made.password === 'string' ? made.password : undefined;
  } catch {
    return undefined;
  }
}

async function makeKeys(folder: string, password: string, javaHome: string): Promise<void> {
  const keytool = (args: string[]) => runKeytool(folder, password, javaHome, args);
  const pair = ['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', days];
  const authority = ['-keystore', 'ca.p12', '-alias', 'ca'];
  await keytool([
    ...pair,
    ...authority,
    ...['-dname', 'CN=SIEM Review engine authority,O=SIEM Review'],
    ...['-ext', 'bc:c=ca:true,pathlen:0', '-ext', 'ku:c=keyCertSign'],
  ]);
  await keytool(['-exportcert', '-rfc', ...authority, '-file', 'ca.pem']);

  const signed = async (name: string, dname: string, extensions: string[]) => {
    const own = ['-keystore', `${name}.p12`, '-alias', name];
    await keytool([...pair, ...own, '-dname', dname]);
    await keytool(['-certreq', ...own, '-file', `${name}.csr`]);
    const reply = ['-infile', `${name}.csr`, '-outfile', `${name}.pem`, '-validity', days];
    await keytool(['-gencert', '-rfc', ...authority, ...reply, ...extensions]);
    await keytool([
      ...['-importcert', '-noprompt', '-keystore', `${name}.p12`, '-alias', 'ca'],
      ...['-file', 'ca.pem'],
    ]);
    await keytool(['-importcert', '-noprompt', ...own, '-file', `${name}.pem`]);
  };
  const usage = ['-ext', 'ku:c=digitalSignature'];
  await Promise.all([
    signed('node', nodeName, [
      ...usage,
      ...['-ext', 'eku=serverAuth,clientAuth', '-ext', 'san=ip:127.0.0.1,dns:localhost'],
    ]),
    signed('administrator', administratorName, [...usage, '-ext', 'eku=clientAuth']),
  ]);
}

async function runKeytool(
  cwd: string,
  password: string,
  javaHome: string,
  args: string[]
): Promise<void> {
  const quick = ['-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC'];
  // By the environment: the arguments of a program can be read by every user of the machine.
  const secret = ['-storepass:env', 'SIEM_REVIEW_STORE_PASSWORD', '-storetype', 'PKCS12'];
  const withSecret = [args[0], ...quick, ...secret, ...args.slice(1)];
  const env = { ...process.env, SIEM_REVIEW_STORE_PASSWORD: password };
  const program = path.join(javaHome, 'bin/keytool');
  const { code, output } = await runCommand(program, withSecret, { cwd, env });
  if (code !== 0) throw new Error(`keytool ${args[0]} failed: ${lastLines(output, 3)}`);
}

async function makeSettingsStore(folder: string, { javaHome, software }: Programs): Promise<void> {
  const env = { ...process.env, OPENSEARCH_JAVA_HOME: javaHome, OPENSEARCH_PATH_CONF: folder };
  const program = path.join(software, 'bin/opensearch-keystore');
  const { code, output } = await runCommand(program, ['create'], { env, cwd: folder });
  if (code !== 0) throw new Error(`opensearch-keystore failed: ${lastLines(output, 3)}`);
}
