// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random';
import type { WebRequest } from './web_requests';

type Attack = Pick<WebRequest, 'method' | 'path' | 'query'> & {
  rule: string;
  group: string;
  weight: number;
};

/** Managed rule groups of AWS WAF and a rate rule of our own, with what sets them off. */
const attacks: readonly Attack[] = [
  {
    rule: 'AWS-AWSManagedRulesSQLiRuleSet',
    group: 'SQLi_QUERYARGUMENTS',
    method: 'GET',
    path: '/statements',
    query: 'id=1%27%20OR%201%3D1--',
    weight: 3,
  },
  {
    rule: 'AWS-AWSManagedRulesCommonRuleSet',
    group: 'CrossSiteScripting_QUERYARGUMENTS',
    method: 'GET',
    path: '/statements',
    query: 'q=%3Cscript%3Ealert(1)%3C/script%3E',
    weight: 3,
  },
  {
    rule: 'AWS-AWSManagedRulesCommonRuleSet',
    group: 'GenericLFI_URIPATH',
    method: 'GET',
    path: '/assets/../../etc/passwd',
    query: '',
    weight: 2,
  },
  {
    rule: 'AWS-AWSManagedRulesKnownBadInputsRuleSet',
    group: 'Log4JRCE_HEADER',
    method: 'GET',
    path: '/',
    query: '',
    weight: 2,
  },
  {
    rule: 'AWS-AWSManagedRulesAmazonIpReputationList',
    group: 'AWSManagedIPReputationList',
    method: 'GET',
    path: '/.env',
    query: '',
    weight: 4,
  },
  { rule: 'sign-in-rate', group: '', method: 'POST', path: '/sign-in', query: '', weight: 3 },
];
const total = attacks.reduce((sum, { weight }) => sum + weight, 0);
const scanners = [
  'python-requests/2.32.3',
  'curl/8.11.0',
  'Mozilla/5.0 zgrab/0.x',
  'Go-http-client/1.1',
];

/** How a request of somebody who tries doors differs from a visitor's: most are stopped. */
export function attackRequest(random: Random): Partial<WebRequest> {
  let left = random.unit() * total;
  const { rule, group, method, path, query } =
    attacks.find((attack) => (left -= attack.weight) < 0) ?? attacks[0];
  const userAgent = random.pick(scanners);
  // One in eight meets a rule that is still being tried out: counted, not stopped.
  if (random.chance(0.12)) {
    return { method, path, query, userAgent, status: 404, countedBy: group || rule };
  }
  return {
    method,
    path,
    query,
    userAgent,
    status: 403,
    sent: 520,
    blockedBy: { rule, group, type: group ? 'MANAGED_RULE_GROUP' : 'RATE_BASED' },
  };
}
