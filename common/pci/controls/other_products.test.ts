// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { otherProducts } from './other_products';
import { standing } from './testing/standing_check';

const none = { control: undefined, pci: 'none' as const };

test('findings of no control of the board are counted by product; a threat has no result', () => {
  const rows = otherProducts(
    [
      standing({ control: 'S3.5', status: 'FAILED' }),
      standing({ control: 'EC2.99', status: 'FAILED', findings: 2 }),
      standing({ control: 'EC2.99', resource: 'c' }),
      standing({ ...none, product: 'prowler', status: 'INFOED' }),
      standing({ ...none, product: 'prowler', status: 'WARNING', findings: 3 }),
      standing({ ...none, product: 'guardduty', status: '', findings: 4 }),
      standing({ ...none, product: 'guardduty', status: '', workflow: 'SUPPRESSED' }),
      standing({ ...none, product: 'macie', status: 'FAILED', recordState: 'ARCHIVED' }),
    ],
    (control) => control === 'S3.5'
  );
  expect(rows).toEqual([
    { product: 'guardduty', findings: 4, failed: 0, passed: 0, unknown: 0 },
    { product: 'prowler', findings: 4, failed: 0, passed: 0, unknown: 4 },
    { product: 'security hub', findings: 3, failed: 2, passed: 1, unknown: 0 },
  ]);
});

test('none are none', () => {
  expect(otherProducts([], () => true)).toEqual([]);
});
