// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'child_process';
import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { isLoopback } from './http/listen_options';
import { startHostUnderTest } from './testing/host_under_test';
import { fakePlugin } from './testing/fake_plugin';

describe('starting', () => {
  it('refuses to listen beyond this machine without TLS', async () => {
    await expect(startHostUnderTest({ bind: '0.0.0.0' })).rejects.toThrow(
      'Will not listen on 0.0.0.0 without TLS, as passwords would cross the network in the clear'
    );
  });

  it('listens anywhere with TLS, with a cookie that only goes over TLS', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'siem-review-tls-'));
    const [certFile, keyFile] = ['cert.pem', 'key.pem'].map((name) => path.join(dir, name));
    const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', keyFile, '-out', certFile], {
      stdio: 'ignore',
    });
    const host = await startHostUnderTest({ bind: '0.0.0.0', tls: { certFile, keyFile } });
    try {
      expect(host.url).toMatch(/^https:\/\/localhost:\d+$/);
      const response = await host.post('/auth/login', { username: 'analyst', password: 'right' });
      expect(response.headers.get('set-cookie')).toMatch(
        /; Secure; HttpOnly; SameSite=Lax; Path=\/$/
      );
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
    } finally {
      await host.stop();
    }
  });

  it.each([
    [{ settings: { nonsense: 1 } }, '[siem_review.nonsense]: definition for this key is missing'],
    [
      { tls: { certFile: '/nowhere/cert.pem', keyFile: '/nowhere/key.pem' } },
      'Cannot read the TLS file /nowhere/cert.pem',
    ],
    [
      { opensearch: { url: 'https://127.0.0.1:1', caFile: '/nowhere/ca.pem' } },
      'Cannot read the authority file',
    ],
  ])('says in one sentence what is wrong: %j', async (parts, sentence) => {
    const fault = await startHostUnderTest(parts).then(
      () => undefined,
      (error: unknown) => error
    );
    expect(String(fault)).toContain(sentence);
    expect(fault).toHaveProperty('advice');
  });

  it('says that its port is taken', async () => {
    const first = await startHostUnderTest();
    try {
      await expect(startHostUnderTest({ port: Number(new URL(first.url).port) })).rejects.toThrow(
        /Port \d+ .* is taken/
      );
    } finally {
      await first.stop();
    }
  });

  it('gives the plugin its service identity as settings', async () => {
    let seen: unknown;
    const host = await startHostUnderTest({
      service: { username: 'service', password: 'secret' },
      plugin: {
        config: fakePlugin.config,
        plugin: (initializer) => {
          initializer.config.create().subscribe((config) => {
            seen = config;
          });
          return { setup() {}, start() {} };
        },
      },
    });
    await host.stop();
    expect(seen).toMatchObject({
      service: { username: 'service', password: 'secret' },
      greeting: 'hello',
    });
    expect(host.lines.join()).not.toContain('secret');
  });

  it('knows loopback addresses', () => {
    expect(
      ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', 'localhost'].every(isLoopback)
    ).toBe(true);
    expect(
      ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com', '1270.0.0.1'].some(isLoopback)
    ).toBe(false);
  });
});
