// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_COMPARE, decodeCompare, encodeCompare, leastOf } from './compare_view';
import type { CompareView } from './compare_view';

const ROLE = 'arn:aws:iam::111122223333:role/app/settle';

test('a view comes back from its address', () => {
  const view: CompareView = {
    ...DEFAULT_COMPARE,
    period: { kind: 'calendar', name: 'last_month' },
    columns: [
      { subject: { kind: 'role', role: ROLE } },
      { subject: { kind: 'role', role: ROLE }, period: { kind: 'last_days', days: 7 } },
      {
        subject: { kind: 'system', system: 'card', environment: 'a/b' },
        period: {
          kind: 'absolute',
          from: '2026-05-04T00:00:00.000Z',
          to: '2026-05-08T00:00:00.000Z',
        },
      },
    ],
    show: { only: 2 },
    k: 2,
    deniedToo: true,
    grouped: false,
    filters: [{ field: 'accessLevel', value: 'Read', not: false }],
    sort: { column: 'c1', direction: 'desc' },
    withPolicy: false,
    policy: {
      ...DEFAULT_COMPARE.policy,
      output: 'cdk',
      options: { ...DEFAULT_COMPARE.policy.options, resources: 'exact', add: ['s3:GetObject'] },
    },
  };
  expect(decodeCompare(`?${encodeCompare(view)}`)).toEqual(view);
  expect(decodeCompare(encodeCompare(DEFAULT_COMPARE))).toEqual(DEFAULT_COMPARE);
});

test('what an address has no business to say becomes the default', () => {
  const search = [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((one) => `roles=system:s${one}`),
    'roles=system:s1',
    'roles=javascript:x',
    'roles=system:s9~never',
    ...['k=99', 'show=only_9', 'tab=x', 'sort=__proto__.up', 'denied=yes', 'resources=x'],
  ].join('&');
  const view = decodeCompare(search);
  expect(view.columns.map(({ subject }) => subject.kind === 'system' && subject.system)).toEqual([
    ...['s1', 's2', 's3', 's4', 's5', 's6'],
  ]);
  expect({ ...view, columns: [], policy: DEFAULT_COMPARE.policy }).toEqual(DEFAULT_COMPARE);
});

test('at least k is never more than there are columns', () => {
  expect(leastOf({}, 3)).toBe(3);
  expect(leastOf({ k: 2 }, 3)).toBe(2);
  expect(leastOf({ k: 5 }, 3)).toBe(3);
  expect(leastOf({}, 0)).toBe(1);
});
