// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Client } from '@opensearch-project/opensearch';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Made } from './made_documents';
import { sourceOf, testIndex } from './made_documents';

/** Puts made documents of kinds into fresh indices of the engine, where the SIEM's templates map them. */
export async function loadMade(admin: Client, kinds: readonly LogKind[], made: readonly Made[]) {
  await dropMade(admin, kinds);
  await admin.indices.putTemplate({ name: TEMPLATE, body: plainTemplate(kinds) });
  const body = made.flatMap((one) => [
    { index: { _index: one.index, _id: one.id } },
    sourceOf(one),
  ]);
  const { body: answer } = await admin.bulk({ body, refresh: true });
  if (!answer.errors) return;
  const failed = (answer.items as Array<{ index: { error?: unknown } }>).filter(
    ({ index }) => index.error
  );
  throw new Error(JSON.stringify(failed).slice(0, 2000));
}

export async function dropMade(admin: Client, kinds: readonly LogKind[]): Promise<void> {
  await admin.indices.delete({
    index: kinds.map((kind) => `${testIndex(kind)}*`),
    ignore_unavailable: true,
  });
  await admin.indices.deleteTemplate({ name: TEMPLATE }, { ignore: [404] });
}

const TEMPLATE = 'siem-review-asktest';

/**
 * What the SIEM's templates do with every kind: texts are keywords. The embedded OpenSearch has them only for the kinds
 * that are loaded; where it has, those win over this old kind of template.
 */
function plainTemplate(kinds: readonly LogKind[]) {
  const ofType = (...types: string[]) =>
    kinds.flatMap(({ fields }) => fields.filter(({ type }) => types.indexOf(type) >= 0));
  return {
    index_patterns: kinds.map((kind) => `${testIndex(kind)}*`),
    mappings: {
      dynamic_templates: [
        { strings: { match_mapping_type: 'string', mapping: { type: 'keyword' } } },
      ],
      properties: Object.fromEntries(
        ofType('ip', 'text').map(({ field, type }) => [field, { type }])
      ),
    },
  };
}
