// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import type { ClientOptions } from '@opensearch-project/opensearch';
import { readFileSync } from 'fs';
import type {
  IClusterClient,
  ICustomClusterClient,
  IScopedClusterClient,
  OpenSearchClient,
  OpenSearchClientConfig,
  OpenSearchServiceStart,
  ScopeableRequest,
} from 'opensearch-dashboards/server';
import { CannotStart } from '../cannot_start';

export interface OpenSearchAddress {
  url: string;
  /** PEM of the authority that signed OpenSearch's certificate. */
  caFile?: string;
}

const REQUEST_TIMEOUT_MS = 30_000;
const CLOSE_MS = 2_000;

/** The same kind of client that OSD 2.19 hands to plugins (opensearch-js 1.x). */
export class OpenSearchConnection implements OpenSearchServiceStart {
  private readonly settings: ClientOptions;
  private readonly root: Client;
  private readonly open = new Set<Client>();
  readonly client: IClusterClient;

  /** @param onRefused is told each `Authorization` that OpenSearch answered with 401 */
  constructor(address: OpenSearchAddress, onRefused: (authorization: string) => void) {
    this.settings = {
      node: address.url,
      requestTimeout: REQUEST_TIMEOUT_MS,
      ssl: address.caFile ? { ca: readAuthority(address.caFile) } : undefined,
    };
    this.root = new Client(this.settings);
    this.open.add(this.root);
    // Children send their events through the client that made them.
    this.root.on('response', (fault, { meta }) => {
      if ((fault as { statusCode?: unknown } | null)?.statusCode !== 401) return;
      const { headers } = meta.request.params as { headers?: Record<string, unknown> };
      const authorization = headers?.authorization;
      if (typeof authorization === 'string') onRefused(authorization);
    });
    this.client = scoping(this.root);
  }

  /** A client with its own identity. Other settings are those of the host's own connection. */
  createClient(_type: string, config: Partial<OpenSearchClientConfig> = {}): ICustomClusterClient {
    const { hosts, username, password, requestTimeout } = config;
    const client = new Client({
      ...this.settings,
      ...(hosts ? { node: undefined, nodes: hosts } : {}),
      ...(requestTimeout ? { requestTimeout } : {}),
      ...(username && password ? { auth: { username, password } } : {}),
    });
    this.open.add(client);
    const identity = username ? (client as unknown as OpenSearchClient) : undefined;
    return {
      ...scoping(client, identity),
      asInternalUser: identity as OpenSearchClient,
      close: () => this.closeOne(client),
    };
  }

  /** A client that calls with this `Authorization` value. */
  as(authorization: string | undefined): OpenSearchClient {
    return childWith(this.root, authorization);
  }

  async close(): Promise<void> {
    await Promise.all([...this.open].map((client) => this.closeOne(client)));
  }

  /** Once only: a second close of the same client would never end. One that still has calls is not waited for. */
  private async closeOne(client: Client): Promise<void> {
    if (!this.open.delete(client)) return;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
    await Promise.race([client.close(), patience]);
  }
}

function scoping(client: Client, identity?: OpenSearchClient): IClusterClient {
  return {
    get asInternalUser() {
      return identity ?? refuseInternalUser();
    },
    asScoped: (request) => scopedTo(client, request, identity),
  };
}

function scopedTo(
  client: Client,
  request: ScopeableRequest,
  identity?: OpenSearchClient
): IScopedClusterClient {
  const { authorization } = request.headers;
  let child: OpenSearchClient | undefined;
  return {
    get asCurrentUser() {
      child =
        child ?? childWith(client, typeof authorization === 'string' ? authorization : undefined);
      return child;
    },
    get asInternalUser() {
      return identity ?? refuseInternalUser();
    },
  };
}

function childWith(client: Client, authorization: string | undefined): OpenSearchClient {
  const child = client.child({ headers: authorization ? { authorization } : {} });
  return child as unknown as OpenSearchClient;
}

function refuseInternalUser(): never {
  throw new Error('The stand-alone host has no identity of its own: read as the current user.');
}

function readAuthority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CannotStart(
      `Cannot read the authority file ${file}: give the path of a PEM file that this user may read.`
    );
  }
}
