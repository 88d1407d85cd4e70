// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import type { Engine } from '../../engine';
import type { Answer, Call } from '../../engine/rest';
import { connect, expectSuccess } from '../../engine/rest';

/** Who may see and do what, asked of the real security plugin. Rights: engine/security/roles.yml. */

const index = 'log-aws-cloudtrail-2024-02-access';
const production = '111122223333';
const other = '999988887777';
const records = 'siem-review-access-test-000001';

type Running = Pick<Engine, 'url' | 'caFile' | 'users' | 'service'>;

interface Hit {
  _id: string;
  _source: Record<string, unknown>;
}

const callers = new Map<string, Call>();
const as = (name: string): Call => {
  const call = callers.get(name);
  if (call === undefined) throw new Error(`no user ${name}`);
  return call;
};

const everybody = ['admin', 'analyst', 'developer', 'developer_one_system', 'reviewer', 'approver'];
const readers = ['analyst', 'reviewer', 'approver'];
const developers = ['developer', 'developer_one_system'];

beforeAll(async () => {
  const file = process.env.SIEM_REVIEW_TEST_ENGINE;
  if (file === undefined) throw new Error('SIEM_REVIEW_TEST_ENGINE names no running engine');
  const { url, caFile, users, service } = JSON.parse(readFileSync(file, 'utf8')) as Running;
  for (const user of [...users, service]) {
    callers.set(user.name, await connect(url, caFile, { user }));
  }
  await as('admin')('DELETE', `/${index}`);
  await as('admin')('DELETE', `/${records}`);
  const lines = [
    cloudTrail('e1', production, 'payment-app', 'GetObject'),
    cloudTrail('e2', production, 'payment-app', 'PutObject', 'AccessDenied'),
    cloudTrail('e3', other, 'portal-app', 'GetObject'),
    cloudTrail('e4', other, 'portal-app', 'DeleteObject'),
  ].flatMap((document) => [{ index: { _id: document.eventID } }, document]);
  const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  const loaded = await expectSuccess(
    as('admin')('POST', `/${index}/_bulk?refresh=true`, body),
    'load'
  );
  expect(loaded).toMatchObject({ errors: false });
  const made = as('siem_review_service')('PUT', `/${records}`, {
    settings: { number_of_replicas: 0 },
  });
  await expectSuccess(made, 'the service makes its index');
}, 60_000);

afterAll(async () => {
  await as('admin')('DELETE', `/${index}`);
  await as('admin')('DELETE', `/${records}`);
});

function cloudTrail(id: string, account: string, role: string, name: string, errorCode?: string) {
  const arn = `arn:aws:iam::${account}:role/${role}`;
  const session = `session-of-${id}`;
  return {
    '@timestamp': '2024-02-03T04:05:06Z',
    '@id': id,
    '@log_type': 'cloudtrail',
    '@message': `{"eventID":"${id}"}`,
    eventID: id,
    eventTime: '2024-02-03T04:05:06Z',
    eventSource: 's3.amazonaws.com',
    eventName: name,
    eventType: 'AwsApiCall',
    awsRegion: 'ap-northeast-1',
    recipientAccountId: account,
    sourceIPAddress: '203.0.113.9',
    userAgent: 'aws-cli/2',
    readOnly: name === 'GetObject',
    managementEvent: false,
    userIdentity: {
      type: 'AssumedRole',
      invokedBy: 'lambda.amazonaws.com',
      arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
      principalId: `AROAEXAMPLE:${session}`,
      accessKeyId: 'ASIAEXAMPLE',
      sessionContext: { sessionIssuer: { type: 'Role', arn, userName: role, accountId: account } },
    },
    requestParameters: { bucketName: 'cards', key: 'secret' },
    resources: [{ ARN: 'arn:aws:s3:::cards', type: 'AWS::S3::Bucket' }],
    source: { ip: '203.0.113.9', address: '203.0.113.9' },
    user: { name: session, id: 'ASIAEXAMPLE' },
    user_agent: { original: 'aws-cli/2' },
    cloud: { provider: 'aws', account: { id: account }, region: 'ap-northeast-1' },
    event: {
      action: name,
      module: 's3.amazonaws.com',
      outcome: errorCode === undefined ? 'success' : 'failure',
      ingested: '2024-02-03T04:10:00Z',
    },
    ...(errorCode === undefined
      ? {}
      : {
          errorCode,
          errorMessage: `${session} is not authorized`,
          error: { code: errorCode, message: `${session} is not authorized` },
        }),
  };
}

async function hitsOf(name: string, query: unknown = { match_all: {} }): Promise<Hit[]> {
  const path = `/log-aws-cloudtrail-*/_search`;
  const wanted = { bool: { filter: [query, { term: { _index: index } }] } };
  const body = { size: 50, query: wanted, sort: [{ eventID: 'asc' }] };
  const answer = await expectSuccess(as(name)('POST', path, body), `search as ${name}`);
  return (answer as { hits: { hits: Hit[] } }).hits.hits;
}

function leavesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item, path === '' ? key : `${path}.${key}`)
  );
}

describe('reading CloudTrail', () => {
  test.each(readers)('%s sees every event whole', async (name) => {
    const hits = await hitsOf(name);
    expect(hits.map(({ _id }) => _id)).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(hits[0]._source).toMatchObject({
      requestParameters: { bucketName: 'cards' },
      source: { ip: '203.0.113.9' },
      user: { name: 'session-of-e1' },
    });
  });

  test('developer sees every account, and only what counting needs', async () => {
    const hits = await hitsOf('developer');
    expect(hits.map(({ _id }) => _id)).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect([...new Set(hits.flatMap(({ _source }) => leavesOf(_source)))].sort()).toEqual([
      '@id',
      '@log_type',
      '@timestamp',
      'awsRegion',
      'cloud.account.id',
      'cloud.region',
      'error.code',
      'errorCode',
      'event.action',
      'event.ingested',
      'event.module',
      'event.outcome',
      'eventID',
      'eventName',
      'eventSource',
      'eventTime',
      'eventType',
      'managementEvent',
      'readOnly',
      'recipientAccountId',
      'userIdentity.invokedBy',
      'userIdentity.sessionContext.sessionIssuer.accountId',
      'userIdentity.sessionContext.sessionIssuer.arn',
      'userIdentity.sessionContext.sessionIssuer.type',
      'userIdentity.sessionContext.sessionIssuer.userName',
      'userIdentity.type',
    ]);
  });

  test('developer_one_system sees the accounts of that system alone', async () => {
    const hits = await hitsOf('developer_one_system');
    expect(hits.map(({ _id }) => _id)).toEqual(['e1', 'e2']);
    expect(hits.flatMap(({ _source }) => leavesOf(_source))).not.toContain('source.ip');
  });

  test.each(developers)('%s cannot find out hidden values by asking for them', async (name) => {
    expect(await hitsOf(name, { term: { 'user.name': 'session-of-e1' } })).toEqual([]);
    expect(await hitsOf(name, { exists: { field: 'requestParameters.bucketName' } })).toEqual([]);
    expect(await hitsOf(name, { match: { '@message': 'e1' } })).toEqual([]);
    expect(await hitsOf(name, { exists: { field: 'userIdentity.invokedBy' } })).not.toEqual([]);
  });

  test.each(developers)('%s is told of no hidden field', async (name) => {
    const answer = await as(name)('GET', `/${index}/_field_caps?fields=*`);
    const fields = Object.keys((answer.body as { fields: object }).fields);
    expect(fields).toEqual(expect.arrayContaining(['eventName', 'cloud.account.id']));
    expect(fields).not.toEqual(expect.arrayContaining(['requestParameters.bucketName']));
    expect(fields).not.toEqual(expect.arrayContaining(['source.ip']));
    expect(fields).not.toEqual(expect.arrayContaining(['user.name']));
  });

  test('composite over role and event counts right under field rights', async () => {
    const counted = async (name: string) => {
      const sources = ['userIdentity.sessionContext.sessionIssuer.arn', 'eventName'].map(
        (field) => ({
          [field]: { terms: { field } },
        })
      );
      const aggs = { pairs: { composite: { size: 1000, sources }, aggs: countedEvents } };
      const body = { size: 0, query: { term: { _index: index } }, aggs };
      const answer = await expectSuccess(
        as(name)('POST', `/log-aws-cloudtrail-*/_search`, body),
        name
      );
      return (
        answer as { aggregations: { pairs: { buckets: PairBucket[] } } }
      ).aggregations.pairs.buckets.map(({ key, doc_count: documents, ids }) => [
        ...Object.values(key),
        documents,
        ids.value,
      ]);
    };
    const payment = `arn:aws:iam::${production}:role/payment-app`;
    const portal = `arn:aws:iam::${other}:role/portal-app`;
    const ofSystem = [
      [payment, 'GetObject', 1, 1],
      [payment, 'PutObject', 1, 1],
    ];
    expect(await counted('developer_one_system')).toEqual(ofSystem);
    expect(await counted('developer')).toEqual([
      ...ofSystem,
      [portal, 'DeleteObject', 1, 1],
      [portal, 'GetObject', 1, 1],
    ]);
    expect(await counted('developer')).toEqual(await counted('admin'));
  });

  test('the service identity reads Security Hub, and no other log', async () => {
    const call = as('siem_review_service');
    expect((await call('POST', '/log-aws-securityhub-*/_search', {})).status).toBe(200);
    for (const other of [index, 'log-aws-*', 'log-aws-securityhub-*,log-aws-cloudtrail-*']) {
      expect((await call('POST', `/${other}/_search`, {})).status).toBe(403);
    }
  });

  test.each(developers)('%s reads no other kind of log', async (name) => {
    expect((await as(name)('POST', '/log-aws-securityhub-2024-02/_search', {})).status).toBe(403);
  });
});

const countedEvents = { ids: { cardinality: { field: 'eventID' } } };

interface PairBucket {
  key: Record<string, string>;
  doc_count: number;
  ids: { value: number };
}

describe('what reading needs besides', () => {
  test.each([...everybody, 'siem_review_service'])('%s is told who he is', async (name) => {
    const { status, body } = await as(name)('GET', '/_plugins/_security/authinfo');
    expect(status).toBe(200);
    expect(body).toMatchObject({ user_name: name });
  });

  test.each(everybody)('%s may ask for indices, closed ones too', async (name) => {
    const path = '/_resolve/index/log-aws-cloudtrail-*?expand_wildcards=all';
    const { status, body } = await as(name)('GET', path);
    expect(status).toBe(200);
    const names = (body as { indices: Array<{ name: string }> }).indices.map((found) => found.name);
    expect(names).toContain(index);
  });

  test.each(everybody)('%s may page by point in time and ask several at once', async (name) => {
    const opened = await as(name)('POST', `/${index}/_search/point_in_time?keep_alive=1m`);
    expect(opened.status).toBe(200);
    const id = (opened.body as { pit_id: string }).pit_id;
    const sort = [{ '@timestamp': 'asc' }, { eventID: 'asc' }];
    expect((await as(name)('POST', '/_search', { pit: { id }, size: 1, sort })).status).toBe(200);
    const closed = await as(name)('DELETE', '/_search/point_in_time', { pit_id: [id] });
    expect(closed.status).toBe(200);
    const ofAll = await as(name)('GET', '/_search/point_in_time/_all');
    expect(ofAll.status).toBe(name === 'admin' ? 200 : 403);
    const two = `{"index":"${index}"}\n{"size":0}\n`.repeat(2);
    const several = await as(name)('POST', '/_msearch', two);
    expect(several.body).toMatchObject({ responses: [{ status: 200 }, { status: 200 }] });
  });

  test.each(everybody)('%s may ask for field types and dates', async (name) => {
    const paths = [
      `/${index}/_mapping/field/eventName`,
      `/${index}/_field_caps?fields=eventName`,
      '/',
    ];
    for (const path of paths) expect((await as(name)('GET', path)).status).toBe(200);
  });
});

describe('writing', () => {
  const refused = async (answer: Promise<Answer>) => expect((await answer).status).toBe(403);

  test.each([...readers, ...developers, 'siem_review_service'])(
    '%s cannot write logs',
    async (name) => {
      await refused(as(name)('PUT', `/${index}/_doc/forged`, { eventID: 'forged' }));
      await refused(as(name)('DELETE', `/${index}/_doc/e1`));
      await refused(as(name)('DELETE', `/${index}`));
      await refused(as(name)('PUT', '/log-aws-cloudtrail-2024-03-forged'));
    }
  );

  test.each([...readers, ...developers])(
    '%s cannot write what the program records',
    async (name) => {
      await refused(as(name)('PUT', `/${records}/_doc/forged`, { by: name }));
      await refused(as(name)('PUT', '/siem-review-forged-000001'));
    }
  );

  test('the service identity writes and reads what it keeps', async () => {
    const call = as('siem_review_service');
    const made = await call('PUT', `/${records}/_create/1?refresh=true`, { by: 'reviewer' });
    expect(made.status).toBe(201);
    expect((await call('PUT', `/${records}/_create/1`, { by: 'forger' })).status).toBe(409);
    for (const name of ['admin', ...readers]) {
      const { body } = await as(name)('POST', '/siem-review-access-test-*/_search', {});
      expect(body).toMatchObject({ hits: { hits: [{ _source: { by: 'reviewer' } }] } });
    }
  });

  test.each([...readers, ...developers, 'siem_review_service'])(
    '%s cannot manage users',
    async (name) => {
      await refused(as(name)('GET', '/_plugins/_security/api/internalusers'));
      await refused(
        as(name)('PUT', '/_plugins/_security/api/internalusers/more', { password: 'x' })
      );
    }
  );

  test('nobody gets in without a password', async () => {
    const file = process.env.SIEM_REVIEW_TEST_ENGINE ?? '';
    const { url, caFile } = JSON.parse(readFileSync(file, 'utf8')) as Running;
    const stranger = await connect(url, caFile, {});
    expect((await stranger('GET', `/${index}/_search`)).status).toBe(401);
    const guess = await connect(url, caFile, { user: { name: 'admin', password: 'admin' } });
    expect((await guess('GET', `/${index}/_search`)).status).toBe(401);
  });
});
