// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import { CLOSED, documents, PREFIX } from './documents';

/** Puts the hand-made documents into fresh indices of the engine. */
export async function loadDocuments(admin: Client): Promise<void> {
  await admin.indices.delete({
    index: `${PREFIX}-*`,
    ignore_unavailable: true,
    expand_wildcards: 'all',
  });
  const body = documents.flatMap(({ index, id, document }) => [
    { index: { _index: index, _id: id } },
    document,
  ]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (answer.errors) throw new Error(JSON.stringify(answer.items).slice(0, 2000));
  await admin.indices.create({ index: CLOSED });
  await admin.indices.close({ index: CLOSED });
}

export async function dropDocuments(admin: Client): Promise<void> {
  await admin.indices.delete({
    index: `${PREFIX}-*`,
    ignore_unavailable: true,
    expand_wildcards: 'all',
  });
}
