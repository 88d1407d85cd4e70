// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from '../calendar';
import { dayMs, hourMs, minuteMs } from '../calendar';
import {
  cardProd,
  cardStaging,
  homeRegion,
  portalProd,
  portalStaging,
  securityProd,
  settlementProd,
} from '../company';
import type { Account } from '../company';
import { inFiles } from '../delivered_files';
import type { Delivered } from '../delivered_files';
import { Random } from '../random';
import { cardTraffic } from '../rhythm';
import type { SampleRecord } from '../sample_kinds';
import { conversations } from './conversations';
import type { Conversation } from './conversations';
import { emptyLine, flowLine, versionFiveHeader, versionTwoHeader } from './flow_line';
import type { Flow } from './flow_line';
import { networkOf } from './hosts';
import type { Host, Network } from './hosts';
import { incidentFlows } from './incident_flows';

/** Lines of a weekday; weekends have seven tenths of them. */
const linesADay = new Map<Account, number>([
  [cardProd, 190],
  [cardStaging, 40],
  [settlementProd, 110],
  [portalProd, 210],
  [portalStaging, 45],
  [securityProd, 40],
]);
/** Accounts with the custom format: instance, network and direction are known. */
const wideAccounts: readonly Account[] = [cardProd, portalProd, securityProd];

/** The flow log lines of a day, those of the accounts given. */
export function* flowDay(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): Generator<SampleRecord> {
  const delivered: Delivered[] = [];
  const networks = new Map<string, Network>();
  for (const account of accounts) {
    const network = networkOf(seed, account);
    networks.set(account.id, network);
    const wide = wideAccounts.includes(account);
    const header = wide ? versionFiveHeader : versionTwoHeader;
    for (const { end, line } of accountLines(seed, day, network, wide)) {
      // The night administrator removes the flow log; the pipeline makes it anew the next morning.
      if (!recordedAt(account, day, end * 1000)) continue;
      delivered.push({ at: end * 1000, source: account.id, record: line, header });
    }
  }
  yield* inFiles(delivered, (source, file) => {
    const { flowLog } = networks.get(source) as Network;
    return (
      `AWSLogs/${source}/vpcflowlogs/${homeRegion}/${file.folder}/` +
      `${source}_vpcflowlogs_${homeRegion}_${flowLog}_${file.stamp}_${file.random.hex(8)}.log.gz`
    );
  });
}

/** Whether the flow log of an account was there at an instant. */
export function recordedAt(account: Account, day: CalendarDay, at: number): boolean {
  if (account !== cardProd) return true;
  const sinceMidnight = at - day.start;
  if (day.dayOfMonth === 12) return sinceMidnight < 17 * hourMs + 36 * minuteMs;
  if (day.dayOfMonth === 13) return sinceMidnight >= 40 * minuteMs;
  return true;
}

function accountLines(seed: number, day: CalendarDay, network: Network, wide: boolean) {
  const { account } = network;
  const random = new Random(seed, day.text, 'flow', account.id);
  const usual = linesADay.get(account) ?? 0;
  const count = Math.round((day.weekend ? 0.7 : 1) * usual * (0.93 + 0.14 * random.unit()));
  const lines: Array<{ end: number; line: string }> = [];
  for (let i = 0; i < count; i++) {
    // No line may end on another day than its own.
    const at = day.start + Math.min(cardTraffic(random), dayMs - 1000);
    const hosts = network.hostsAt(at);
    const talk = drawTalk(random, hosts);
    const end = Math.floor(at / 1000);
    if (talk) lines.push({ end, line: flowLine(network, flowOf(talk, hosts, random, end), wide) });
  }
  for (const host of network.hostsAt(day.start)) {
    for (const hour of [2, 10, 18]) {
      const end = Math.floor((day.start + hour * hourMs) / 1000) + random.between(0, 3000);
      const status = random.chance(0.1) ? 'SKIPDATA' : 'NODATA';
      lines.push({ end, line: emptyLine(network, host, end - 600, end, status, wide) });
    }
  }
  for (const flow of incidentFlows(seed, day, network)) {
    lines.push({ end: flow.end, line: flowLine(network, flow, wide) });
  }
  return lines;
}

function drawTalk(random: Random, hosts: Host[]): Conversation | undefined {
  const has = (duty: Conversation['peer']) =>
    typeof duty !== 'string' || hosts.some((host) => host.duty === duty);
  const able = conversations.filter((talk) => has(talk.seenAt) && has(talk.peer));
  let left = random.unit() * able.reduce((sum, { weight }) => sum + weight, 0);
  return able.find((talk) => (left -= talk.weight) < 0);
}

function flowOf(talk: Conversation, hosts: Host[], random: Random, end: number): Flow {
  const own = random.pick(hosts.filter(({ duty }) => duty === talk.seenAt));
  const { peer } = talk;
  const other =
    typeof peer === 'string'
      ? random.pick(hosts.filter(({ duty }) => duty === peer)).address
      : peer(random);
  const port = talk.protocol === 1 ? 0 : random.between(32768, 60999);
  const ingress = talk.direction === 'ingress';
  const bytes = random.between(talk.bytes[0], talk.bytes[1]);
  return {
    host: own,
    source: ingress ? other : own.address,
    destination: ingress ? own.address : other,
    sourcePort: port,
    destinationPort: talk.port,
    protocol: talk.protocol,
    packets: Math.max(1, Math.round(bytes / 900)),
    bytes,
    start: end - random.between(5, 590),
    end,
    action: talk.action,
    direction: talk.direction,
    ...(talk.awsService ? { awsService: talk.awsService } : {}),
  };
}
