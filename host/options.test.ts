// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'path';
import { BadOption, readOptions } from './options';

const root = path.resolve(__dirname, '..');
const read = (args: string[], environment: Record<string, string> = {}) =>
  readOptions(args, environment, root);

test('without options: sample logs, the embedded engine, a folder of the checkout', () => {
  expect(read([])).toMatchObject({
    port: 5602,
    dataDir: path.join(root, '.data'),
    logs: [],
    sample: true,
    opensearch: undefined,
    heap: '1g',
  });
});

test('several log paths stand behind one --logs', () => {
  const { logs } = read(['--logs', 'common', 'server', '--no-sample', '--account', '111122223333']);
  expect(logs).toEqual([path.resolve('common'), path.resolve('server')]);
});

test('variables say the same, and the command line wins', () => {
  const environment = {
    SIEM_REVIEW_PORT: '7000',
    SIEM_REVIEW_HEAP: '2g',
    SIEM_REVIEW_NO_SAMPLE: '1',
  };
  expect(read(['--port', '7001'], environment)).toMatchObject({
    port: 7001,
    heap: '2g',
    sample: false,
  });
});

test('another OpenSearch is never filled with sample logs', () => {
  expect(read(['--opensearch', 'https://search.example.com:9200'])).toMatchObject({
    opensearch: 'https://search.example.com:9200',
    sample: false,
  });
});

test.each([
  [['--port', '70000'], '--port'],
  [['--port', '1e3'], '--port'],
  [['--heap', 'lots'], '--heap'],
  [['--account', '12'], '--account'],
  [['--until', 'today'], '--until'],
  [['--logs', '/no/such/folder'], '--logs'],
  [['common'], 'common'],
  [['--opensearch', 'search.example.com'], '--opensearch'],
  [['--opensearch', 'https://search.example.com', '--logs', 'common'], 'npm run logs'],
  [['--tls-cert', 'x'], '--tls-key'],
  [['--no-such'], '--no-such'],
])('%j is refused in one sentence that names it', (args, named) => {
  expect(() => read(args)).toThrow(BadOption);
  expect(() => read(args)).toThrow(named);
});
