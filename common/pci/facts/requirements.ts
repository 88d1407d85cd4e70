// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EvidenceKind, RequirementFact } from './fact_types';
import { REQUIREMENTS_JA } from './requirements_ja';
import lines from './requirements.json';

type Line = [
  id: string,
  level: string,
  label: string,
  futureDated: string,
  only: string,
  kinds: string,
];

/** Every requirement, section and item of PCI DSS 4.0.1, in its order. Ids are the standard's, labels are ours. */
export const REQUIREMENTS: readonly RequirementFact[] = (lines as Line[]).map(factOf);

const BY_ID = new Map(REQUIREMENTS.map((fact) => [fact.id, fact]));

/** Undefined: there is no such requirement, section or item. */
export function requirementOf(id: string): RequirementFact | undefined {
  return BY_ID.get(id);
}

function factOf([id, level, en, futureDated, only, kinds]: Line): RequirementFact {
  const parts = id.split('.');
  const parent = parts.slice(0, -1).join('.');
  return {
    id,
    level: level as RequirementFact['level'],
    requirement: parts[0],
    parent: parent || null,
    leaf: !(lines as Line[]).some(([other]) => other.indexOf(`${id}.`) === 0),
    label: { en, ja: REQUIREMENTS_JA[id] },
    futureDated: futureDated === 'part' ? 'part' : futureDated === 'all',
    serviceProviderOnly: only.indexOf('service_provider') >= 0,
    multiTenantProviderOnly: only.indexOf('multi_tenant') >= 0,
    designatedEntityOnly: only.indexOf('designated_entity') >= 0,
    evidenceKinds: kinds.split(' ') as EvidenceKind[],
  };
}
