// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync } from 'fs';
import path from 'path';
import { bringUp, urlOf } from './bring_up';
import { distribution, securityPlugin } from './coordinates';
import { requireSpace, spaceToRun } from './disk_space';
import { isFetched } from './download';
import { asEngineProblem, EngineProblem } from './engine_problem';
import { provideKeys } from './keys';
import { writeNodeConfig } from './node_config';
import { findOwner } from './owner';
import { cacheFolder, hasData, makePlaces } from './places';
import { requireFreePort } from './port';
import { stopLeftOver } from './running_node';
import type { OpenIdIssuer } from './security_config';
import type { EngineUser } from './sign_in';
import { provideSignIn } from './sign_in';
import { downloadFolder, provideSoftware, softwareFolder } from './software';
import { requireTools } from './tools';
import { isUnpacked } from './unpacked';

export type { EngineUser } from './sign_in';
export { EngineProblem } from './engine_problem';

export interface EngineOptions {
  dataDir: string;
  /** of OpenSearch's HTTP on 127.0.0.1; 9260 */
  port?: number;
  /** such as 1g, 1500m; 1g */
  heap?: string;
  /** takes tokens of this provider beside names and passwords */
  openId?: OpenIdIssuer;
  say?: (line: string) => void;
}

export interface Engine {
  /** https://127.0.0.1:PORT */
  url: string;
  /** PEM file of the authority to trust */
  caFile: string;
  /** people, admin first */
  users: EngineUser[];
  service: EngineUser;
  /** true when the data folder held no data before this start */
  fresh: boolean;
  stop(): Promise<void>;
}

/**
 * Starts OpenSearch with its security plugin, users, roles and the SIEM's index templates on a data folder; the first
 * time it fetches and prepares what it needs. Every part is looked at anew at each start: what is half made or
 * damaged is made again, the data stays.
 * @throws EngineProblem with a sentence that says what to do
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  try {
    return await start(options);
  } catch (error) {
    throw asEngineProblem(error);
  }
}

async function start(options: EngineOptions): Promise<Engine> {
  const { dataDir, port = 9260, heap = '1g', openId, say = () => undefined } = options;
  const cache = await cacheFolder();
  const { java } = await requireTools(await needsMaven(cache), say);
  const software = await provideSoftware(cache, java.home, say);

  const owner = await findOwner(say);
  const places = await makePlaces(path.resolve(dataDir), owner);
  await stopLeftOver(places, say);
  await requireFreePort(port);
  await requireSpace(places.data, spaceToRun, '--data-dir');
  const fresh = !hasData(places);
  if (!fresh && !existsSync(path.join(places.dataDir, 'sign-in.json'))) {
    say(
      `the sign-in names of ${places.dataDir} are missing: making new passwords for the data in ${places.data}`
    );
  }
  const keys = await provideKeys(places, owner, { javaHome: java.home, software }, say);
  const signIn = await provideSignIn(places.dataDir);
  await writeNodeConfig(places, owner, keys, port, openId);

  const prepared = { software, java, owner, places, keys, signIn, port, heap, openId };
  let node = await bringUp(prepared, say);
  if (node === 'damaged') {
    say('users and roles were damaged: making them anew (names added by hand are lost)');
    node = await bringUp(prepared, say);
  }
  if (node === 'damaged') {
    throw new EngineProblem(
      `The data in ${places.data} is damaged. Move that folder away, start again and load the logs again.`
    );
  }
  const { users, service } = signIn;
  return { url: urlOf(port), caFile: keys.caFile, users, service, fresh, stop: node.stop };
}

async function needsMaven(cache: string): Promise<boolean> {
  if (await isUnpacked(softwareFolder(cache))) return false;
  const folder = downloadFolder(cache);
  return !((await isFetched(distribution, folder)) && (await isFetched(securityPlugin, folder)));
}
