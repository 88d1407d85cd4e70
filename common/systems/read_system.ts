// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Checked } from '../endpoint';
import { checked, namedValues, NotTaken, readList, readOneOf, within } from '../log_query/closed';
import { isAddress, isNetwork } from '../logs/address';
import { LOG_KINDS } from '../logs/kinds';
import { OWN_KIND_ID } from '../logs/own_kind';
import { ACCOUNT_ID, RESERVED_IDS, SYSTEM_BOUNDS, SYSTEM_ID } from './bounds';
import { readAddress, readMaybeText, readPatterns, readText, readTexts } from './read_texts';
import type { ExpectedLog, NamedNetwork, SystemDefinition, SystemEnvironment } from './system';

const { name: NAME, text: TEXT, items: ITEMS, item: ITEM } = SYSTEM_BOUNDS;
const NETWORK_KINDS: ReadonlyArray<NamedNetwork['kind']> = [
  'own',
  'office',
  'vpn',
  'partner',
  'other',
];
export const SYSTEM_FIELDS: ReadonlyArray<keyof SystemDefinition> = [
  'id',
  'name',
  'description',
  'owner',
  'contacts',
  'runbook',
  'environments',
  'inCde',
  'networks',
  'administratorRoles',
  'pipelineRoles',
  'applicationRoles',
  'dataStores',
  'logStores',
  'keys',
  'criticalResources',
  'publicInterfaces',
  'allowedServices',
  'vendors',
  'organisationAccounts',
  'expectedLogs',
];

/** A system out of anything: closed and bounded; faults name the place (`environments[0].accounts[2].id`). */
export function readSystem(raw: unknown): Checked {
  return checked(() => systemOf(raw));
}

/** As `readSystem`; throws `NotTaken`. */
export function systemOf(raw: unknown): SystemDefinition {
  const given = namedValues(raw, '', SYSTEM_FIELDS);
  const id = readText(given.get('id'), 'id', 64, SYSTEM_ID);
  if (RESERVED_IDS.indexOf(id) >= 0) throw new NotTaken('id', 'is not free: choose another');
  const inCde = given.get('inCde');
  if (typeof inCde !== 'boolean') throw new NotTaken('inCde', 'must be true or false');
  const runbook = readAddress(given.get('runbook'), 'runbook');
  const texts = (name: keyof SystemDefinition) => readTexts(given.get(name), name, ITEMS, ITEM);
  const patterns = (name: keyof SystemDefinition) =>
    readPatterns(given.get(name), name, ITEMS, ITEM);
  const list = <Item>(
    name: keyof SystemDefinition,
    most: number,
    read: (one: unknown, at: string) => Item
  ) => (given.has(name) ? readList(given.get(name), name, most, read, 0) : []);
  const environments = list('environments', SYSTEM_BOUNDS.environments, readEnvironment);
  checkOnce(environments);
  return {
    id,
    name: readText(given.get('name'), 'name', NAME),
    description: readMaybeText(given.get('description'), 'description', TEXT),
    owner: readMaybeText(given.get('owner'), 'owner', NAME),
    contacts: readTexts(given.get('contacts'), 'contacts', SYSTEM_BOUNDS.contacts, 200),
    ...(runbook && { runbook }),
    environments,
    inCde,
    networks: list('networks', SYSTEM_BOUNDS.networks, readNetwork),
    administratorRoles: patterns('administratorRoles'),
    pipelineRoles: patterns('pipelineRoles'),
    applicationRoles: patterns('applicationRoles'),
    dataStores: texts('dataStores'),
    logStores: texts('logStores'),
    keys: texts('keys'),
    criticalResources: texts('criticalResources'),
    publicInterfaces: texts('publicInterfaces'),
    allowedServices: list('allowedServices', SYSTEM_BOUNDS.services, readService),
    vendors: list('vendors', SYSTEM_BOUNDS.vendors, readVendor),
    organisationAccounts: readAccounts(given.get('organisationAccounts'), 'organisationAccounts'),
    expectedLogs: list('expectedLogs', SYSTEM_BOUNDS.expectedLogs, readExpected),
  };
}

function readAccount(raw: unknown, at: string): string {
  if (typeof raw !== 'string' || !ACCOUNT_ID.test(raw))
    throw new NotTaken(at, 'must be an account id of 12 digits');
  return readText(raw, at, 12);
}

function readAccounts(raw: unknown, at: string): string[] {
  if (raw === undefined) return [];
  return Array.from(new Set(readList(raw, at, SYSTEM_BOUNDS.accounts, readAccount, 0)));
}

function readEnvironment(raw: unknown, at: string): SystemEnvironment {
  const given = namedValues(raw, at, ['name', 'accounts']);
  return {
    name: readText(given.get('name'), within(at, 'name'), 64),
    accounts: readList(
      given.get('accounts'),
      within(at, 'accounts'),
      SYSTEM_BOUNDS.accounts,
      (one, place) => {
        const account = namedValues(one, place, ['id', 'name']);
        return {
          id: readAccount(account.get('id'), within(place, 'id')),
          name: readMaybeText(account.get('name'), within(place, 'name'), NAME),
        };
      },
      0
    ),
  };
}

/** An account belongs to one environment, an environment's name to one of the system. */
function checkOnce(environments: readonly SystemEnvironment[]): void {
  const names = new Set<string>();
  const accounts = new Set<string>();
  environments.forEach((environment, place) => {
    const at = `environments[${place}]`;
    if (names.has(environment.name)) throw new NotTaken(`${at}.name`, 'is there twice');
    names.add(environment.name);
    environment.accounts.forEach(({ id }, number) => {
      if (accounts.has(id)) throw new NotTaken(`${at}.accounts[${number}].id`, 'is there twice');
      accounts.add(id);
    });
  });
}

function readNetwork(raw: unknown, at: string): NamedNetwork {
  const given = namedValues(raw, at, ['name', 'cidr', 'kind']);
  const place = within(at, 'cidr');
  const cidr = readText(given.get('cidr'), place, 64);
  if (!isAddress(cidr) && !isNetwork(cidr))
    throw new NotTaken(place, 'must be an address or a network such as 10.20.0.0/16');
  return {
    name: readText(given.get('name'), within(at, 'name'), NAME),
    cidr,
    kind: readOneOf(given.get('kind'), within(at, 'kind'), NETWORK_KINDS),
  };
}

function readService(raw: unknown, at: string): { service: string; reason: string } {
  const given = namedValues(raw, at, ['service', 'reason']);
  return {
    service: readText(given.get('service'), within(at, 'service'), 64, /^[a-z0-9.-]+$/),
    reason: readMaybeText(given.get('reason'), within(at, 'reason'), 500),
  };
}

function readVendor(raw: unknown, at: string): { name: string; accounts: string[] } {
  const given = namedValues(raw, at, ['name', 'accounts']);
  return {
    name: readText(given.get('name'), within(at, 'name'), NAME),
    accounts: readAccounts(given.get('accounts'), within(at, 'accounts')),
  };
}

function readExpected(raw: unknown, at: string): ExpectedLog {
  const given = namedValues(raw, at, ['log', 'account', 'expected', 'reason', 'until']);
  const log = readText(given.get('log'), within(at, 'log'), 40);
  if (!LOG_KINDS.some(({ id }) => id === log) && !OWN_KIND_ID.test(log))
    throw new NotTaken(within(at, 'log'), 'is not a known kind of log');
  const wanted = given.get('expected');
  if (typeof wanted !== 'boolean')
    throw new NotTaken(within(at, 'expected'), 'must be true or false');
  const expected: ExpectedLog = { log, expected: wanted };
  if (given.has('account'))
    expected.account = readAccount(given.get('account'), within(at, 'account'));
  if (!wanted) expected.reason = readText(given.get('reason'), within(at, 'reason'), 500);
  else if (given.has('reason'))
    throw new NotTaken(within(at, 'reason'), 'is only for what is not expected');
  if (given.has('until')) {
    if (wanted) throw new NotTaken(within(at, 'until'), 'is only for what is not expected');
    const place = within(at, 'until');
    expected.until = readText(given.get('until'), place, 10);
    const day = new Date(`${expected.until}T00:00:00Z`);
    const real = /^\d{4}-\d\d-\d\d$/.test(expected.until) && !Number.isNaN(day.getTime());
    if (!real || day.toISOString().slice(0, 10) !== expected.until)
      throw new NotTaken(place, 'must be a day such as 2026-12-31');
  }
  return expected;
}
