// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from '../calendar';
import { homeRegion } from '../company';
import type { Account } from '../company';
import { inFiles } from '../delivered_files';
import type { Delivered } from '../delivered_files';
import { networkOf } from '../network/hosts';
import type { Network } from '../network/hosts';
import { Random } from '../random';
import type { SampleRecord } from '../sample_kinds';
import { siteOf, webRequests } from './web_requests';
import type { WebRequest } from './web_requests';

/** `app/merchant-portal/50dc6c495c0c9188` */
export function loadBalancerName(account: Account): string {
  const name = siteOf(account).loadBalancer;
  return `app/${name}/${new Random('load balancer', account.id, name).hex(16)}`;
}

export function loadBalancerArn(account: Account): string {
  return `arn:aws:elasticloadbalancing:${homeRegion}:${account.id}:loadbalancer/${loadBalancerName(account)}`;
}

/** The access log lines of the load balancers of a day. */
export function* elbDay(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): Generator<SampleRecord> {
  const delivered: Delivered[] = [];
  const nodes = new Map<string, string>();
  const names = new Map<string, string>();
  for (const account of accounts) {
    const network = networkOf(seed, account);
    const node = network.hostsAt(day.start).find(({ duty }) => duty === 'load_balancer');
    nodes.set(account.id, node?.address ?? '');
    names.set(account.id, loadBalancerName(account).split('/').join('.'));
    for (const request of webRequests(seed, day, account)) {
      delivered.push({
        at: request.at,
        source: account.id,
        record: elbLine(account, network, request),
      });
    }
  }
  yield* inFiles(
    delivered,
    (source, file) =>
      `AWSLogs/${source}/elasticloadbalancing/${homeRegion}/${file.folder}/` +
      `${source}_elasticloadbalancing_${homeRegion}_${names.get(source)}_${file.stamp}_` +
      `${nodes.get(source)}_${file.random.hex(8)}.log.gz`
  );
}

/** An entry of the access log of an Application Load Balancer, with all its documented fields. */
function elbLine(account: Account, network: Network, request: WebRequest): string {
  const { host } = siteOf(account);
  const { tls, blockedBy } = request;
  const moved = tls === undefined;
  const answered = !moved && !blockedBy;
  const app = network.hostsAt(request.at).find(({ duty }) => duty === 'app');
  const target = answered && app ? `${app.address}:8443` : '-';
  const group = new Random('target group', account.id).hex(16);
  const targetGroup = `arn:aws:elasticloadbalancing:${homeRegion}:${account.id}:targetgroup/${siteOf(account).loadBalancer}/${group}`;
  const certificate = `arn:aws:acm:${homeRegion}:${account.id}:certificate/${new Random('certificate', account.id).uuid()}`;
  const query = request.query ? `?${request.query}` : '';
  const url = `${moved ? 'http' : 'https'}://${host}:${moved ? 80 : 443}${request.path}${query}`;
  const actions = blockedBy ? 'waf' : moved ? 'redirect' : 'waf,forward';
  const times = answered ? `0.001 ${request.seconds.toFixed(3)} 0.000` : '-1 -1 -1';
  const targetStatus = answered ? (request.status === 502 ? '-' : String(request.status)) : '-';
  const created = new Date(request.at - Math.round(request.seconds * 1000));
  return [
    moved ? 'http' : 'h2',
    `${new Date(request.at).toISOString().slice(0, 23)}000Z`,
    loadBalancerName(account),
    `${request.client}:${request.clientPort}`,
    target,
    times,
    request.status,
    targetStatus,
    request.received,
    request.sent,
    `"${request.method} ${url} HTTP/${moved ? '1.1' : '2.0'}"`,
    `"${request.userAgent}"`,
    tls?.cipher ?? '-',
    tls?.version ?? '-',
    answered ? targetGroup : '-',
    `"Root=${request.trace}"`,
    `"${moved ? '-' : host}"`,
    `"${moved ? '-' : certificate}"`,
    0,
    `${created.toISOString().slice(0, 23)}000Z`,
    `"${actions}"`,
    `"${moved ? `https://${host}:443${request.path}` : '-'}"`,
    '"-"',
    `"${target}"`,
    `"${targetStatus}"`,
    '"-"',
    '"-"',
  ].join(' ');
}
