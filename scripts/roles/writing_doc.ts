// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KeptKind } from '../../common/settings/kept';
import { DEFAULT_ADMINISTRATORS, writersOf } from '../../server/records/writers';

const WORDS: Record<KeptKind, string> = {
  system: 'The register of systems',
  own_kind: 'Kinds of log of the team',
  panel_set: 'Sets of panels',
  planned_work: 'Planned work, and events linked with it',
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
  ].join('\n');
}
