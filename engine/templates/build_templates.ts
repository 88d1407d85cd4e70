// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'crypto';

export interface FieldFact {
  type: string;
  basis: 'template' | 'snapshot' | 'dynamic';
  /** false: no aggregation on it */
  agg?: boolean;
  /** true: has a .text subfield */
  text?: boolean;
}

export interface KindFacts {
  indexPattern: string;
  settings: Record<string, string | number | boolean>;
  fields: Record<string, FieldFact>;
}

/** siem-field-types.json: what SIEM on Amazon OpenSearch Service writes, by kind of log. */
export interface Facts {
  _about: { source: string };
  [kind: string]: KindFacts | { source: string };
}

interface Mapping {
  type?: string;
  properties?: Record<string, Mapping>;
  [parameter: string]: unknown;
}

export interface Templates {
  attribution: string;
  /** changes whenever anything below does */
  digest: string;
  componentTemplates: Record<string, unknown>;
  indexTemplates: Record<string, unknown>;
}

const attribution =
  'Compiled from facts about aws-samples/siem-on-amazon-opensearch-service v2.10.4 (Copyright Amazon.com, Inc. or its ' +
  'affiliates, MIT-0). Made by engine/templates/generate.ts; do not edit.';

const ofAll = 'component_template_log';

/** Time formats of raw log fields that are no ISO dates; the facts give types only. */
const dateFormats: Record<string, Record<string, string>> = {
  vpcflowlogs: { start: 'epoch_second', end: 'epoch_second' },
  waf: { timestamp: 'epoch_millis' },
  s3accesslog: { RequestDateTime: 'dd/MMM/yyyy:HH:mm:ss Z' },
  inspector: {
    'inspector.firstObservedAt': 'MMM d, yyyy[,] h:mm:ss a||strict_date_optional_time',
    'inspector.lastObservedAt': 'MMM d, yyyy[,] h:mm:ss a||strict_date_optional_time',
    'inspector.updatedAt': 'MMM d, yyyy[,] h:mm:ss a||strict_date_optional_time',
  },
};

/**
 * The SIEM's index templates: what all kinds share in one component, the rest of each kind in its own. Only fields
 * whose type the SIEM's own templates fix are explicit; all others come to be as in the SIEM, by its dynamic rule
 * (string -> keyword without .keyword beside it, date detection on).
 */
export function buildTemplates(facts: Facts): Templates {
  const kinds = Object.entries(facts).filter(
    (entry): entry is [string, KindFacts] => entry[0] !== '_about'
  );
  const explicit = new Map(kinds.map(([kind, { fields }]) => [kind, explicitFields(kind, fields)]));
  const shared = sharedBy([...explicit.values()]);
  const componentTemplates: Record<string, unknown> = {
    [ofAll]: {
      template: {
        settings: {
          'index.mapping.ignore_malformed': true,
          'index.max_docvalue_fields_search': 200,
        },
        mappings: {
          date_detection: true,
          dynamic_templates: [
            { strings: { match_mapping_type: 'string', mapping: { type: 'keyword' } } },
          ],
          properties: asTree(shared),
        },
      },
    },
  };
  const indexTemplates: Record<string, unknown> = {};
  for (const [kind, { indexPattern, settings }] of kinds) {
    const name = indexPattern.replace(/-\*$/, '');
    const component = `component_template_${name}`;
    const own = new Map([...(explicit.get(kind) ?? [])].filter(([field]) => !shared.has(field)));
    componentTemplates[component] = {
      template: { settings: numbers(settings), mappings: { properties: asTree(own) } },
    };
    indexTemplates[name] = {
      index_patterns: [indexPattern],
      priority: 2,
      composed_of: [ofAll, component],
    };
  }
  const made = { componentTemplates, indexTemplates };
  const digest = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
  return { attribution, digest, ...made };
}

function explicitFields(kind: string, fields: Record<string, FieldFact>): Map<string, Mapping> {
  const explicit = new Map<string, Mapping>();
  for (const [field, fact] of Object.entries(fields)) {
    if (fact.basis === 'template') explicit.set(field, mappingOf(fact, dateFormats[kind]?.[field]));
  }
  return explicit;
}

function mappingOf({ type, agg, text }: FieldFact, format: string | undefined): Mapping {
  const mapping: Mapping = { type };
  if (type === 'keyword' && agg === false) mapping.doc_values = false;
  if (text === true) mapping.fields = { text: { type: 'text' } };
  if (format !== undefined) mapping.format = format;
  return mapping;
}

function sharedBy(kinds: ReadonlyArray<Map<string, Mapping>>): Map<string, Mapping> {
  const [first, ...others] = kinds;
  const same = (field: string, mapping: Mapping) =>
    others.every((other) => JSON.stringify(other.get(field)) === JSON.stringify(mapping));
  return new Map([...first].filter(([field, mapping]) => same(field, mapping)));
}

/** a.b.c -> { a: { properties: { b: ... } } }; what lies below a nested field stays below it. */
function asTree(fields: Map<string, Mapping>): Record<string, Mapping> {
  const tree: Record<string, Mapping> = {};
  for (const [field, mapping] of fields) {
    const steps = field.split('.');
    const leaf = steps.pop() ?? field;
    let level = tree;
    for (const step of steps) {
      const parent = (level[step] = level[step] ?? {});
      level = parent.properties = parent.properties ?? {};
    }
    level[leaf] = { ...mapping, ...level[leaf] };
  }
  return tree;
}

function numbers(settings: KindFacts['settings']): KindFacts['settings'] {
  const plain: KindFacts['settings'] = {};
  for (const [name, value] of Object.entries(settings)) {
    plain[name] = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  }
  return plain;
}
