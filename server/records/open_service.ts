// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { keepProviding } from './provide_index';
import { ServiceDocuments } from './service_documents';
import type { DocumentsClient } from './service_documents';
import { ServiceIdentity } from './service_identity';
import type { WritingClient } from './service_identity';

/** The part of the platform's start that opens a client with an identity of its own. */
export interface OpensClients {
  createClient(
    type: string,
    config: { username: string; password: string }
  ): { asInternalUser: WritingClient & DocumentsClient; close(): Promise<void> };
}

export interface OpenService {
  identity: ServiceIdentity;
  /** What the program makes of logs by itself. */
  documents: ServiceDocuments;
  close(): void;
}

interface Log {
  info(line: string): void;
  warn(line: string): void;
}

/** Opens the program's identity and makes the index of the settings in the background; undefined without credentials. */
export function openService(
  opensearch: OpensClients,
  { username, password }: { username?: string; password?: string },
  log: Log
): OpenService | undefined {
  if (!username || !password) {
    log.warn(
      'siem_review.service.username and .password are not set: settings can be read, and not changed.'
    );
    return undefined;
  }
  const client = opensearch.createClient('siemReview', { username, password });
  // The identity of this client is the program's own, not the platform's. It is used here and nowhere else.
  const identity = new ServiceIdentity(client.asInternalUser);
  const end = keepProviding(identity, log);
  return {
    identity,
    documents: new ServiceDocuments(client.asInternalUser),
    close: () => {
      end();
      client.close().catch(() => undefined);
    },
  };
}
