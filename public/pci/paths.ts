// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_PCI, encodePci } from '../../common/url_state/pci_state';
import type { PciState } from '../../common/url_state/pci_state';
import { PCI, PCI_CONTROL, PCI_ITEM } from '../routes';

/** Path of the board with a view. */
export function boardPath(view: Partial<PciState> = {}): string {
  const query = encodePci({ ...DEFAULT_PCI, ...view, id: undefined });
  return query ? `${PCI}?${query}` : PCI;
}

/** Path of the sheet of one item; keeps scope and instant. */
export function sheetPath(id: string, { scope, asOf }: Partial<PciState> = {}): string {
  return `${PCI_ITEM}?${encodePci({ ...DEFAULT_PCI, ...(scope && { scope }), ...(asOf && { asOf }), id })}`;
}

/** Path of the page of one control; keeps scope and instant. */
export function controlPath(id: string, { scope, asOf }: Partial<PciState> = {}): string {
  const query = encodePci({ ...DEFAULT_PCI, ...(scope && { scope }), ...(asOf && { asOf }), id });
  return `${PCI_CONTROL}?${query}`;
}
