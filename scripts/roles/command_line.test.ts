// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createServer } from 'http';
import type { AddressInfo } from 'net';
import { readCommand, WrongUsage } from './command_line';
import { openSecurityApi } from './security_api';

const complete = ['--opensearch', 'https://a.example', '--user', 'me', '--password-env', 'SECRET'];

describe('the command line', () => {
  it('takes the password from the environment alone', () => {
    expect(readCommand(complete, { SECRET: 'x' })).toEqual({
      url: 'https://a.example',
      user: 'me',
      password: 'x',
      dryRun: false,
    });
    expect(readCommand([...complete, '--dry-run'], { SECRET: 'x' })).toMatchObject({
      dryRun: true,
    });
    expect(readCommand(['--help'], {})).toBeUndefined();
  });

  it.each([
    [[], {}, '--opensearch is missing'],
    [complete, {}, 'the environment variable SECRET is empty'],
    [[...complete, '--password', 'x'], { SECRET: 'x' }, '--password'],
    [[...complete, '--ca-file', '/not/there'], { SECRET: 'x' }, 'cannot be read'],
    [['--opensearch', 'a', ...complete.slice(2)], { SECRET: 'x' }, 'must be an address'],
    [['--opensearch', 'http://a.example', ...complete.slice(2)], { SECRET: 'x' }, 'https://'],
    [['--opensearch', 'https://u:p@a.example', ...complete.slice(2)], { SECRET: 'x' }, '--user'],
  ])('refuses %j', (args, environment, sentence) => {
    expect(() => readCommand(args, environment)).toThrow(WrongUsage);
    expect(() => readCommand(args, environment)).toThrow(sentence);
  });

  it('takes http on this machine', () => {
    const here = ['--opensearch', 'http://127.0.0.1:9200', ...complete.slice(2)];
    expect(readCommand(here, { SECRET: 'x' })?.url).toBe('http://127.0.0.1:9200');
  });
});

describe('an OpenSearch', () => {
  it.each([400, 404, 405])('without the security plugin (%s) is told as that', async (status) => {
    const paths: string[] = [];
    const server = createServer((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end('{"error":"no handler found for uri [/_plugins/_security/authinfo]"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(openSecurityApi({ url, user: 'me', password: 'x' })).rejects.toThrow(
      'has no security plugin'
    );
    expect(paths).toEqual(['/_plugins/_security/authinfo']);
    await new Promise((resolve) => server.close(resolve));
  });

  it('that does not answer is told as that', async () => {
    const asked = openSecurityApi({ url: 'http://127.0.0.1:9', user: 'me', password: 'x' });
    await expect(asked).rejects.toThrow('http://127.0.0.1:9 cannot be reached');
  });
});
