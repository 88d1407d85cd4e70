// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { START_SET } from '../../panels/start_set';
import { resolveEvent } from '../../../server/role_usage/mapping/resolve';
import { MEANING_TABLES, meaningOf } from './meaning_of';
import type { MeaningText } from './meaning_table';
import { THREAT_FAMILIES } from './threat_families';
import { THREAT_PURPOSES } from './threat_purposes';

interface Entry {
  service: string;
  name: string;
  text: MeaningText;
}

const CALLS: Entry[] = MEANING_TABLES.flatMap((table) =>
  Object.entries(table).flatMap(([service, events]) =>
    Object.entries(events).map(([name, text]) => ({ service, name, text }))
  )
);
const TEXTS: Array<[string, MeaningText]> = [
  ...CALLS.map(({ service, name, text }): [string, MeaningText] => [`${service}:${name}`, text]),
  ...Object.entries(THREAT_PURPOSES),
  ...Object.entries(THREAT_FAMILIES),
];

/** Sign-in events of the root user: they are no API calls, and the map of calls does not list them. */
const ROOT_EVENTS =
  /^signin:(PasswordRecoveryRequested|PasswordRecoveryCompleted|EmailUpdated|PasswordUpdated)$/;
/** Keyspaces records statements of its query language. */
const STATEMENTS = /^cassandra:Drop(Table|Keyspace)$/;

it('names calls that there are', () => {
  const unknown = CALLS.filter(({ service, name }) => {
    const resolved = resolveEvent({ eventSource: `${service}.amazonaws.com`, eventName: name });
    return resolved.mapping === 'unmapped' || resolved.mapping === 'heuristic';
  }).map(({ service, name }) => `${service}:${name}`);
  expect(unknown.filter((name) => !ROOT_EVENTS.test(name) && !STATEMENTS.test(name))).toEqual([]);
});

it('says each thing once', () => {
  const names = TEXTS.map(([name]) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it.each(TEXTS)('says %s in both languages, in one or two sentences', (_, [en, ja]) => {
  expect(en).toMatch(/^[A-Z].*[.?]$/);
  expect(en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff].*。$/);
  expect(ja).not.toMatch(/証跡(として|を確認)/);
  expect(en.split(/[.?] (?=[A-Z])/).length).toBeLessThanOrEqual(2);
  expect(ja.split('。').length - 1).toBeLessThanOrEqual(2);
});

it('says what each change does that the panels of a system list', () => {
  const panels = START_SET.rows.flatMap((row) => row.panels);
  const listed = panels
    .filter(({ planned, query }) => planned && query.log === 'cloudtrail')
    .flatMap(({ query }) => query.where)
    .flatMap((clause) =>
      'field' in clause && clause.field === 'eventName' && 'in' in clause ? clause.in || [] : []
    )
    .map((name) => String(name).replace(/20150331$/, ''));
  expect(listed.length).toBeGreaterThan(100);
  const told = new Set(CALLS.map(({ name }) => name));
  expect(listed.filter((name) => !told.has(name))).toEqual([]);
});

it('tells calls of one name apart by their service', () => {
  const of = (by: string) => meaningOf('cloudtrail', { what: 'DeleteCluster', by });
  expect(of('ecs.amazonaws.com')).not.toEqual(of('eks.amazonaws.com'));
  expect(of('redshift.amazonaws.com')).toBeUndefined();
  expect(meaningOf('cloudtrail', { what: 'DeleteCluster' })).toBeUndefined();
});

it('looks at the fields of a sign-in', () => {
  const event = { what: 'ConsoleLogin', by: 'signin.amazonaws.com' };
  const english = (fields: Record<string, unknown>) =>
    (meaningOf('cloudtrail', event, fields) || { en: '' }).en;
  const root = { 'userIdentity.type': 'Root', 'additionalEventData.MFAUsed': 'No' };
  expect(english({ ...root, 'responseElements.ConsoleLogin': 'Success' })).toMatch(
    /root user.*No second factor/
  );
  expect(english({ ...root, 'responseElements.ConsoleLogin': 'Failure' })).toMatch(/failed.*root/);
  expect(
    english({ 'userIdentity.type': 'AssumedRole', 'additionalEventData.MFAUsed': 'No' })
  ).not.toMatch(/second factor was/);
  const list = Object.entries(root).map(([field, value]) => ({ field, values: [value] }));
  expect(meaningOf('cloudtrail', event, list)).toEqual(meaningOf('cloudtrail', event, root));
});

it('reads types of GuardDuty, from its own log and from Security Hub', () => {
  const direct = meaningOf('guardduty', { what: 'Recon:EC2/PortProbeUnprotectedPort' });
  expect(direct).toEqual({
    en: `${THREAT_FAMILIES.PortProbeUnprotectedPort[0]} ${THREAT_PURPOSES.Recon[0]}`,
    ja: `${THREAT_FAMILIES.PortProbeUnprotectedPort[1]}${THREAT_PURPOSES.Recon[1]}`,
  });
  expect(
    meaningOf(
      'securityhub',
      { what: 'x', by: 'guardduty' },
      {
        Types: ['TTPs/Recon/Recon:EC2-PortProbeUnprotectedPort'],
      }
    )
  ).toEqual(direct);
  // A family that is not told: the purpose alone. A type that is not known: nothing.
  expect(meaningOf('guardduty', { what: 'Backdoor:EC2/Unheard.Of' })).toEqual({
    en: THREAT_PURPOSES.Backdoor[0],
    ja: THREAT_PURPOSES.Backdoor[1],
  });
  expect(meaningOf('guardduty', { what: 'constructor:EC2/toString' })).toBeUndefined();
  expect(meaningOf('securityhub', { what: 'S3.1 buckets should ...' })).toBeUndefined();
});

it('says nothing elsewhere', () => {
  expect(meaningOf('waf', { what: 'BLOCK' })).toBeUndefined();
  expect(meaningOf('cloudtrail', { what: 'toString', by: 'constructor' })).toBeUndefined();
});
