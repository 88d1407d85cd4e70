// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createServer } from 'net';
import type { AddressInfo } from 'net';
import { freeSpace, requireSpace } from './disk_space';
import { asEngineProblem, EngineProblem } from './engine_problem';
import { javaArguments } from './node_config';
import { explainEnd } from './node_process';
import type { Places } from './places';
import { requireFreePort } from './port';

test('too little space is said with both numbers and what to do', async () => {
  const free = async () => 300 * 1024 * 1024;
  await expect(requireSpace('/data', 500 * 1024 * 1024, '--data-dir', free)).rejects.toThrow(
    new EngineProblem(
      'Not enough disk space for /data: 300 MB free, 500 MB needed. Free some space or choose a folder on another disk with --data-dir, then start again.'
    )
  );
  await expect(
    requireSpace('/data', 300 * 1024 * 1024, '--data-dir', free)
  ).resolves.toBeUndefined();
});

test('the space of a folder yet to be made is that of its disk', async () => {
  const there = await freeSpace(__dirname);
  const yet = await freeSpace(`${__dirname}/no/such/folder`);
  expect(there).toBeGreaterThan(0);
  expect(Math.abs(yet - there)).toBeLessThan(1024 ** 3);
});

test('a taken port is said, a free one is not', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is taken by another program.`);
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFreePort(port)).resolves.toBeUndefined();
});

test.each([0, 65536, 1.5, NaN])('%s is no port', async (port) => {
  await expect(requireFreePort(port)).rejects.toThrow(EngineProblem);
});

test.each(['', '1', '1k', '255m', '-1g', '1g -version', '99999999g'])('%j is no heap', (heap) => {
  expect(() => javaArguments('/software', places, heap, 17)).toThrow(EngineProblem);
});

test('heap and version of Java decide the arguments', () => {
  expect(javaArguments('/software', places, '2G', 17)).toEqual(
    expect.arrayContaining(['-Xms2048m', '-Xmx2048m', '-XX:MaxDirectMemorySize=1024m'])
  );
  expect(javaArguments('/software', places, '1g', 17)).not.toContain(
    '-Djava.security.manager=allow'
  );
  expect(javaArguments('/software', places, '1g', 21)).toContain('-Djava.security.manager=allow');
});

test('errors of a full or closed disk become a sentence, others stay', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/data/x' });
  expect(asEngineProblem(full)).toEqual(
    new EngineProblem(
      'The disk is full at /data/x. Free some space or choose a folder on another disk with --data-dir, then start again.'
    )
  );
  expect(asEngineProblem(Object.assign(new Error('open'), { code: 'EACCES' }))).toBeInstanceOf(
    EngineProblem
  );
  const other = new Error('other');
  expect(asEngineProblem(other)).toBe(other);
});

test.each([
  ['java.io.IOException: No space left on device', /disk is full/],
  ['Error occurred during initialization of VM\nCould not reserve enough space', /smaller heap/],
  ['java.lang.OutOfMemoryError: Java heap space', /heap was too small/],
  ['org.opensearch.http.BindHttpException: Failed to bind', /another port/],
  ['IllegalStateException: something else', /its log is \/logs\/opensearch.log/],
])('OpenSearch that ended saying %j is explained', (said, sentence) => {
  expect(explainEnd(said, said, '/logs/opensearch.log').message).toMatch(sentence);
});

const places: Places = {
  dataDir: '/data',
  home: '/data/engine',
  config: '/data/engine/config',
  data: '/data/engine/data',
  logs: '/data/engine/logs',
  temporary: '/data/engine/tmp',
  pidFile: '/data/engine/engine.pid',
};
