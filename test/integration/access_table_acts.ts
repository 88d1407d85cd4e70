// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Answer, Call } from '../../engine/rest';
import type { Verdict } from '../../scripts/roles/access_table';

export const indices = {
  cloudTrail: 'log-aws-cloudtrail-2024-05-table',
  closed: 'log-aws-cloudtrail-2024-04-table',
  securityHub: 'log-aws-securityhub-2024-05-table',
  flowLogs: 'log-aws-vpcflowlogs-2024-05-table',
  settings: 'siem-review-settings-table',
  records: 'siem-review-records-table',
  findings: 'siem-review-findings-table',
  payroll: 'payroll-table',
};

/** What the roles of the test make and ought not to leave behind. */
export const left = ['log-aws-cloudtrail-2024-06-table', 'siem-review-made-table'];

export const ourAccount = '111122223333';
export const otherAccount = '999988887777';

/** One CloudTrail event of our account and one of another. */
export const events = [ourAccount, otherAccount].map((account) => ({
  '@timestamp': '2024-05-03T04:05:06Z',
  '@log_type': 'cloudtrail',
  eventID: `of-${account}`,
  eventName: 'GetObject',
  cloud: { account: { id: account } },
  requestParameters: { bucketName: 'cards' },
  source: { ip: '203.0.113.9' },
  user: { name: 'session-name' },
  userIdentity: { accessKeyId: 'ASIAEXAMPLE' },
}));

interface Found {
  hits: { hits: Array<{ _source: Record<string, unknown> }> };
}

type Act = (call: Call) => Promise<Verdict>;

/** Any other answer than these two is a fault of the test itself. */
async function verdict(answer: Promise<Answer>): Promise<Verdict> {
  const { status, body } = await answer;
  if (status >= 200 && status < 300) return 'allowed';
  if (status === 403) return 'denied';
  throw new Error(`${status} ${JSON.stringify(body).slice(0, 300)}`);
}

const asking =
  (method: string, path: string, body?: unknown): Act =>
  (call) =>
    verdict(call(method, path, body));

/** Less when the answer is there, but without what `whole` looks for. */
const seeing =
  (path: string, body: unknown, whole: (found: unknown) => boolean): Act =>
  async (call) => {
    const answer = await call('POST', path, body);
    const given = await verdict(Promise.resolve(answer));
    return given === 'allowed' && !whole(answer.body) ? 'less' : given;
  };

const sources = (found: unknown) => (found as Found).hits.hits.map(({ _source }) => _source);
const has = (field: string) => (found: unknown) => sources(found).some((one) => field in one);
const search = `/${indices.cloudTrail}/_search`;
const composite = {
  size: 0,
  aggs: { names: { composite: { sources: [{ eventName: { terms: { field: 'eventName' } } }] } } },
};

/** Several in one call: the call itself is answered 200, each part has its own status. */
const several: Act = async (call) => {
  const answer = await call('POST', '/_msearch', `{"index":"${indices.cloudTrail}"}\n{"size":0}\n`);
  const given = await verdict(Promise.resolve(answer));
  if (given !== 'allowed') return given;
  const [{ status }] = (answer.body as { responses: Array<{ status: number }> }).responses;
  return verdict(Promise.resolve({ status, body: answer.body }));
};

const pointInTime: Act = async (call) => {
  const opened = await call('POST', `/${indices.cloudTrail}/_search/point_in_time?keep_alive=1m`);
  const given = await verdict(Promise.resolve(opened));
  if (given !== 'allowed') return given;
  const { pit_id: id } = opened.body as { pit_id: string };
  const read = await verdict(call('POST', '/_search', { pit: { id }, size: 1 }));
  const closed = await verdict(call('DELETE', '/_search/point_in_time', { pit_id: [id] }));
  return read === 'allowed' ? closed : read;
};

/** One line of a bulk: the call is answered 200, the line has its own status. */
const bulk =
  (index: string, line: object): Act =>
  async (call) => {
    const answer = await call('POST', `/${index}/_bulk`, `${JSON.stringify(line)}\n`);
    const given = await verdict(Promise.resolve(answer));
    if (given !== 'allowed') return given;
    const [item] = (answer.body as { items: Array<Record<string, { status: number }>> }).items;
    const { status } = Object.values(item)[0];
    // There is none to delete: found out by who was let through.
    return verdict(Promise.resolve({ status: status === 404 ? 200 : status, body: item }));
  };

/** By the names in scripts/roles/access_table.ts, which has them in the order in which they are done. */
export const ACTS: Readonly<Record<string, Act>> = {
  authinfo: asking('GET', '/_plugins/_security/authinfo'),
  version: asking('GET', '/'),
  cloudTrail: asking('POST', search, {}),
  composite: asking('POST', search, composite),
  msearch: several,
  pit: pointInTime,
  parameters: seeing(search, {}, has('requestParameters')),
  addresses: seeing(search, {}, has('source')),
  sessions: seeing(search, {}, has('user')),
  fieldCaps: seeing(
    `/${indices.cloudTrail}/_field_caps?fields=*`,
    undefined,
    (found) => 'requestParameters.bucketName' in (found as { fields: object }).fields
  ),
  otherAccounts: seeing(search, {}, (found) =>
    sources(found).some(({ eventID }) => eventID === `of-${otherAccount}`)
  ),
  closed: asking('GET', '/_resolve/index/log-aws-cloudtrail-*?expand_wildcards=all'),
  mappings: asking('GET', `/${indices.cloudTrail}/_mapping`),
  otherLogs: asking('POST', `/${indices.securityHub}/_search`, {}),
  flowLogs: asking('POST', `/${indices.flowLogs}/_search`, {}),
  allLogs: asking('POST', '/log-*/_search', { size: 0 }),
  settings: asking('POST', '/siem-review-settings*/_search', {}),
  records: asking('POST', '/siem-review-records*/_search', {}),
  findings: asking('POST', '/siem-review-findings*/_search', {}),
  payroll: asking('POST', `/${indices.payroll}/_search`, {}),
  everything: asking('POST', '/_search', { size: 0 }),
  writeLog: asking('PUT', `/${indices.cloudTrail}/_doc/forged`, { eventID: 'forged' }),
  deleteLog: asking('DELETE', `/${indices.cloudTrail}/_doc/forged`),
  openLog: asking('POST', `/${indices.closed}/_open`),
  createLog: asking('PUT', `/${left[0]}`),
  writeRecord: asking('PUT', `/${indices.records}/_doc/forged`, { by: 'me' }),
  writeSettings: asking('PUT', `/${indices.settings}/_doc/forged`, { by: 'me' }),
  bulkRecord: bulk(indices.records, { delete: { _id: 'none' } }),
  deleteRecord: asking('DELETE', `/${indices.records}/_doc/forged`),
  createOwn: asking('PUT', `/${left[1]}`),
  deleteOwn: asking('DELETE', `/${indices.records}`),
  users: asking('GET', '/_plugins/_security/api/internalusers'),
  makeUser: asking('PUT', '/_plugins/_security/api/roles/access_table', {
    cluster_permissions: [],
  }),
  clusterSettings: asking('PUT', '/_cluster/settings', {
    // Back to its default, which it has.
    transient: { 'cluster.routing.allocation.enable': null },
  }),
  readClusterSettings: asking('GET', '/_cluster/settings'),
  templates: asking('PUT', '/_index_template/access_table', { index_patterns: ['access-table'] }),
  tasks: asking('GET', '/_tasks'),
  pits: asking('GET', '/_search/point_in_time/_all'),
};
