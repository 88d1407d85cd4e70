// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'path';
import type { Java } from './java';
import type { Keys } from './keys';
import { javaArguments } from './node_config';
import type { NodeProcess } from './node_process';
import { startNode } from './node_process';
import type { Owner } from './owner';
import type { Places } from './places';
import type { Call } from './rest';
import { connect, expectSuccess } from './rest';
import { provideSecurity } from './security_state';
import type { OpenIdIssuer } from './security_config';
import { securityConfig } from './security_config';
import type { SignIn } from './sign_in';
import { putTemplates } from './templates/put_templates';
import { securityIndex, waitForCluster, waitForSecurity } from './wait';

/** A data folder on which OpenSearch can be started. */
export interface Prepared {
  software: string;
  java: Java;
  owner: Owner | undefined;
  places: Places;
  keys: Keys;
  signIn: SignIn;
  port: number;
  heap: string;
  openId?: OpenIdIssuer;
}

/**
 * Starts OpenSearch and brings users, roles and templates to what they should be.
 * @returns the running node, or `damaged` when its users and roles could not be read: they are then removed and the
 *   node stopped, so that the next start makes them anew
 */
export async function bringUp(
  prepared: Prepared,
  say: (line: string) => void
): Promise<NodeProcess | 'damaged'> {
  const { software, java, owner, places, keys, port, heap } = prepared;
  const args = javaArguments(software, places, heap, java.version);
  say('starting OpenSearch');
  const node = await startNode(path.join(java.home, 'bin/java'), args, places, owner);
  try {
    const key = { file: keys.administratorFile, password: keys.password };
    const manage = await connect(urlOf(port), keys.caFile, { key });
    if ((await waitForSecurity(manage, node)) === 'damaged') {
      await expectSuccess(manage('DELETE', `/${securityIndex}`), 'removing damaged users');
      await node.stop();
      return 'damaged';
    }
    await setUp(manage, prepared, say);
    node.watch(({ message }) => say(message));
    return node;
  } catch (error) {
    const problem = await node.ended();
    await node.stop();
    throw problem ?? error;
  }
}

export function urlOf(port: number): string {
  return `https://127.0.0.1:${port}`;
}

async function setUp(
  manage: Call,
  { keys, places, port, signIn, openId }: Prepared,
  say: (line: string) => void
): Promise<void> {
  const [administrator] = signIn.users;
  const asAdmin = await connect(urlOf(port), keys.caFile, { user: administrator });
  const adminWorks = async () =>
    (await asAdmin('GET', '/_plugins/_security/authinfo')).status === 200;
  const state = { signIn, config: await securityConfig(openId), byName: openId === undefined };
  await provideSecurity(manage, adminWorks, state, path.join(places.home, 'security.stamp'));
  await waitForCluster(manage, say);
  await putTemplates(manage);
}
