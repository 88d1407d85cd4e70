// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { CalendarDay } from '../calendar';
import { homeRegion } from '../company';
import type { Account } from '../company';
import { inFiles } from '../delivered_files';
import type { Delivered } from '../delivered_files';
import { passesLuhn } from '../luhn';
import { Random } from '../random';
import type { SampleRecord } from '../sample_kinds';
import { loadBalancerName } from './elb_day';
import { siteOf, webRequests } from './web_requests';
import type { WebRequest } from './web_requests';

/** Share of the requests let through that the log filter keeps; those stopped or counted are all kept. */
const keptAllowed = 0.22;

export function webAclName(account: Account): string {
  return `${siteOf(account).loadBalancer}-acl`;
}

export function webAclArn(account: Account): string {
  const id = new Random('web acl', account.id).uuid();
  return `arn:aws:wafv2:${homeRegion}:${account.id}:regional/webacl/${webAclName(account)}/${id}`;
}

/** The records of the web firewalls of a day: the same requests as in the access log. */
export function* wafDay(
  seed: number,
  day: CalendarDay,
  accounts: readonly Account[]
): Generator<SampleRecord> {
  const delivered: Delivered[] = [];
  const names = new Map<string, string>();
  for (const account of accounts) {
    names.set(account.id, webAclName(account));
    const random = new Random(seed, day.text, 'waf', account.id);
    for (const request of webRequests(seed, day, account)) {
      // Without TLS the load balancer only points to the address with TLS.
      const kept = request.blockedBy || request.countedBy || random.chance(keptAllowed);
      if (request.tls === undefined || !kept) continue;
      delivered.push({
        at: request.at,
        source: account.id,
        record: wafRecord(account, request),
      });
    }
  }
  yield* inFiles(
    delivered,
    (source, file) =>
      `AWSLogs/${source}/WAFLogs/${homeRegion}/${names.get(source)}/${file.folder}/${file.hour}/${file.minute}/` +
      `${source}_waflogs_${homeRegion}_${names.get(source)}_${file.stamp}_${file.random.hex(8)}.log.gz`
  );
}

function wafRecord(account: Account, request: WebRequest): Record<string, unknown> {
  const { blockedBy, countedBy } = request;
  const groupId = (rule: string) => rule.replace(/^AWS-/, 'AWS#');
  return {
    // A time in ms has 13 digits: none may look like a card number.
    timestamp: passesLuhn(String(request.at - 1)) ? request.at : request.at - 1,
    formatVersion: 1,
    webaclId: webAclArn(account),
    terminatingRuleId: blockedBy?.rule ?? 'Default_Action',
    terminatingRuleType: blockedBy?.type ?? 'REGULAR',
    action: blockedBy ? 'BLOCK' : 'ALLOW',
    terminatingRuleMatchDetails: [],
    httpSourceName: 'ALB',
    httpSourceId: `${account.id}-${loadBalancerName(account)}`,
    ruleGroupList:
      blockedBy && blockedBy.group
        ? [
            {
              ruleGroupId: groupId(blockedBy.rule),
              terminatingRule: {
                ruleId: blockedBy.group,
                action: 'BLOCK',
                ruleMatchDetails: null,
              },
              nonTerminatingMatchingRules: [],
              excludedRules: null,
              customerConfig: null,
            },
          ]
        : [],
    rateBasedRuleList:
      blockedBy?.type === 'RATE_BASED'
        ? [
            {
              rateBasedRuleName: blockedBy.rule,
              limitKey: 'IP',
              maxRateAllowed: 100,
              evaluationWindowSec: '300',
              limitValue: request.client,
            },
          ]
        : [],
    nonTerminatingMatchingRules: countedBy
      ? [{ ruleId: countedBy, action: 'COUNT', ruleMatchDetails: [] }]
      : [],
    requestHeadersInserted: null,
    responseCodeSent: null,
    httpRequest: {
      clientIp: request.client,
      country: 'JP',
      headers: [
        { name: 'host', value: siteOf(account).host },
        { name: 'user-agent', value: request.userAgent },
        { name: 'accept', value: '*/*' },
      ],
      uri: request.path,
      args: request.query,
      httpVersion: 'HTTP/2.0',
      httpMethod: request.method,
      requestId: request.trace,
    },
    ...(blockedBy?.group
      ? { labels: [{ name: `awswaf:managed:aws:${blockedBy.group.toLowerCase()}` }] }
      : {}),
  };
}
