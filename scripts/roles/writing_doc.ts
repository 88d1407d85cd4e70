// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptKind } from '../../common/settings/kept';
import { DEFAULT_ADMINISTRATORS, writersOf } from '../../server/records/writers';

const WORDS: Record<KeptKind, string> = {
  system: 'The register of systems',
  own_kind: 'Kinds of log of the team',
  panel_set: 'Sets of panels',
  planned_work: 'Planned work, and events linked with it',
  known_good: 'Known-good lists',
  investigation: 'Saved investigations',
  role_match: 'Matches of roles of different systems',
  pci_profile: 'PCI DSS: what the entity is',
  pci_document: 'PCI DSS: documents that show an item',
  pci_item: 'PCI DSS: items that do not apply',
  pci_control: 'PCI DSS: controls that are switched off',
};

/** Which roles may change what, as it stands in docs/access.md. */
export function writingMarkdown(): string {
  return [
    '| What | Read by | Changed by people with one of |',
    '| --- | --- | --- |',
    ...(Object.keys(WORDS) as KeptKind[]).map((kind) => {
      const roles = writersOf(kind, DEFAULT_ADMINISTRATORS).map((role) => `\`${role}\``);
      return `| ${WORDS[kind]} | who reads \`siem-review-settings\` | ${roles.join(', ')} |`;
    }),
    approvingRow(),
  ].join('\n');
}

function approvingRow(): string {
  const roles = writersOf('known_good', DEFAULT_ADMINISTRATORS, 'approve');
  const who = `${roles.map((role) => `\`${role}\``).join(', ')}; never who had a hand in it`;
  return `| Approval of a known-good list | who reads \`siem-review-settings\` | ${who} |`;
}
