// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Clause, ClauseValue, LogQuery, Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Made } from './made_documents';

export interface LoopAnswer {
  value: number | null;
  /** By keys and the bucket's wall time, as text. */
  rows: Map<string, number | null>;
}

type Values = Array<string | number | boolean>;

/**
 * Answers a log query by a plain loop over documents. It shares no code with the product: what it says is what
 * OpenSearch must have counted.
 */
export function askByLoop(
  made: readonly Made[],
  kind: LogKind,
  query: LogQuery,
  scope: Scope,
  lists: Record<string, string[]>
): LoopAnswer {
  const inScope = made.filter(({ flat }) => {
    const at = new Date(String(get(flat, '@timestamp')[0])).getTime();
    if (at < new Date(scope.from).getTime() || at >= new Date(scope.to).getTime()) return false;
    if (kind.only && !get(flat, kind.only.field).some((one) => kind.only?.in.includes(String(one))))
      return false;
    if (!scope.accounts) return true;
    const field = kind.account.find((one) => flat.has(one));
    if (field === undefined) return scope.accounts.includes('unknown');
    return get(flat, field).some((one) => scope.accounts?.includes(String(one)));
  });
  const fits = (one: Made) => query.where.every((clause) => holds(one.flat, clause, lists));
  let documents = inScope.filter(fits);
  if (query.newest) documents = newest(inScope, kind).filter(fits);
  if (kind.once.are === 'events') {
    const seen = new Set<unknown>();
    documents = documents.filter(({ flat }) => {
      const id = get(flat, kind.once.field)[0];
      return !seen.has(id) && seen.add(id);
    });
  }
  const groups = new Map<string, Made[]>();
  documents.forEach((one) => {
    const bucket = query.over
      ? wallTime(String(get(one.flat, '@timestamp')[0]), query.over, scope.tz || 'UTC')
      : '';
    combinations((query.by || []).map((field) => get(one.flat, field))).forEach((keys) => {
      const name = JSON.stringify([keys, bucket]);
      groups.set(name, (groups.get(name) || []).concat(one));
    });
  });
  const rows = new Map<string, number | null>();
  groups.forEach((some, name) => rows.set(name, measured(some, kind, query)));
  return { value: measured(documents, kind, query), rows };
}

function get(flat: Made['flat'], field: string): Values {
  return flat.get(field) || [];
}

export function holds(
  flat: Made['flat'],
  clause: Clause,
  lists: Record<string, string[]>
): boolean {
  const is = ((): boolean => {
    if ('anyOf' in clause) return clause.anyOf.some((one) => holds(flat, one, lists));
    if ('text' in clause) {
      const text = [...get(flat, '@message'), ...get(flat, 'error.message')];
      return text.some((one) => ` ${one} `.includes(` ${clause.text} `));
    }
    const values = get(flat, clause.field);
    if ('listed' in clause) {
      return values.some((value) =>
        lists[clause.listed].some((one) =>
          one.endsWith('*') ? String(value).startsWith(one.slice(0, -1)) : value === one
        )
      );
    }
    if (clause.is !== undefined) return values.includes(clause.is);
    if (clause.in) return values.some((value) => clause.in?.includes(value));
    if (clause.prefix !== undefined) {
      const { prefix } = clause;
      return values.some((value) => String(value).startsWith(prefix));
    }
    if (clause.cidr)
      return values.some((value) => clause.cidr?.some((net) => inNetwork(value, net)));
    if (clause.exists) return values.length > 0;
    return values.some(
      (value) =>
        (clause.from === undefined || number(value) >= number(clause.from)) &&
        (clause.to === undefined || number(value) < number(clause.to))
    );
  })();
  return clause.not ? !is : is;
}

function number(value: ClauseValue): number {
  return typeof value === 'string' ? new Date(value).getTime() : Number(value);
}

function inNetwork(value: ClauseValue, network: string): boolean {
  const [base, bits = '32'] = network.split('/');
  const whole = (text: string) =>
    text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return Math.floor(whole(String(value)) / size) === Math.floor(whole(base) / size);
}

function newest(made: Made[], kind: LogKind): Made[] {
  const found = new Map<unknown, Made>();
  made.forEach((one) => {
    const id = get(one.flat, kind.once.field)[0];
    const other = found.get(id);
    const [a, b] = [one, other].map((doc) =>
      doc ? number(get(doc.flat, (kind.once.newestBy || [])[0])[0]) : 0
    );
    if (!other || a > b) found.set(id, one);
  });
  return Array.from(found.values());
}

function measured(
  documents: Made[],
  kind: LogKind,
  { measure, newest: latest }: LogQuery
): number | null {
  const valuesOf = (field: string) => documents.flatMap(({ flat }) => get(flat, field));
  if ('count' in measure) {
    if (kind.once.are === 'versions' && !latest) return new Set(valuesOf(kind.once.field)).size;
    return documents.length;
  }
  if ('distinct' in measure) return new Set(valuesOf(measure.distinct)).size;
  const field =
    'sum' in measure
      ? measure.sum
      : 'min' in measure
        ? measure.min
        : 'max' in measure
          ? measure.max
          : '';
  const numbers = valuesOf(field).map(number);
  if ('sum' in measure) {
    if (numbers.length === 0) return documents.length === 0 ? 0 : null;
    return numbers.reduce((sum, one) => sum + one, 0);
  }
  if (numbers.length === 0) return null;
  return 'min' in measure ? Math.min(...numbers) : Math.max(...numbers);
}

function combinations(lists: Values[]): Array<Array<ClauseValue | null>> {
  return lists.reduce<Array<Array<ClauseValue | null>>>(
    (all, values) =>
      all.flatMap((begun) =>
        (values.length === 0 ? [null] : Array.from(new Set(values))).map((one) => [...begun, one])
      ),
    [[]]
  );
}

/** The wall time in a zone at which the bucket of an instant starts. */
export function wallTime(instant: string, over: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
    .formatToParts(new Date(instant))
    .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {});
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  if (over === 'hour') return `${day} ${parts.hour}`;
  if (over === 'day') return day;
  if (over === 'month') return day.slice(0, 7);
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
