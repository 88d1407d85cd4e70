// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import { holdsForEvidence } from '../../../common/known_good/known_good_list';
import { holdingLists } from '../../../common/known_good/holding';
import type { HoldingList } from '../../../common/known_good/holding';
import type { ControlsAnswer } from '../../../common/pci/controls/answers';
import type { EvidenceAnswer } from '../../../common/pci/evidence/definition';
import { REQUIREMENTS } from '../../../common/pci/facts/requirements';
import type {
  EntityProfile,
  ItemMark,
  LinkedDocument,
  RequirementsAnswer,
  RequirementsInput,
} from '../../../common/pci/items/answers';
import { itemsOf } from '../../../common/pci/items/applicability';
import { itemRow } from '../../../common/pci/items/item_row';
import type { ItemSources } from '../../../common/pci/items/item_row';
import { itemTotals } from '../../../common/pci/items/totals';
import type { KeptKind } from '../../../common/settings/kept';
import { accountsOf } from '../../../common/systems/scope_accounts';
import { plannedMatch } from '../../../common/systems/planned_match';
import type { PlannedWork } from '../../../common/systems/system';
import { dayIn } from '../../known_good/today';
import type { LogQuerySettings } from '../../log_query/routes';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { readCurrent } from '../../records/read_settings';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort, SearchPort } from '../../search/search_port';
import { readControls, readPciScope } from '../controls/read_controls';
import type { ControlsContext, PciScope } from '../controls/read_controls';
import { runEvidence } from '../evidence/run_evidence';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

export interface ItemsContext extends ControlsContext {
  indexOf: LogQuerySettings['indexOf'];
  /** IANA zone of reviews. */
  zone: string;
}

/** Everything that items rest on, read as the person who asks. */
export interface ReadItems {
  asked: PciScope;
  sources: ItemSources;
  controls: ControlsAnswer;
  queries: EvidenceAnswer[];
}

/** The marks of every item at an instant. */
export async function readRequirements(
  port: LogSearchPort,
  context: ItemsContext,
  input: RequirementsInput
): Promise<RequirementsAnswer> {
  const { asked, sources, controls, queries } = await readItems(port, context, input);
  const items = itemsOf(sources.profile);
  const rows = items.map((fact) => itemRow(fact, sources));
  const shown = new Set(items.flatMap(({ requirement, parent }) => [requirement, parent]));
  return {
    asOf: asked.asOf,
    how: controls.how,
    requirements: rows,
    headings: REQUIREMENTS.filter(({ id, level }) => level !== 'item' && shown.has(id)).map(
      ({ id, level, label }) => ({
        id,
        level: level as 'requirement' | 'section',
        label: label[asked.lang],
      })
    ),
    totals: itemTotals(rows),
    accounts: accountsTold(asked, controls),
    profile: sources.profile,
    coverage: controls.coverage,
    logs: kindsOf(queries),
  };
}

/** Reads controls, log evidence and what people keep. `only`: queries that are asked; all when absent. */
export async function readItems(
  port: LogSearchPort,
  context: ItemsContext,
  input: RequirementsInput,
  only?: readonly string[]
): Promise<ReadItems> {
  const asked = await readPciScope(port, context, input);
  const { asOf, scope, lang } = asked;
  const today = dayIn(context.zone, Date.parse(asOf));
  const [controls, profiles, marks, documents, works, lists] = await Promise.all([
    readControls(port, context, input),
    kept<EntityProfile>(port, 'pci_profile'),
    kept<ItemMark>(port, 'pci_item'),
    kept<LinkedDocument>(port, 'pci_document'),
    kept<PlannedWork>(port, 'planned_work'),
    kept<KnownGoodList>(port, 'known_good'),
  ]);
  const byId = new Map(controls.controls.map((row) => [row.id, row]));
  const from = Date.parse(asOf) - (input.days || DEFAULT_DAYS) * DAY;
  const queries = await runEvidence(port, {
    kinds: LOG_KINDS,
    indexOf: context.indexOf,
    now: context.now,
    ...(scope.accounts && { accounts: scope.accounts }),
    inScope: scope.inScope,
    knownGood: evidenceLists(lists, asked, today),
    context: {
      asOf,
      window: { from: new Date(from).toISOString(), to: asOf },
      systems: scope.inScope,
      lists: scope.lists,
      planned: plannedMatch(works),
      control: (id) => byId.get(id),
    },
    ...(only && { only }),
  });
  return {
    asked,
    controls,
    queries,
    sources: {
      lang,
      today,
      profile: profiles[0] || null,
      marks,
      documents,
      systems: input.system || [],
      controls: controls.controls,
      queries,
    },
  };
}

export function accountsTold(
  { scope }: PciScope,
  { silentAccounts }: ControlsAnswer
): RequirementsAnswer['accounts'] {
  const inScope = (scope.accounts || accountsOf(scope.inScope, [], [])).length;
  return { reporting: inScope - silentAccounts.length, inScope, silent: silentAccounts };
}

function evidenceLists(
  lists: readonly KnownGoodList[],
  { scope }: PciScope,
  today: string
): HoldingList[] {
  const approved = lists.filter((list) => holdsForEvidence(list, today));
  return holdingLists(approved, scope, today);
}

/** The worst coverage of each kind of log that was asked. */
function kindsOf(queries: readonly EvidenceAnswer[]): RequirementsAnswer['logs'] {
  const order = ['no_data', 'partial', 'stale', 'complete'];
  const found = new Map<string, RequirementsAnswer['logs'][number]>();
  queries.forEach(({ coverage }) =>
    coverage.forEach((one) => {
      const held = found.get(one.log);
      const worse = !held || order.indexOf(one.coverage.state) < order.indexOf(held.coverage.state);
      if (worse && one.coverage.reason !== 'filtered') found.set(one.log, one);
    })
  );
  return Array.from(found.values());
}

/** What people keep; who may not read the settings is answered as if there were none. */
export async function kept<Content>(port: SearchPort, kind: KeptKind): Promise<Content[]> {
  try {
    const { items } = await readCurrent<Content>(port, kind);
    return items.map(({ content }) => content);
  } catch (error) {
    if (error instanceof SearchProblem && error.code === 'forbidden') return [];
    throw error;
  }
}
