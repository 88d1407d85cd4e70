// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Key, Rule, Thing } from './panel_loop';

/** A line of a text log by columns; `-` is nothing. */
type Columns = Record<string, string>;
export type Flow = Columns;
export type ObjectRequest = Columns;
export type WebRequest = Columns;

export function flowThing(line: string, header: string): Thing<Flow> {
  const raw = named(line.split(' '), header.split(' '));
  return { id: line, at: Number(raw.end) * 1000, account: raw['account-id'], raw };
}

const OBJECT_COLUMNS = (
  'owner bucket time address requester request operation key uri status error bytes size total turnaround referrer ' +
  'agent version host signature cipher authentication endpoint tls'
).split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export function objectThing(line: string, account: string): Thing<ObjectRequest> {
  const raw = named(cells(line), OBJECT_COLUMNS);
  // [25/Sep/2026:00:30:28 +0000]
  const [day, month, year] = raw.time.slice(1, 12).split('/');
  const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}`;
  const clock = raw.time.slice(13, 21);
  return { id: line, at: Date.parse(`${date}T${clock}Z`), account, raw };
}

const BALANCER_COLUMNS =
  'type time elb client target requested answered returned status target_status received sent request agent cipher tls'.split(
    ' '
  );

export function webThing(line: string, account: string): Thing<WebRequest> {
  const raw = named(cells(line), BALANCER_COLUMNS);
  return { id: line, at: Date.parse(raw.time), account, raw };
}

/** The part of a raw WAF record that the panels look at. */
export interface Judged {
  timestamp: number;
  action: string;
  terminatingRuleId: string;
  webaclId: string;
  httpRequest: { clientIp: string; country: string; requestId: string };
}

export function judgedThing(raw: Judged): Thing<Judged> {
  const account = raw.webaclId.split(':')[4];
  return { id: JSON.stringify(raw), at: raw.timestamp, account, raw };
}

/** Words, `"quoted words"` and `[bracketed words]`, without the quotes. */
function cells(line: string): string[] {
  return (line.match(/"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\S+/g) ?? []).map((cell) =>
    cell.replace(/^"|"$/g, '')
  );
}

function named(values: string[], names: string[]): Columns {
  return Object.fromEntries(names.map((name, place) => [name, values[place] ?? '-']));
}

const key = (value: string): Key => (value === '-' ? null : value);

/** RFC 1918, shared, link-local, loopback and multicast addresses. */
function isInside(address: string): boolean {
  const [first, second] = address.split('.').map(Number);
  if (first === 10 || first === 127 || (first >= 224 && first < 240)) return true;
  if (first === 172) return second >= 16 && second < 32;
  if (first === 192) return second === 168;
  if (first === 100) return second >= 64 && second < 128;
  return first === 169 && second === 254;
}

export const FLOW_RULES: Record<string, Rule<Flow>> = {
  'rejected-flows': { holds: (raw) => raw.action === 'REJECT' },
  'rejected-by-source': {
    holds: (raw) => raw.action === 'REJECT',
    rows: (raw) => [[key(raw.srcaddr)]],
  },
  'rejected-by-port': {
    holds: (raw) => raw.action === 'REJECT',
    rows: (raw) => [[Number(raw.dstport)]],
  },
  'bytes-to-outside': {
    holds: (raw) => raw.action === 'ACCEPT' && isInside(raw.srcaddr) && !isInside(raw.dstaddr),
    rows: (raw) => [[key(raw.dstaddr)]],
    sum: (raw) => Number(raw.bytes),
  },
};

export const OBJECT_RULES: Record<string, Rule<ObjectRequest>> = {
  's3-reads-by-requester': {
    holds: (raw) => /^REST\.(GET\.OBJECT|COPY\.OBJECT_GET)$/.test(raw.operation),
    rows: (raw) => [[key(raw.requester), key(raw.bucket)]],
  },
  's3-denied': {
    holds: (raw) => raw.status === '403',
    rows: (raw) => [[key(raw.requester), key(raw.bucket), key(raw.address)]],
  },
  's3-without-tls': { holds: (raw) => raw.tls === '-' && raw.operation.startsWith('REST.') },
  'tls-s3': { holds: (raw) => raw.tls !== '-', rows: (raw) => [[raw.tls]] },
};

export const WEB_RULES: Record<string, Rule<WebRequest>> = {
  'elb-server-errors': { holds: (raw) => /^5\d\d$/.test(raw.status) },
  'elb-errors': {
    holds: (raw) => Number(raw.status) >= 400,
    rows: (raw) => [[Number(raw.status)]],
  },
  'tls-load-balancers': {
    holds: (raw) => raw.tls !== '-',
    rows: (raw) => [[raw.tls, key(raw.cipher)]],
  },
};

export const JUDGED_RULES: Record<string, Rule<Judged>> = {
  'waf-blocks': { holds: (raw) => raw.action === 'BLOCK' },
  'waf-by-rule': {
    holds: (raw) => raw.action === 'BLOCK',
    rows: (raw) => [[raw.terminatingRuleId]],
  },
  'waf-by-source': {
    holds: (raw) => raw.action === 'BLOCK',
    rows: (raw) => [[raw.httpRequest.clientIp, key(raw.httpRequest.country)]],
  },
};
