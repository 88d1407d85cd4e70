// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { maskSecrets } from './mask_secrets';

it('masks what opens a door by itself, by the name of its field', () => {
  const record = {
    credentials: {
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionToken: 'IQoJb3JpZ2lu',
      expiration: 'x',
    },
    list: [{ SecretAccessKey: 'wJalrXUtnFEMI', masterUserPassword: ['a', 'b'] }],
    'responseElements.plaintext': 7,
  };
  expect(maskSecrets(record)).toEqual({
    credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken: '****', expiration: 'x' },
    list: [{ SecretAccessKey: '****', masterUserPassword: ['****', '****'] }],
    'responseElements.plaintext': '****',
  });
});

test.each([
  ['{"sessionToken": "IQo\\"Jb3", "region": "x"}', '{"sessionToken": "****", "region": "x"}'],
  ['{\\"password\\": \\"hunter2\\"}', '{\\"password\\": \\"****\\"}'],
  ['X-Amz-Security-Token=FwoG&X-Amz-Date=1', 'X-Amz-Security-Token=****&X-Amz-Date=1'],
  ['the password was changed', 'the password was changed'],
  ['{"passwordLastUsed": "2026"}', '{"passwordLastUsed": "2026"}'],
])('masks it in a text: %s', (text, masked) => {
  expect(maskSecrets(text)).toBe(masked);
});
