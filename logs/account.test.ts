// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { accountOfPath, regionOfPath, s3KeyOfPath } from './account';

const FILE = 'CloudTrail/eu-west-1/2025/01/02/x.json.gz';

test.each([
  [`AWSLogs/111122223333/${FILE}`, '111122223333'],
  [`/home/me/bucket/prefix/AWSLogs/111122223333/${FILE}`, '111122223333'],
  [`AWSLogs/o-abc123/111122223333/${FILE}`, '111122223333'],
  [`AWSLogs/1111222233334/${FILE}`, undefined],
  [`MyAWSLogs/111122223333/${FILE}`, undefined],
  ['111122223333/x.json', undefined],
])('the account of %s is %s', (path, account) => {
  expect(accountOfPath(path)).toBe(account);
});

test('every account in a key is found, whatever stands before it', () => {
  const part = fc.stringOf(fc.constantFrom(...'abcXYZ-_. 0'), { maxLength: 8 });
  const account = fc.stringOf(fc.constantFrom(...'0123456789'), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(part), account, (parts, id) => {
      const key = `AWSLogs/${id}/${FILE}`;
      const path = [...parts, key].join('/');
      expect(accountOfPath(path)).toBe(id);
      expect(s3KeyOfPath(path)).toBe(key);
    })
  );
});

test('the region stands behind the kind of log', () => {
  expect(regionOfPath(`AWSLogs/111122223333/${FILE}`)).toBe('eu-west-1');
  expect(regionOfPath('AWSLogs/1/CloudTrail-Insight/us-gov-east-1/x.json')).toBe('us-gov-east-1');
  expect(regionOfPath('x.json')).toBeUndefined();
});
