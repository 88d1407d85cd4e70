// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Random } from './random';

export type Environment = 'production' | 'staging' | 'audit';

export interface Account {
  id: string;
  system: string;
  environment: Environment;
  /** Word used in the names of its buckets, keys and queues: `settlement-prod`. */
  slug: string;
  /** First two numbers of its private addresses. */
  network: string;
}

function account(
  id: string,
  system: string,
  environment: Environment,
  slug: string,
  network: string
): Account {
  return { id, system, environment, slug, network };
}

/** The made-up company: a small payment company, four systems in eight accounts. */
export const cardProd = account(
  '222233334444',
  'Card authorisation',
  'production',
  'card-prod',
  '10.20'
);
export const cardStaging = account(
  '222233335555',
  'Card authorisation',
  'staging',
  'card-stg',
  '10.21'
);
export const settlementProd = account(
  '111122223333',
  'Settlement',
  'production',
  'settlement-prod',
  '10.30'
);
export const settlementStaging = account(
  '111122224444',
  'Settlement',
  'staging',
  'settlement-stg',
  '10.31'
);
export const portalProd = account(
  '333344445555',
  'Merchant portal',
  'production',
  'portal-prod',
  '10.40'
);
export const portalStaging = account(
  '333344446666',
  'Merchant portal',
  'staging',
  'portal-stg',
  '10.41'
);
export const securityProd = account(
  '444455556666',
  'Shared security',
  'production',
  'security-prod',
  '10.50'
);
export const securityAudit = account(
  '444455557777',
  'Shared security',
  'audit',
  'security-audit',
  '10.51'
);

export const accounts: readonly Account[] = [
  cardProd,
  cardStaging,
  settlementProd,
  settlementStaging,
  portalProd,
  portalStaging,
  securityProd,
  securityAudit,
];
export const workloadAccounts: readonly Account[] = accounts.slice(0, 6);

export function accountOf(id: string): Account {
  const found = accounts.find((candidate) => candidate.id === id);
  if (!found) {
    throw new Error(`no sample account ${id}`);
  }
  return found;
}

export const homeRegion = 'ap-northeast-1';
export const secondRegion = 'ap-northeast-3';
/** Where global services (IAM, CloudFront, sign-in) write their events. */
export const globalRegion = 'us-east-1';

/** Addresses of the office; all from ranges reserved for documentation (RFC 5737). */
export const officeAddresses: readonly string[] = [
  '198.51.100.10',
  '198.51.100.11',
  '198.51.100.12',
];
export const identityStoreArn = `arn:aws:identitystore::${securityProd.id}:identitystore/d-95674a1b2c`;

export interface Person {
  mail: string;
  /** User id in the identity store. */
  id: string;
}

function person(name: string): Person {
  const random = new Random('person', name);
  return { mail: `${name}@example.co.jp`, id: `97${random.hex(8)}-${random.uuid()}` };
}

/** The staff who sign in through IAM Identity Center. */
export const staff = {
  tanaka: person('aoi.tanaka'),
  suzuki: person('ren.suzuki'),
  kuroda: person('mio.kuroda'),
  ono: person('takumi.ono'),
  hayashi: person('yui.hayashi'),
  mori: person('sota.mori'),
  ishida: person('haruka.ishida'),
  kondo: person('daiki.kondo'),
};

export interface Role {
  account: Account;
  /** With slashes at both ends: `/app/`. */
  path: string;
  name: string;
  arn: string;
  /** Unique id: AROA and 17 letters. */
  id: string;
}

/** A role with its ARN and unique id; the same words give the same role. */
export function role(owner: Account, path: string, name: string): Role {
  const arn = `arn:aws:iam::${owner.id}:role${path}${name}`;
  return { account: owner, path, name, arn, id: `AROA${new Random('role', arn).letters(17)}` };
}

/** The role that IAM Identity Center makes for a permission set in an account. */
export function permissionSetRole(owner: Account, permissionSet: string): Role {
  const mark = new Random('permission set', owner.id, permissionSet).hex(16);
  return role(
    owner,
    '/aws-reserved/sso.amazonaws.com/ap-northeast-1/',
    `AWSReservedSSO_${permissionSet}_${mark}`
  );
}

export function serviceLinkedRole(owner: Account, service: string, name: string): Role {
  return role(owner, `/aws-service-role/${service}/`, name);
}

/** ARN of a customer managed key, known by its purpose. */
export function keyArn(owner: Account, purpose: string, region = homeRegion): string {
  return `arn:aws:kms:${region}:${owner.id}:key/${new Random('key', owner.id, purpose).uuid()}`;
}

export function bucket(owner: Account, purpose: string): string {
  return `examplepay-${owner.slug}-${purpose}`;
}
