// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'path';
import { BadOption, readOptions } from './options';

const root = path.resolve(__dirname, '..');
const read = (args: string[], environment: Record<string, string> = {}) =>
  readOptions(args, environment, root);

const oidc = ['--oidc-issuer', 'https://id.example.com/', '--oidc-client-id', 'review'];

test('an identity provider, by the command line or by variables', () => {
  const wanted = {
    oidc: {
      issuer: 'https://id.example.com/',
      clientId: 'review',
      clientSecret: undefined,
      scope: 'openid profile email',
      token: 'id_token',
    },
    claims: { name: 'sub', roles: 'roles' },
    basicSignIn: false,
  };
  expect(read([...oidc, '--basic-sign-in', 'off'])).toMatchObject(wanted);
  const environment = {
    SIEM_REVIEW_OIDC_ISSUER: 'https://id.example.com/',
    SIEM_REVIEW_OIDC_CLIENT_ID: 'review',
    SIEM_REVIEW_BASIC_SIGN_IN: 'off',
  };
  expect(read([], environment)).toMatchObject(wanted);
  const usual = read([]);
  expect(usual.oidc).toBeUndefined();
  expect(usual.basicSignIn).toBe(true);
});

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
  [['--public-url', 'http://review.example.com'], '--public-url'],
  [['--public-url', 'https://review.example.com/path'], '--public-url'],
  [['--idle-minutes', '0'], '--idle-minutes'],
  [['--session-hours', '1.5'], '--session-hours'],
  [['--basic-sign-in', 'off'], '--oidc-issuer'],
  [['--basic-sign-in', 'no'], '--basic-sign-in'],
  [['--oidc-issuer', 'https://id.example.com'], '--oidc-client-id'],
  [['--oidc-token', 'id_token'], '--oidc-issuer'],
  [[...oidc, '--oidc-issuer', 'http://id.example.com'], '--oidc-issuer'],
  [[...oidc, '--oidc-scope', 'profile'], '--oidc-scope'],
  [[...oidc, '--oidc-token', 'both'], '--oidc-token'],
  [[...oidc, '--oidc-name-claim', 'a b'], '--oidc-name-claim'],
  [[...oidc, '--oidc-client-secret-file', '/no/such/file'], '--oidc-client-secret-file'],
  [[...oidc, '--bind', '0.0.0.0'], '--public-url'],
])('%j is refused in one sentence that names it', (args, named) => {
  expect(() => read(args)).toThrow(BadOption);
  expect(() => read(args)).toThrow(named);
});
