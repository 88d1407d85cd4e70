// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Facts } from './build_templates';
import { buildTemplates } from './build_templates';
import generated from './siem_templates.generated.json';

const facts: Facts = {
  _about: { source: 'test' },
  cloudtrail: {
    indexPattern: 'log-aws-cloudtrail-*',
    settings: { 'index.number_of_shards': 3 },
    fields: {
      '@timestamp': { type: 'date', basis: 'template' },
      '@log_s3key': { type: 'keyword', basis: 'template', agg: false },
      'user_agent.os.name': { type: 'keyword', basis: 'template', text: true },
      eventName: { type: 'keyword', basis: 'snapshot' },
    },
  },
  waf: {
    indexPattern: 'log-aws-waf-*',
    settings: { 'index.number_of_shards': '1' },
    fields: {
      '@timestamp': { type: 'date', basis: 'template' },
      timestamp: { type: 'date', basis: 'template' },
      'threat.enrichments.indicator.ip': { type: 'ip', basis: 'template' },
      'threat.enrichments': { type: 'nested', basis: 'template' },
    },
  },
};

test('what all kinds share stands in one component, the rest with its kind', () => {
  const { componentTemplates, indexTemplates } = buildTemplates(facts);
  expect(componentTemplates).toMatchObject({
    component_template_log: {
      template: { mappings: { properties: { '@timestamp': { type: 'date' } } } },
    },
    'component_template_log-aws-cloudtrail': {
      template: {
        mappings: {
          properties: {
            '@log_s3key': { type: 'keyword', doc_values: false },
            user_agent: {
              properties: {
                os: {
                  properties: { name: { type: 'keyword', fields: { text: { type: 'text' } } } },
                },
              },
            },
          },
        },
      },
    },
    'component_template_log-aws-waf': {
      template: {
        settings: { 'index.number_of_shards': 1 },
        mappings: {
          properties: {
            timestamp: { type: 'date', format: 'epoch_millis' },
            threat: {
              properties: {
                enrichments: {
                  type: 'nested',
                  properties: { indicator: { properties: { ip: { type: 'ip' } } } },
                },
              },
            },
          },
        },
      },
    },
  });
  expect(JSON.stringify(componentTemplates)).not.toContain('eventName');
  expect(indexTemplates).toMatchObject({
    'log-aws-waf': {
      index_patterns: ['log-aws-waf-*'],
      composed_of: ['component_template_log', 'component_template_log-aws-waf'],
    },
  });
});

test('the digest follows the content', () => {
  const { digest } = buildTemplates(facts);
  expect(buildTemplates(facts).digest).toBe(digest);
  const { waf, ...others } = facts;
  expect(waf).toBeDefined();
  expect(buildTemplates(others as Facts).digest).not.toBe(digest);
});

test('the committed file has every kind, the field limit of CloudTrail, and says where it is from', () => {
  expect(generated.attribution).toContain('aws-samples/siem-on-amazon-opensearch-service v2.10.4');
  expect(Object.keys(generated.indexTemplates)).toHaveLength(10);
  const cloudTrail = generated.componentTemplates['component_template_log-aws-cloudtrail'].template;
  expect(cloudTrail.settings).toMatchObject({
    'index.mapping.total_fields.limit': 8000,
    'index.number_of_shards': 3,
    'index.refresh_interval': '30s',
  });
});
