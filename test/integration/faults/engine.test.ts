// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../../../common/search/coverage';
import { clientOf } from '../engine_access';
import { MONTH, PREFIX } from '../role_usage/documents';
import { dropDocuments, loadDocuments } from '../role_usage/load_documents';
import { startFaults } from './faults_under_test';
import type { FaultsUnderTest } from './faults_under_test';

const admin = clientOf('admin');
const NEXT_MONTH = `${PREFIX}-2026-06`;
let faults: FaultsUnderTest;

beforeAll(async () => {
  await loadDocuments(admin);
  faults = await startFaults();
  await faults.expectRecovery();
}, 120000);
afterAll(async () => {
  await faults.stop();
  await dropDocuments(admin);
});
afterEach(async () => {
  await faults.expectRecovery();
});

async function withSetting(name: string, value: string, run: () => Promise<void>): Promise<void> {
  await admin.cluster.putSettings({ body: { transient: { [name]: value } } });
  try {
    await run();
  } finally {
    await admin.cluster.putSettings({ body: { transient: { [name]: null } } });
  }
}

test('a closed month is named, not taken for a month without events', async () => {
  await admin.indices.close({ index: MONTH });
  try {
    const { answer } = await faults.askInFault('actions');
    expect(answer.status).toBe(200);
    const { coverage } = answer.json() as { coverage: Record<string, unknown> };
    expect(coverage.state).not.toBe('complete');
    expect(coverage.closedIndices).toContain(MONTH);
  } finally {
    await admin.indices.open({ index: MONTH });
    await admin.cluster.health({ index: MONTH, wait_for_status: 'yellow' });
  }
});

test.each(['actions', 'roles'] as const)(
  'a month without a shard to answer for it: %s says that it is only a part',
  async (endpoint) => {
    const healthy = (await faults.ask(endpoint)).json();
    // No node has this name, so that its shard never starts.
    await admin.indices.create({
      index: NEXT_MONTH,
      wait_for_active_shards: '0',
      body: {
        settings: {
          number_of_shards: 1,
          number_of_replicas: 0,
          'index.routing.allocation.require._name': 'nobody',
        },
      },
    });
    try {
      const { answer } = await faults.askInFault(endpoint);
      expect(answer.status).toBe(200);
      const { coverage } = answer.json() as { coverage: Coverage };
      expect(coverage.state).toBe('partial');
      expect(coverage.shards.failed).toBeGreaterThan(0);
      expect(coverage.shards.total).toBeGreaterThan(coverage.shards.failed);
      // What the others hold is told all the same.
      expect(answer.json()).toEqual({ ...healthy, coverage: expect.anything() });
    } finally {
      await admin.indices.delete({ index: NEXT_MONTH });
    }
  }
);

test('a disk that is full, so that OpenSearch takes no more writes: reads go on', async () => {
  const full = { index: { blocks: { read_only_allow_delete: true } } };
  await admin.indices.putSettings({ index: MONTH, body: full });
  try {
    const refused = admin.index({ index: MONTH, id: 'one-more', body: {} });
    await expect(refused).rejects.toMatchObject({ meta: { statusCode: 429 } });
    for (const endpoint of ['roles', 'actions', 'trend', 'context', 'export'] as const) {
      const { answer } = await faults.askInFault(endpoint);
      expect(answer.status).toBe(200);
      if (endpoint === 'export') continue;
      const { coverage } = answer.json() as { coverage: Coverage };
      expect(coverage.shards.failed).toBe(0);
    }
  } finally {
    const free = { index: { blocks: { read_only_allow_delete: null } } };
    await admin.indices.putSettings({ index: MONTH, body: free });
  }
});

test('a field that is text in one month: which one, where; never a lower count', async () => {
  await admin.indices.create({
    index: NEXT_MONTH,
    body: { mappings: { properties: { eventName: { type: 'text' } } } },
  });
  const [event] = await documentsOf(MONTH);
  await admin.index({ index: NEXT_MONTH, id: 'clash', body: event, refresh: true });
  try {
    const { answer } = await faults.askInFault('actions');
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({
      attributes: { code: 'mapping_conflict', field: 'eventName' },
    });
    expect(answer.json().message).toContain(NEXT_MONTH);
  } finally {
    await admin.indices.delete({ index: NEXT_MONTH });
  }
});

test('more buckets than OpenSearch allows', async () => {
  await withSetting('search.max_buckets', '1', async () => {
    const { answer } = await faults.askInFault('actions');
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ attributes: { code: 'too_many_buckets' } });
    expect(answer.headers.get('retry-after')).toBeNull();
  });
});

test('a circuit breaker of OpenSearch', async () => {
  await withSetting('indices.breaker.request.limit', '1b', async () => {
    const { answer } = await faults.askInFault('actions');
    expect(answer.status).toBe(503);
    expect(answer.json()).toMatchObject({ attributes: { code: 'overloaded' } });
  });
});

test('a full queue of OpenSearch: when to come back, no second try by us', async () => {
  // A healthy node does not give this answer, so its words are OpenSearch's own, sent in its place.
  const type = 'rejected_execution_exception';
  const reason = 'rejected execution of org.opensearch.action on QueueResizingOpenSearchThreadPool';
  const error = { type, reason, root_cause: [{ type, reason }] };
  faults.engine.instead = ({ path }) =>
    path.includes('/_search') ? { status: 429, body: { error, status: 429 } } : undefined;
  try {
    const { answer } = await faults.askInFault('actions');
    expect(answer.status).toBe(429);
    expect(answer.json()).toMatchObject({ attributes: { code: 'too_many_searches' } });
    expect(answer.headers.get('retry-after')).toBe('5');
  } finally {
    faults.engine.instead = undefined;
  }
});

test.each([
  ['no JSON', 200, 'not json', 500],
  ['HTML of a gateway', 502, '<html>Bad gateway</html>', 503],
  ['an error that we do not know', 400, { error: { type: 'x', reason: 'secret-of-a-log' } }, 500],
])('%s in place of an answer is one error, without its text', async (_, status, body, expected) => {
  faults.engine.instead = ({ path }) => (path.includes('/_search') ? { status, body } : undefined);
  try {
    const { answer } = await faults.askInFault('actions');
    expect(answer.status).toBe(expected);
    expect(answer.text()).not.toMatch(/secret|html|not json/);
  } finally {
    faults.engine.instead = undefined;
  }
});

test('one search that fails ends those beside it', async () => {
  let waiting = 0;
  let ended = 0;
  faults.engine.instead = ({ path, body }) => {
    if (body.includes('"composite"')) return { status: 403, body: { error: { type: 'x' } } };
    if (!path.includes('/_search')) return undefined;
    waiting += 1;
    return {
      status: 200,
      body: {},
      delay: 5000,
      left: () => {
        ended += 1;
      },
    };
  };
  try {
    const { answer, milliseconds } = await faults.askInFault('roles');
    expect(answer.status).toBe(403);
    expect(milliseconds).toBeLessThan(900);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(waiting).toBeGreaterThan(0);
    expect(ended).toBe(waiting);
  } finally {
    faults.engine.instead = undefined;
  }
});

async function documentsOf(index: string): Promise<Array<Record<string, unknown>>> {
  const { body } = await admin.search({ index, body: { query: { match_all: {} }, size: 1 } });
  return body.hits.hits.map((hit: { _source: Record<string, unknown> }) => hit._source);
}
