// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CONTROL_NOTES } from './control_notes';
import { CONTROLS_JA } from './controls_ja';
import lines from './controls.json';
import type { ControlFact } from './fact_types';

type Line = string[];

/** When the table was last compared with AWS's own pages (YYYY-MM-DD): which controls are in the standard changes. */
export const CONTROLS_TABLE_DATE = '2026-08-01';

/** Security Hub controls of PCI DSS 4.0.1 and 3.2.1, retired ones too. Ids and mappings are AWS's, labels are ours. */
export const CONTROLS: readonly ControlFact[] = (lines as Line[]).map(
  ([id, en, severity, rule, types, schedule, pci401, pci321, source, legacy]): ControlFact => ({
    id,
    label: { en, ja: CONTROLS_JA[id] },
    severity: severity as ControlFact['severity'],
    configRule: rule || null,
    resourceTypes: listOf(types),
    schedule,
    pci401: listOf(pci401),
    pci321: listOf(pci321),
    source: source as ControlFact['source'],
    legacyIds: listOf(legacy),
    ...(CONTROL_NOTES[id] && { note: CONTROL_NOTES[id] }),
  })
);

const BY_ID = new Map(CONTROLS.map((fact) => [fact.id.toLowerCase(), fact]));
const BY_LEGACY = new Map(
  CONTROLS.flatMap((fact) => fact.legacyIds.map((id) => [id.toLowerCase(), fact] as const))
);

/** Whatever the case of its letters; undefined: the table lacks it. */
export function controlOf(id: string): ControlFact | undefined {
  return BY_ID.get(id.toLowerCase());
}

/** The control that the standard 3.2.1 called `PCI.IAM.4`. Some pairs are crossed: PCI.ES.1 is ES.2. */
export function controlOfLegacy(id: string): ControlFact | undefined {
  return BY_LEGACY.get(id.toLowerCase());
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
