// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { rolesEndpoint } from '../../common/role_usage/endpoints';
import { AskProblem, addressOf, askOver, queryOf } from './ask';
import type { HttpPort } from './ask';

const input = { from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' };

function rejecting(fault: unknown): HttpPort {
  const reject = () => Promise.reject(fault);
  return { get: reject, post: reject, put: reject, delete: reject };
}

describe('askOver', () => {
  it('sends what is set, lists as lists', () => {
    expect(
      queryOf({ ...input, search: '', account: undefined, uses: ['s3', 'kms'], kinds: [] })
    ).toEqual({ ...input, uses: ['s3', 'kms'] });
  });

  it('fills the address and leaves the rest', () => {
    expect(addressOf('/api/systems/{id}/history', { id: 'a b/../c?d', version: 3 })).toEqual({
      path: '/api/systems/a%20b%2F..%2Fc%3Fd/history',
      rest: { version: 3 },
    });
  });

  it.each([
    [
      { attributes: { code: 'bad_input', field: 'to' }, message: 'to: wrong' },
      400,
      'bad_input',
      'to',
    ],
    [{ message: 'Unauthorized' }, 401, 'not_signed_in', undefined],
    [{}, 429, 'overloaded', undefined],
    [undefined, 502, 'unavailable', undefined],
    [undefined, 500, 'unknown', undefined],
  ])('turns an error answer %j into its code', async (body, status, code, field) => {
    const ask = askOver(rejecting({ response: { status }, body, message: 'failed' }));
    await expect(ask(rolesEndpoint, input)).rejects.toMatchObject({ code, status, field });
  });

  it.each([
    ['10', 10],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['-1', undefined],
    [null, undefined],
  ])('reads Retry-After %s as %s seconds', async (text, retryAfterSeconds) => {
    const headers = { get: (name: string) => (name === 'retry-after' ? text : null) };
    const ask = askOver(rejecting({ response: { status: 503, headers } }));
    await expect(ask(rolesEndpoint, input)).rejects.toMatchObject({ retryAfterSeconds });
  });

  it('says network when there was no answer', async () => {
    const ask = askOver(rejecting(new TypeError('Failed to fetch')));
    await expect(ask(rolesEndpoint, input)).rejects.toEqual(
      new AskProblem('network', undefined, 'Failed to fetch')
    );
  });

  it('lets an abort through as it is', async () => {
    const abort = Object.assign(new Error('stopped'), { name: 'AbortError' });
    await expect(askOver(rejecting(abort))(rolesEndpoint, input)).rejects.toBe(abort);
  });
});
