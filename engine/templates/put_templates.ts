// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Call } from '../rest';
import { expectSuccess } from '../rest';
import type { Templates } from './build_templates';
import generated from './siem_templates.generated.json';

/** The engine is one node: a replica would never find a place and every index stay yellow. */
const ofOneNode = {
  componentTemplate: 'component_template_siem_review_engine',
  content: { template: { settings: { 'index.number_of_replicas': 0 } } },
};

/** Puts the SIEM's index templates unless the running engine has exactly these. */
export async function putTemplates(manage: Call): Promise<void> {
  const { digest, componentTemplates, indexTemplates }: Templates = generated;
  const meta = { siem_review: digest };
  if (await hasAll(manage, Object.keys(indexTemplates), digest)) return;
  const components = { ...componentTemplates, [ofOneNode.componentTemplate]: ofOneNode.content };
  for (const [name, content] of Object.entries(components)) {
    const body = { ...(content as object), _meta: meta };
    await expectSuccess(manage('PUT', `/_component_template/${name}`, body), name);
  }
  for (const [name, content] of Object.entries(indexTemplates)) {
    const { composed_of: composedOf, ...others } = content as { composed_of: string[] };
    const composed = [...composedOf, ofOneNode.componentTemplate];
    // Last, so that an index template with this mark has all its components.
    const body = { ...others, composed_of: composed, _meta: meta };
    await expectSuccess(manage('PUT', `/_index_template/${name}`, body), name);
  }
}

async function hasAll(manage: Call, names: string[], digest: string): Promise<boolean> {
  const { status, body } = await manage('GET', '/_index_template/log-*');
  if (status !== 200) return false;
  const found = (body as { index_templates: FoundTemplate[] }).index_templates;
  const current = found
    .filter(({ index_template: { _meta: meta } }) => meta?.siem_review === digest)
    .map(({ name }) => name);
  return names.every((name) => current.includes(name));
}

interface FoundTemplate {
  name: string;
  index_template: { _meta?: { siem_review?: string } };
}
