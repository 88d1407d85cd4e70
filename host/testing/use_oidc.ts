// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HostParts } from '../build_host';
import type { HttpAnswer } from './ask_http';
import { startFakeProvider } from './fake_provider';
import type { FakeProvider } from './fake_provider';
import { freePort } from './free_port';
import { startHostUnderTest } from './host_under_test';
import type { HostUnderTest } from './host_under_test';

/** A host that signs people in by a fake provider, new for each test of the block that calls this. */
export function useOidc(parts: Partial<HostParts> = {}) {
  const rig = { page: [] as string[] } as {
    host: HostUnderTest;
    provider: FakeProvider;
    /** Addresses and texts that the browser saw. */
    page: string[];
  };
  beforeEach(async () => {
    rig.page = [];
    rig.provider = await startFakeProvider();
    rig.host = await startHostUnderTest({
      port: await freePort(),
      oidc: {
        issuer: rig.provider.issuer,
        clientId: 'siem-review',
        scope: 'openid profile',
        token: 'id_token',
      },
      ...parts,
    });
    rig.host.opensearch.nameIn = (token) =>
      (JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as { sub?: string })
        .sub;
  });
  afterEach(async () => {
    await rig.host.stop();
    await rig.provider.stop();
  });

  const begin = async (query = '', cookie = '') => {
    const answer = await rig.host.get(`/auth/oidc/start${query}`, { cookie });
    return { location: answer.headers.get('location') || '', cookie: cookieOf(answer) };
  };
  const comeBack = (given: { code: string; state: string }, cookie: string) =>
    rig.host.get(`/auth/oidc/callback?${new URLSearchParams(given)}`, { cookie });
  /** The whole way of a browser. */
  const through = async (query = '') => {
    const { location, cookie } = await begin(query);
    rig.page.push(location);
    const answer = await comeBack(rig.provider.approve(location), cookie);
    rig.page.push(answer.headers.get('location') || '', answer.text());
    return answer;
  };
  return { rig, begin, comeBack, through };
}

export function cookieOf(answer: HttpAnswer): string {
  return (answer.headers.get('set-cookie') || '').split(';')[0];
}
