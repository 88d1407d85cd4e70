// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { homeRegion, settlementProd } from '../company';
import type { Account } from '../company';
import { Random } from '../random';

type Fields = Record<string, unknown>;

/** A finding on its way from Security Hub. */
export interface SentFinding {
  /** Epoch ms. */
  sentAt: number;
  account: Account;
  finding: Fields;
}

/** The name of an account, where its findings carry one: those of Settlement are older. */
export function accountName(account: Account): Fields {
  return account === settlementProd ? {} : { AwsAccountName: `examplepay-${account.slug}` };
}

/** The EventBridge event "Security Hub Findings - Imported" that carries one finding. */
export function hubEvent({ sentAt, account, finding }: SentFinding): Fields {
  const id = String(finding.Id);
  return {
    version: '0',
    id: new Random('hub event', id, sentAt).uuid(),
    'detail-type': 'Security Hub Findings - Imported',
    source: 'aws.securityhub',
    account: account.id,
    time: `${new Date(sentAt).toISOString().slice(0, 19)}Z`,
    region: homeRegion,
    resources: [`${String(finding.ProductArn)}/${id}`],
    detail: { findings: [finding] },
  };
}
