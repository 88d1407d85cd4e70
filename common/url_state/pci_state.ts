// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DOCUMENT_MARKS, LOG_MARKS } from '../pci/vocabulary';
import type { DocumentMark, LogMark } from '../pci/vocabulary';
import { instantText, parseInstant } from '../time/instant';
import { readPageScope, WHOLE_SCOPE, writePageScope } from './scope';
import type { PageScope } from './scope';

export const PCI_TABS = ['requirements', 'systems', 'controls', 'trend', 'period'] as const;
export type PciTab = (typeof PCI_TABS)[number];

/** What the pages of PCI DSS show, as their address has it. */
export interface PciState {
  scope: PageScope;
  /** The instant (ISO UTC) at which things stand: the same for whoever opens the address; absent: now. */
  asOf?: string;
  tab: PciTab;
  /** Only items with these marks; none: all. */
  logs: LogMark[];
  document: DocumentMark[];
  /** One of the twelve requirements, or an appendix; absent: all. */
  requirement?: string;
  /** Words that an item's id or label has. */
  words: string;
  /** The item, control or finding of a page of one thing. */
  id?: string;
}

export const DEFAULT_PCI: PciState = {
  scope: WHOLE_SCOPE,
  tab: 'requirements',
  logs: [],
  document: [],
  words: '',
};

export function decodePci(search: string): PciState {
  const params = new URLSearchParams(search);
  const asOf = parseInstant(params.get('asOf') || '');
  const id = params.get('id') || '';
  const tab = params.get('tab') || '';
  const requirement = params.get('requirement') || '';
  return {
    scope: readPageScope(params),
    ...(asOf !== undefined && { asOf: instantText(asOf) }),
    tab: PCI_TABS.filter((one) => one === tab)[0] || DEFAULT_PCI.tab,
    logs: LOG_MARKS.filter((mark) => params.getAll('logs').indexOf(mark) >= 0),
    document: DOCUMENT_MARKS.filter((mark) => params.getAll('document').indexOf(mark) >= 0),
    words: (params.get('words') || '').slice(0, 100),
    ...(/^(?:[1-9]|1[0-2]|A[1-3])$/.test(requirement) && { requirement }),
    ...(id && id.length <= 1024 && { id }),
  };
}

export function encodePci(state: PciState): string {
  const params = new URLSearchParams();
  if (state.id) params.set('id', state.id);
  writePageScope(state.scope, params);
  if (state.asOf) params.set('asOf', state.asOf);
  if (state.tab !== DEFAULT_PCI.tab) params.set('tab', state.tab);
  state.logs.forEach((mark) => params.append('logs', mark));
  state.document.forEach((mark) => params.append('document', mark));
  if (state.requirement) params.set('requirement', state.requirement);
  if (state.words) params.set('words', state.words);
  return params.toString();
}
