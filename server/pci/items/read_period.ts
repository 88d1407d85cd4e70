// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EVIDENCE_DEFINITIONS } from '../../../common/pci/evidence/definitions/all';
import { LOG_KINDS } from '../../../common/logs/kinds';
import type { LogId } from '../../../common/logs/log_kind';
import type { EntityProfile, ItemMark, PeriodAnswer } from '../../../common/pci/items/answers';
import { itemsOf, notApplicable } from '../../../common/pci/items/applicability';
import type { PeriodInput } from '../../../common/pci/items/endpoints';
import { controlsOf, queriesOf } from '../../../common/pci/items/item_row';
import { daysOf } from '../../../common/time/period';
import type { Period } from '../../../common/time/period';
import { dayIn } from '../../known_good/today';
import { SearchProblem } from '../../search/errors';
import { readCoverage } from '../../search/coverage';
import type { LogSearchPort } from '../../search/search_port';
import { instantOf, readPciScope } from '../controls/read_controls';
import { readControlDays } from '../controls/read_days';
import { keptCoverage } from '../findings/kept_coverage';
import { kept } from './read_requirements';
import type { ItemsContext } from './read_requirements';

const DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 366;

/**
 * For each item the days of an assessment period on which it had evidence: every mapped control had kept data at the end
 * of the day, and every kind of log that its queries ask had logs on it. A control that never had data in the period is
 * left aside; so is a kind that the person may not read, of which `days missing` is all.
 */
export async function readPeriod(
  port: LogSearchPort,
  context: ItemsContext,
  { from: given, to: until, tz: _tz, ...input }: PeriodInput
): Promise<PeriodAnswer> {
  const to = instantOf(until, context.now(), 'to');
  const from = instantOf(given, context.now(), 'from');
  if (from >= to) throw refused('is not before to');
  if (Date.parse(to) - Date.parse(from) > MOST_DAYS * DAY)
    throw refused(`more than ${MOST_DAYS} days before to`);
  const { scope, lang } = await readPciScope(port, context, { ...input, asOf: to });
  const { accounts } = scope;
  const days = daysOf({ from, to });
  const last = dayIn(context.zone, Date.parse(to));
  const [rows, profiles, marks, coverage, byKind] = await Promise.all([
    readControlDays(port, { from: days[0], to: last, accounts }),
    kept<EntityProfile>(port, 'pci_profile'),
    kept<ItemMark>(port, 'pci_item'),
    keptCoverage(port, context, { asOf: to, accounts }),
    daysOfKinds(port, context, { from, to }, accounts),
  ]);
  const ofControl = new Map<string, Set<string>>();
  rows.forEach(({ control, day, zone, stale }) => {
    if (zone !== context.zone || stale) return;
    const held = ofControl.get(control) || new Set<string>();
    ofControl.set(control, held);
    held.add(day);
  });
  const profile = profiles[0] || null;
  return {
    from,
    to,
    days: days.length,
    items: itemsOf(profile).map((fact) => {
      const label = fact.label[lang];
      const nothing = { id: fact.id, label, evidenced: 0, missing: 0, missingDays: [] };
      if (notApplicable(fact, profile, marks, input.system || []))
        return { ...nothing, why: 'not_applicable' as const };
      const sources = sourcesOf(fact.id, ofControl, byKind);
      if (!sources) return { ...nothing, why: 'not_covered' as const };
      const missingDays = days.filter(
        (day) => sources.length === 0 || sources.some((has) => !has.has(day))
      );
      return {
        id: fact.id,
        label,
        evidenced: days.length - missingDays.length,
        missing: missingDays.length,
        missingDays,
      };
    }),
    coverage,
  };
}

/** Days of each source of an item; undefined: it has none at all, empty: none of them has any data. */
function sourcesOf(
  item: string,
  ofControl: ReadonlyMap<string, Set<string>>,
  byKind: ReadonlyMap<LogId, Set<string>>
): Array<Set<string>> | undefined {
  const mapped = controlsOf(item);
  const asked = queriesOf(item).flatMap((id) => {
    const definition = EVIDENCE_DEFINITIONS.filter((one) => one.id === id)[0];
    return definition ? [...definition.logs] : [];
  });
  if (mapped.length + asked.length === 0) return undefined;
  const controls = mapped.map((id) => ofControl.get(id));
  const kinds = Array.from(new Set(asked)).map((id) => byKind.get(id) || new Set<string>());
  return [...controls.filter((one): one is Set<string> => one !== undefined), ...kinds];
}

/** Days with logs of each kind that the queries ask. */
async function daysOfKinds(
  port: LogSearchPort,
  { indexOf, now }: ItemsContext,
  period: Period,
  accounts: readonly string[] | undefined
): Promise<Map<LogId, Set<string>>> {
  const ids = Array.from(new Set(EVIDENCE_DEFINITIONS.flatMap(({ logs }) => [...logs])));
  const found = new Map<LogId, Set<string>>();
  await Promise.all(
    LOG_KINDS.filter(({ id }) => ids.indexOf(id) >= 0).map(async (kind) => {
      const [account] = kind.account;
      try {
        const facts = await readCoverage(
          port,
          {
            index: indexOf(kind),
            time: kind.time,
            ingested: kind.ingested,
            alwaysMapped: kind.alwaysMapped,
            quiet: kind.quiet,
            filters: accounts && account ? [{ terms: { [account]: accounts } }] : [],
          },
          period,
          now(),
          []
        );
        found.set(kind.id, new Set(facts.daysWithLogs));
      } catch (error) {
        if (!(error instanceof SearchProblem && error.code === 'forbidden')) throw error;
      }
    })
  );
  return found;
}

function refused(what: string): SearchProblem {
  return new SearchProblem('bad_input', 400, `from: ${what}`, { field: 'from' });
}
