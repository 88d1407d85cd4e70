// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { LOG_KINDS } from '../../common/logs/kinds';
import { decodeInvestigation } from '../../common/url_state/investigate_state';
import { investigateTyped } from './investigate';

it.each([
  ['203.0.113.9', 'address'],
  [' AKIAIOSFODNN7EXAMPLE ', 'access_key'],
  ['i-0123456789abcdef0', 'instance'],
  ['arn:aws:s3:::card-data', 'resource'],
  ['arn:aws:iam::111122223333:role/app/batch', 'role'],
  ['111122223333', 'account'],
  ['DeleteTrail', 'action'],
])('%s begins a trail of %s', (typed, type) => {
  const [path, search] = investigateTyped(typed).split('?');
  expect(path).toBe('/investigate');
  expect(decodeInvestigation(search, LOG_KINDS).trail.steps).toEqual([
    { entity: { type, value: typed.trim() } },
  ]);
});

it('leads to an empty trail without a word', () => {
  expect(decodeInvestigation(investigateTyped(' ').split('?')[1], LOG_KINDS).trail.steps).toEqual(
    []
  );
});
