// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'fs';
import path from 'path';
import { connect, expectSuccess } from '../../engine/rest';
import type { Call } from '../../engine/rest';
import { peopleByRole } from '../../engine/sign_in';
import type { Verdict } from '../../scripts/roles/access_table';
import { ENDPOINT_COLUMNS, ENDPOINT_TABLE } from '../../scripts/roles/endpoint_table';
import type { EndpointColumn } from '../../scripts/roles/endpoint_table';
import { ENDPOINT_ACTS } from './access_table_endpoints_acts';
import type { AnyEndpoint, Ask } from './access_table_endpoints_acts';
import {
  dropForEndpoints,
  INDICES,
  loadForEndpoints,
  names,
} from './access_table_endpoints_documents';
import { PCI_KEPT, pciFindingsKept } from './access_table_endpoints_pci';
import { clientOf, engineAccess } from './engine_access';
import { startHostBefore } from './host_before_engine';
import type { HostBeforeEngine } from './host_before_engine';
import { beyondItsOwn, forPeople, withoutKeeping } from './program_calls';
import { startRecordingProxy } from './recording_proxy';
import type { RecordingProxy } from './recording_proxy';
import {
  investigationOf,
  knownGoodOf,
  ownKindOf,
  panelSetOf,
  roleMatchOf,
  systemOf,
  workOf,
} from './settings/company';

/** The second table of docs/access.md: the real plugin's routes before the real security plugin, as everybody. */

const { url, caFile, users, service } = engineAccess();
/** The user admin has every right; who has nothing but the role is made for this test. */
const administrator = { name: 'endpoints_admin', password: 'only-for-the-endpoints-table-7' };
const columns = Object.keys(ENDPOINT_COLUMNS) as EndpointColumn[];
const everyone = columns.flatMap((column) =>
  ENDPOINT_COLUMNS[column].map((role) => ({ column, role, name: nameOf(role) }))
);
const admin = clientOf('admin');
const asked = new Set<string>();
let security: Call;
let proxy: RecordingProxy;
let host: HostBeforeEngine;

function nameOf(role: string): string {
  if (role === 'all_access') return 'admin';
  if (role === 'siem_review_admin') return administrator.name;
  return peopleByRole()[role]?.[0] ?? service.name;
}

function basicOf(name: string, password?: string): string {
  const user = [...users, service, administrator].find((one) => one.name === name);
  return `Basic ${Buffer.from(`${name}:${password || user?.password}`).toString('base64')}`;
}

const keyOf = ({ method, path: where }: AnyEndpoint) => `${method} ${where}`;

/** Every question with the person's own credentials, as scripts send them. */
const askAs =
  (authorization?: string): Ask =>
  (endpoint, input = {}) => {
    asked.add(keyOf(endpoint));
    const method = endpoint.method.toUpperCase();
    const rest = Object.entries(input).filter(([field]) => !endpoint.path.includes(`{${field}}`));
    const where = endpoint.path.replace(/\{(\w+)\}/g, (_, field: string) =>
      encodeURIComponent((input as Record<string, string>)[field])
    );
    const inBody = method === 'POST' || method === 'PUT';
    const query = new URLSearchParams(rest as Array<[string, string]>).toString();
    return host.ask(inBody || query === '' ? where : `${where}?${query}`, {
      method,
      headers: {
        'osd-xsrf': 'test',
        ...(authorization && { authorization }),
        ...(inBody && { 'content-type': 'application/json' }),
      },
      ...(inBody && { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
  };

const userPath = `/_plugins/_security/api/internalusers/${administrator.name}`;
const keep: Array<[string, string, object]> = [
  ['systems', names.system, systemOf(names.system, [])],
  ['planned_work', names.work, workOf(names.work)],
  ['panel_sets', names.panelSet, panelSetOf(names.panelSet)],
  ['own_kinds', names.ownKind, ownKindOf(names.ownKind)],
  ['known_good', names.knownGood, knownGoodOf(names.knownGood)],
  ['investigations', names.investigation, investigationOf(names.investigation)],
  ['role_matches', names.roleMatch, roleMatchOf(names.roleMatch)],
  ...PCI_KEPT,
];
const keptAt = (kind: string): string => `/api/siem_review/${kind}/{id}`;

beforeAll(async () => {
  await loadForEndpoints(admin);
  const all = users.find(({ name }) => name === 'admin');
  security = await connect(url, caFile, { user: all });
  const { password } = administrator;
  const user = { password, backend_roles: ['siem_review_admin'] };
  await expectSuccess(security('PUT', userPath, user), 'making who has siem_review_admin alone');
  proxy = await startRecordingProxy({ url, caFile });
  host = await startHostBefore(
    { url: proxy.url },
    { indices: INDICES, service: { username: service.name, password: service.password } }
  );
  const ask = askAs(basicOf('admin'));
  for (const [kind, id, content] of keep) {
    // The index is made in the background.
    for (;;) {
      const put = { method: 'put', path: keptAt(kind) } as const;
      const { status } = await ask(put, { id, content, version: 0 });
      if (status === 200) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  await pciFindingsKept(askAs(basicOf('assessor')));
  asked.clear();
}, 120_000);

afterAll(async () => {
  const ask = askAs(basicOf('admin'));
  for (const [kind, id] of keep) {
    const held = await ask({ method: 'get', path: keptAt(kind) }, { id });
    const { version } = held.json() as { version: number };
    await ask({ method: 'delete', path: keptAt(kind) }, { id, version });
  }
  await host.stop();
  await proxy.stop();
  await security('DELETE', userPath);
  await dropForEndpoints(admin);
});

function endpointFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const where = path.join(folder, entry.name);
    if (entry.isDirectory()) return endpointFiles(where);
    return /^(kept_)?endpoints\.ts$/.test(entry.name) ? [where] : [];
  });
}

/** Every endpoint that is declared. */
async function declared(): Promise<AnyEndpoint[]> {
  const root = path.resolve(__dirname, '..', '..', 'common');
  const found: AnyEndpoint[] = [];
  for (const file of endpointFiles(root)) {
    const module = (await import(file)) as Record<string, unknown>;
    // Endpoints stand alone, or together for one kind of what is kept.
    const all = Object.values(module).flatMap((one) => [one, ...Object.values(one as object)]);
    found.push(...(all as AnyEndpoint[]).filter((one) => Boolean(one && one.method && one.path)));
  }
  return found;
}

it('has a line for each act, and an act for each line', () => {
  expect(ENDPOINT_TABLE.map(({ act }) => act)).toEqual(Object.keys(ENDPOINT_ACTS));
});

describe.each(everyone)('$role', ({ column, name }) => {
  test.each(
    ENDPOINT_TABLE.map(({ act, words, verdicts }) => [words, act, verdicts[column]] as const)
  )('%s', async (_words, act, expected: Verdict) => {
    proxy.forget();
    const own = basicOf(name);
    expect(await ENDPOINT_ACTS[act](askAs(own))).toBe(expected);
    // Who comes as the program itself is told from the program by what is asked.
    const byPerson = proxy.calls.filter(({ authorization }) => authorization === own);
    const byOthers = proxy.calls.filter(({ authorization }) => authorization !== own);
    expect(byPerson.length).toBeGreaterThan(0);
    // The person reads and is asked for; the program alone writes, of settings only for who may.
    const changes = withoutKeeping(byPerson, basicOf(service.name)).filter(
      ({ method, path: where }) =>
        !/^(GET|HEAD)$/.test(method) && !/\/(_search|_msearch|_count|_field_caps)\b/.test(where)
    );
    expect(changes).toEqual([]);
    const writes = /^put/.test(act) && expected === 'allowed';
    expect(forPeople(byOthers).length > 0).toBe(writes);
    expect(beyondItsOwn(byOthers)).toEqual([]);
    byOthers.forEach(({ authorization }) => expect(authorization).toBe(basicOf(service.name)));
    if (!/^put/.test(act)) return;
    expect(byPerson.map(({ path: where }) => where)).toContain('/_plugins/_security/authinfo');
  });
});

it('asked every endpoint that there is', async () => {
  expect(Array.from(asked).sort()).toEqual((await declared()).map(keyOf).sort());
});

/** Who tries passwords is held up after a few: a question of each sort. */
const few = ['post /api/siem_review/log_query/ask', 'get /api/siem_review/systems'];
few.push('put /api/siem_review/systems/{id}');

describe.each([
  ['without a password', undefined, undefined],
  ['with nothing but a token', 'Bearer analyst', undefined],
  ['with a wrong password', basicOf('analyst', 'wrong'), few],
  ['under an unknown name', basicOf('nobody', 'wrong'), few],
])('somebody %s', (_who, authorization, only) => {
  it('is refused, and nothing is asked or written for him', async () => {
    const all = await declared();
    const endpoints = all.filter((one) => !only || only.includes(keyOf(one)));
    expect(endpoints.length).toBeGreaterThanOrEqual(only ? only.length : 30);
    for (const endpoint of endpoints) {
      proxy.forget();
      const answer = await askAs(authorization)(endpoint, { id: names.system });
      expect([keyOf(endpoint), answer.status]).toEqual([keyOf(endpoint), 401]);
      const beyond = withoutKeeping(proxy.calls, basicOf(service.name)).filter(
        (call) => !call.path.includes('/_plugins/_security/')
      );
      expect(beyond).toEqual([]);
    }
  });
});

it('tells nobody a password, in no line of the log', () => {
  const log = host.lines.join('\n');
  [...users, service, administrator].forEach(({ name, password }) => {
    expect(log).not.toContain(password);
    expect(log).not.toContain(basicOf(name).slice(6));
  });
});
