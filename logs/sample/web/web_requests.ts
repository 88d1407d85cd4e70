// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from '../calendar';
import { dayMs } from '../calendar';
import { cardProd, portalProd, portalStaging } from '../company';
import type { Account } from '../company';
import { scannerAddress, visitorAddress } from '../network/conversations';
import { Random } from '../random';
import { business, cardTraffic } from '../rhythm';
import { attackRequest } from './attacks';

/** A request at a load balancer, as ELB and the web firewall in front of it both see it. */
export interface WebRequest {
  /** Epoch ms of the answer. */
  at: number;
  client: string;
  clientPort: number;
  method: string;
  path: string;
  query: string;
  userAgent: string;
  status: number;
  received: number;
  sent: number;
  /** Seconds the target took. */
  seconds: number;
  /** `undefined` when the request came without TLS. */
  tls?: { version: string; cipher: string };
  /** `Root=1-...`: the same in both logs. */
  trace: string;
  /** The rule of the web firewall that stopped it. */
  blockedBy?: { rule: string; group: string; type: string };
  /** The rule that only counted it. */
  countedBy?: string;
}

interface Site {
  host: string;
  loadBalancer: string;
  weekday: number;
  weekend: number;
  paths: ReadonlyArray<[method: string, path: string, query: string]>;
  agents: readonly string[];
}

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
];
const portalPaths: Site['paths'] = [
  ['GET', '/', ''],
  ['GET', '/assets/app.js', ''],
  ['GET', '/statements', 'month=current'],
  ['GET', '/statements/download', 'format=pdf'],
  ['POST', '/sign-in', ''],
  ['GET', '/merchants/profile', ''],
  ['POST', '/merchants/documents', ''],
  ['GET', '/health', ''],
];

const sites = new Map<Account, Site>([
  [
    cardProd,
    {
      host: 'authorise.example.co.jp',
      loadBalancer: 'authorisation-api',
      weekday: 92,
      weekend: 84,
      paths: [
        ['POST', '/v2/authorisations', ''],
        ['POST', '/v2/authorisations/reversals', ''],
        ['GET', '/v2/authorisations/status', 'detail=short'],
        ['POST', '/v1/authorisations', ''],
      ],
      agents: ['acquirer-gateway/4.2', 'terminal-hub/2.8 (java 21)', 'pos-bridge/1.1'],
    },
  ],
  [
    portalProd,
    {
      host: 'merchants.example.co.jp',
      loadBalancer: 'merchant-portal',
      weekday: 215,
      weekend: 130,
      paths: portalPaths,
      agents: browsers,
    },
  ],
  [
    portalStaging,
    {
      host: 'merchants.stg.example.co.jp',
      loadBalancer: 'merchant-portal-stg',
      weekday: 26,
      weekend: 4,
      paths: portalPaths,
      agents: browsers,
    },
  ],
]);

export function siteOf(account: Account): Site {
  const site = sites.get(account);
  if (!site) throw new Error(`account ${account.id} has no web site`);
  return site;
}

/** The requests at the load balancer of an account on a day; the same for whoever logs them. */
export function webRequests(seed: number, day: CalendarDay, account: Account): WebRequest[] {
  const site = siteOf(account);
  const random = new Random(seed, day.text, 'web', account.id);
  const usual = day.weekend ? site.weekend : site.weekday;
  const count = Math.round(usual * (0.93 + 0.14 * random.unit()));
  const rhythm = account === portalStaging ? business : cardTraffic;
  const requests: WebRequest[] = [];
  for (let i = 0; i < count; i++) {
    const at = day.start + Math.min(rhythm(random), dayMs - 1);
    const attacked = account !== portalStaging && random.chance(0.17);
    const client = attacked ? scannerAddress(random) : visitorAddress(random);
    const [method, path, query] = random.pick(site.paths);
    const plain = attacked && random.chance(0.2);
    const status = usualStatus(random);
    requests.push({
      at,
      client,
      clientPort: random.between(1024, 65000),
      method,
      path,
      query,
      userAgent: random.pick(site.agents),
      status: plain ? 301 : status,
      received: random.between(240, 3200),
      sent: plain ? 260 : random.between(600, 140000),
      seconds: random.between(2, 900) / 1000,
      ...(plain ? {} : { tls: tlsOf(random, account) }),
      trace: `1-${Math.floor(at / 1000)
        .toString(16)
        .padStart(8, '0')}-${random.hex(24)}`,
      ...(attacked && !plain ? attackRequest(random) : {}),
    });
  }
  return requests;
}

function usualStatus(random: Random): number {
  const chance = random.unit();
  if (chance < 0.9) return 200;
  if (chance < 0.94) return 304;
  if (chance < 0.965) return 404;
  if (chance < 0.985) return 401;
  return chance < 0.994 ? 500 : 502;
}

/** Old terminals keep the authorisation API from closing TLS 1.0 and 1.1. */
function tlsOf(random: Random, account: Account): WebRequest['tls'] {
  const chance = random.unit();
  const old = account === cardProd ? 0.03 : 0;
  if (chance < old / 3) return { version: 'TLSv1', cipher: 'ECDHE-RSA-AES128-SHA' };
  if (chance < old) return { version: 'TLSv1.1', cipher: 'ECDHE-RSA-AES128-SHA' };
  return chance < 0.35
    ? { version: 'TLSv1.2', cipher: 'ECDHE-RSA-AES128-GCM-SHA256' }
    : { version: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' };
}
