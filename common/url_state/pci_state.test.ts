// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { decodePci, DEFAULT_PCI, encodePci } from './pci_state';

test('what an address says comes back as it was', () => {
  const state = {
    ...DEFAULT_PCI,
    id: '8.4.2',
    asOf: '2026-05-31T14:59:59.999Z',
    tab: 'controls' as const,
    logs: ['failed' as const, 'no_data' as const],
    document: ['missing' as const],
    words: 'mfa & more',
    scope: { ...DEFAULT_PCI.scope, systems: ['settlement'], accounts: ['111122223333'] },
  };
  expect(decodePci(`?${encodePci(state)}`)).toEqual(state);
  expect(encodePci(DEFAULT_PCI)).toBe('');
});

test('what it cannot say is left out', () => {
  expect(decodePci('?tab=all&asOf=today&logs=green&document=x&system=A%20b')).toEqual(DEFAULT_PCI);
});
