// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import facts from '../../test/facts/siem_field_types.generated.json';
import templates from '../../engine/templates/siem_templates.generated.json';
import { fieldOf, kindOf, LOG_KINDS } from './kinds';
import type { FieldType, LogKind, Words } from './log_kind';

/** The section that the fields of each kind are recorded under. */
const RECORDED: Record<string, string> = {
  cloudtrail: 'cloudtrail',
  securityhub: 'securityhub',
  guardduty: 'guardduty',
  vpcflowlogs: 'vpcflowlogs',
  s3accesslog: 's3accesslog',
  waf: 'waf',
  elb: 'elb',
  r53resolver: 'route53resolver',
  config_rules: 'config',
  inspector: 'inspector',
  cloudfront: 'cloudfront',
  cloudhsm: 'cloudhsm',
  linux_secure: 'linux-secure',
  opensearch_audit: 'opensearch',
  rds_audit: 'rds',
};
const NUMBERS = ['long', 'integer', 'short', 'byte', 'float', 'half_float', 'double'];

function typeOf(fact: string): FieldType {
  const type = fact.replace('!', '');
  return NUMBERS.includes(type) ? 'number' : (type as FieldType);
}

const factsOf = (kind: LogKind) =>
  (facts.kinds as Record<string, Record<string, string>>)[RECORDED[kind.id]];

describe.each(LOG_KINDS.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it('types each field as the SIEM does', () => {
    const known = kind.fields.filter(({ field }) => factsOf(kind)[field]);
    expect(known.map(({ field, type }) => [field, type])).toEqual(
      known.map(({ field }) => [field, typeOf(factsOf(kind)[field])])
    );
  });

  it('names no field that the SIEM does not have', () => {
    const unknown = kind.fields.filter(({ field }) => !factsOf(kind)[field]);
    // Parameters of CloudTrail: any service's own, recorded only in part.
    const open = kind.id === 'cloudtrail' ? /^(requestParameters|responseElements)\./ : /^$/;
    expect(unknown.map(({ field }) => field).filter((field) => !open.test(field))).toEqual([]);
  });

  it('groups by no field that cannot be aggregated', () => {
    const fine = kind.fields.filter(({ group, sum }) => group || sum);
    expect(fine.filter(({ field }) => /!$/.test(factsOf(kind)[field] || ''))).toEqual([]);
  });

  it('says of no field that it is always mapped when the template does not map it', () => {
    const mapped = templateFields(kind.indexPattern);
    expect(kind.alwaysMapped.filter((field) => !mapped.has(field))).toEqual([]);
  });
});

const MOST: Record<string, number> = {
  integer: 2147483647,
  short: 2147483647,
  byte: 2147483647,
  half_float: 65504,
};

/** Tried with OpenSearch 2.19.4: "Value [...] is out of range for an integer", on shorter types too. */
it('says of each narrow number how much may be asked for', () => {
  LOG_KINDS.forEach((kind) => {
    const numbers = kind.fields.filter(
      ({ field, type }) => type === 'number' && factsOf(kind)[field]
    );
    expect(numbers.map(({ field, most }) => [field, most])).toEqual(
      numbers.map(({ field }) => [field, MOST[factsOf(kind)[field]]])
    );
  });
});

/** Byte counters of 32 bits lose large values without a word. */
it('sums no integer byte counter', () => {
  LOG_KINDS.forEach((kind) => {
    const narrow = kind.fields.filter(
      ({ field, sum }) => sum && ['integer', 'short', 'byte'].includes(factsOf(kind)[field])
    );
    expect(narrow.map(({ field }) => field)).toEqual([]);
    kind.fields
      .filter(({ field }) => /bytes|ObjectSize/i.test(field))
      .filter(({ field }) => factsOf(kind)[field] === 'integer')
      .forEach(({ trap }) => expect(trap).toBeDefined());
  });
});

describe('every kind', () => {
  it('says everything in both languages', () => {
    LOG_KINDS.forEach((kind) => {
      const texts: Array<Words | undefined> = [kind.name, ...kind.traps];
      kind.fields.forEach(({ label, meaning, trap }) => texts.push(label, meaning, trap));
      texts.forEach((text) => {
        if (!text) return;
        expect(text.en).toMatch(/\S/);
        expect(text.ja).toMatch(/\S/);
        expect(text.en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      });
      kind.fields.forEach(({ meaning }) => {
        expect(meaning.en).toMatch(/\.$/);
        expect(meaning.ja).toMatch(/。$/);
        expect(meaning.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      });
    });
  });

  it('names no field and no label twice', () => {
    LOG_KINDS.forEach((kind) => {
      const twice = (texts: string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);
      expect(twice(kind.fields.map(({ field }) => field))).toEqual([]);
      expect([kind.id, twice(kind.fields.map(({ label }) => label.en))]).toEqual([kind.id, []]);
      expect([kind.id, twice(kind.fields.map(({ label }) => label.ja))]).toEqual([kind.id, []]);
    });
  });

  it('groups by names and numbers only, sums numbers only', () => {
    LOG_KINDS.forEach((kind) =>
      kind.fields.forEach(({ type, group, sum }) => {
        if (group) expect(['text', 'date']).not.toContain(type);
        if (sum) expect(type).toBe('number');
      })
    );
  });

  it('has the fields that it rests on', () => {
    LOG_KINDS.forEach((kind) => {
      const named = [kind.time, kind.ingested, ...kind.account, ...kind.columns];
      if (kind.once.are !== 'documents') named.push(kind.once.field, ...(kind.once.newestBy || []));
      kind.fields.forEach(({ listedIn }) => {
        if (listedIn) named.push(...listedIn.arn, ...listedIn.name);
      });
      if (kind.only) named.push(kind.only.field);
      expect(named.filter((field) => !fieldOf(kind, field))).toEqual([]);
      expect(kind.columns.length).toBeLessThanOrEqual(12);
    });
  });

  it('is found by its id, with the own ones', () => {
    const own: LogKind = { ...LOG_KINDS[0], id: 'own_shop' };
    expect(kindOf('waf')).toMatchObject({ id: 'waf', indexPattern: 'log-aws-waf-*' });
    expect(kindOf('own_shop')).toBeUndefined();
    expect(kindOf('own_shop', [own])).toBe(own);
    expect(new Set(LOG_KINDS.map(({ id }) => id)).size).toBe(15);
  });
});

it('takes the account of a GuardDuty finding from the finding first', () => {
  expect(kindOf('guardduty')).toMatchObject({ account: ['accountId', 'cloud.account.id'] });
});

interface Mapping {
  properties?: Record<string, Mapping>;
  type?: string;
}

/** Fields that the templates over these indices map. */
function templateFields(pattern: string): Set<string> {
  const name = pattern.replace(/-\*$/, '');
  const components = templates.componentTemplates as unknown as Record<
    string,
    { template: { mappings: Mapping } }
  >;
  const found = new Set<string>();
  const walk = ({ properties = {} }: Mapping, head: string) =>
    Object.entries(properties).forEach(([key, mapping]) => {
      found.add(head + key);
      walk(mapping, `${head}${key}.`);
    });
  ['component_template_log', `component_template_${name}`]
    .filter((component) => components[component])
    .forEach((component) => walk(components[component].template.mappings, ''));
  return found;
}
