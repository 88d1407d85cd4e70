// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { gzipSync } from 'zlib';
import { loadPaths, loadRecords } from '../../logs';
import type { Connection } from '../../logs/opensearch/connection';
import { allDocuments, connect, engineTarget } from './load_engine';

// A month that no other test loads logs of.
const INDEX = 'log-aws-cloudtrail-2019-03';
const target = engineTarget('admin');
let connection: Connection;
let folder: string;
let refusedFile: string;

const record = (eventID: string, fields: Record<string, unknown> = {}) => ({
  eventID,
  eventTime: '2019-03-04T05:06:07Z',
  eventSource: 'ec2.amazonaws.com',
  eventName: 'DescribeInstances',
  awsRegion: 'eu-west-1',
  recipientAccountId: '111122223333',
  ...fields,
});
const lines = (...records: unknown[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const put = (name: string, content: string | Buffer): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const refusedLines = (): unknown[] =>
  readFileSync(refusedFile, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const documents = async () => {
  const hits = await allDocuments(connection, INDEX, { match_all: {} });
  return new Map(hits.map(({ _id, _source }) => [_id, _source]));
};

beforeAll(async () => {
  connection = await connect(target, 1);
});
afterAll(() => connection.close());

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'siem-review-load-'));
  refusedFile = path.join(folder, 'out', 'refused.ndjson');
  await connection.ask('DELETE', `/${INDEX}?ignore_unavailable=true`);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await connection.ask('DELETE', `/${INDEX}?ignore_unavailable=true`);
});

test('every form of file; second deliveries within a load and from an earlier one; files of other kinds', async () => {
  const TRAIL = 'AWSLogs/444455556666/CloudTrail/eu-west-1';
  put('logs/1.ndjson', lines(record('a'), record('b')));
  put('logs/2.json', JSON.stringify([record('b'), record('c')]));
  put(
    `logs/${TRAIL}/3.json.gz`,
    gzipSync(JSON.stringify({ Records: [record('d', { recipientAccountId: undefined })] }))
  );
  put('logs/4.ndjson.gz', gzipSync(lines(record('e', { recipientAccountId: undefined }))));
  put('logs/findings.json', JSON.stringify({ Findings: [] }));
  put('logs/AWSLogs/1/CloudTrail-Digest/x.json.gz', gzipSync('{}'));

  const logs = path.join(folder, 'logs');
  const report = await loadPaths([logs], target, { refusedFile });
  expect(report).toMatchObject({
    files: 4,
    skippedFiles: 2,
    read: 6,
    distinct: 5,
    secondDeliveries: 1,
    refused: 0,
    retriedAsText: 0,
    unknownAccount: 1,
    indices: [INDEX],
  });
  expect(existsSync(refusedFile)).toBe(false);
  const found = await documents();
  expect([...found.keys()]).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(found.get('d')).toMatchObject({
    cloud: { account: { id: '444455556666' } },
    '@log_s3key': `${TRAIL}/3.json.gz`,
  });
  expect(found.get('e')).toMatchObject({ cloud: { account: { id: 'unknown' } } });

  const again = await loadPaths([logs], target, { refusedFile, account: '777788889999' });
  expect(again).toMatchObject({ read: 6, distinct: 0, secondDeliveries: 6, unknownAccount: 0 });
  expect((await documents()).get('e')).toMatchObject({
    cloud: { account: { id: '777788889999' } },
  });
});

test('one bad line never stops a file: each is told with file, line and reason', async () => {
  put(
    '1.ndjson',
    `not JSON\n${lines(record('a'), record('', {}), record('b', { eventTime: 'x' }))}17\n${lines(record('c'))}`
  );
  const whole = gzipSync(
    lines(...Array.from({ length: 3000 }, (_, at) => record(`z${at * 7919}`)))
  );
  put('2.ndjson.gz', whole.subarray(0, whole.length - 2000));
  const report = await loadPaths([folder], target, { refusedFile });
  expect(refusedLines().slice(0, 4)).toEqual([
    { file: '1.ndjson', line: 1, record: 1, reason: 'no JSON object' },
    { file: '1.ndjson', line: 3, record: 3, reason: 'no eventID' },
    { file: '1.ndjson', line: 4, record: 4, reason: 'eventTime is no time: x' },
    { file: '1.ndjson', line: 5, record: 5, reason: 'no JSON object' },
  ]);
  const last = refusedLines().pop();
  expect(last).toMatchObject({ reason: 'the file cannot be read on: unexpected end of file' });
  expect(statSync(refusedFile).mode & 0o777).toBe(0o600);
  expect(report.distinct).toBeGreaterThan(1000);
  expect(report.distinct).toBeLessThan(3000);
  expect(report.read).toBe(report.distinct + report.refused);
  expect((await documents()).size).toBe(report.distinct);
});

const clashing = [
  record('1', { responseElements: { thing: { name: 'n' }, flag: true, word: 'w' } }),
  record('2', { responseElements: { thing: 'text' } }),
  record('3', { responseElements: { flag: 'perhaps' } }),
  record('4', { responseElements: { word: { deep: ["it's"] } } }),
  record('5', { responseElements: { thing: 'text', flag: 'no', word: { a: 1 } } }),
];

/** One after the other, so that the first shapes are the mapped ones. */
const loadFirstThenOthers = async () => {
  const [first, ...others] = clashing.map((one) => ({ record: one, path: 'x.json' }));
  await loadRecords('cloudtrail', [first], target, { refusedFile });
  return loadRecords('cloudtrail', others, target, { refusedFile });
};

test('a clash with the mapping is kept as text, and searched as such', async () => {
  expect(await loadFirstThenOthers()).toMatchObject({
    read: 4,
    distinct: 4,
    refused: 0,
    retriedAsText: 2,
    clashes: { 'responseElements.thing': 2 },
  });
  const found = await documents();
  expect(found.get('2')?.responseElements).toEqual({ thing: { value: 'text' } });
  expect(found.get('5')).toMatchObject({
    '@message': expect.stringContaining('"thing": "text"'),
    responseElements: { thing: { value: 'text' } },
  });
  const query = { term: { 'responseElements.thing.value': 'text' } };
  expect(await allDocuments(connection, INDEX, query)).toHaveLength(2);
});

test('where malformed values are refused, too, each clashing field finds a shape that fits', async () => {
  const settings = { settings: { 'index.mapping.ignore_malformed': false } };
  await connection.ask('PUT', `/${INDEX}`, JSON.stringify(settings));
  expect(await loadFirstThenOthers()).toMatchObject({
    distinct: 4,
    refused: 0,
    retriedAsText: 4,
    clashes: {
      'responseElements.flag': 2,
      'responseElements.thing': 2,
      'responseElements.word': 2,
    },
  });
  const found = await documents();
  expect(found.get('3')?.responseElements).toEqual({ flag_text: 'perhaps' });
  expect(found.get('4')?.responseElements).toEqual({ word: `{'deep': ["it's"]}` });
  expect(found.get('5')?.responseElements).toEqual({
    thing: { value: 'text' },
    flag_text: 'no',
    word: "{'a': 1}",
  });
});

test('too many fields for the index: the record is there, its free form as text', async () => {
  const many = Object.fromEntries(Array.from({ length: 8100 }, (_, at) => [`field${at}`, { at }]));
  await loadRecords(
    'cloudtrail',
    [{ record: record('1', { requestParameters: { value: 'x' } }), path: 'x' }],
    target,
    {
      refusedFile,
    }
  );
  const records = [{ record: record('2', { requestParameters: many }), path: 'x' }];
  const report = await loadRecords('cloudtrail', records, target, { refusedFile });
  expect(report).toMatchObject({ distinct: 1, refused: 0, retriedAsText: 1 });
});

test('who may not write, or signs in wrongly, is told so', async () => {
  put('1.ndjson', lines(record('a')));
  const options = { refusedFile };
  await expect(loadPaths([folder], engineTarget('analyst'), options)).rejects.toThrow(
    'may not write'
  );
  const wrong = { ...target, password: 'wrong' };
  await expect(loadPaths([folder], wrong, options)).rejects.toThrow('refused the name admin');
  const gone = { ...target, url: 'https://127.0.0.1:1' };
  await expect(loadPaths([folder], gone, options)).rejects.toThrow('is it running?');
});
