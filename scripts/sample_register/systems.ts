// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ExpectedLog, SystemDefinition } from '../../common/systems/system';
import { accounts, bucket, cardProd, officeAddresses } from '../../logs/sample/company';
import { portalProd, securityProd, settlementProd } from '../../logs/sample/company';
import type { Account } from '../../logs/sample/company';

const ADMINISTRATORS = ['AWSReservedSSO_AdministratorAccess_*'];

/** The systems of the sample company, as its people would have registered them. */
export function sampleSystems(): SystemDefinition[] {
  return [
    system(cardProd, {
      id: 'card-authorisation',
      description: 'Authorises card payments of merchants and keeps the tokens of the cards.',
      owner: 'Card team',
      inCde: true,
      applicationRoles: ['card-authoriser', 'token-vault', 'authorisation-api'],
      vendors: [],
    }),
    system(settlementProd, {
      id: 'settlement',
      description: 'Settles the payments of a day with banks and merchants.',
      owner: 'Settlement team',
      inCde: true,
      applicationRoles: ['settlement-batch', 'settlement-api', 'settlement-file-intake'],
    }),
    system(portalProd, {
      id: 'merchant-portal',
      description: 'Where merchants see their payments and download reports.',
      owner: 'Portal team',
      inCde: false,
      applicationRoles: ['portal-web', 'portal-report-export', 'portal-notifier'],
      publicInterfaces: ['portal.example.co.jp'],
    }),
    system(securityProd, {
      id: 'shared-security',
      description: 'Logs, audit and pipelines of all systems.',
      owner: 'Security team',
      inCde: true,
      applicationRoles: ['siem-loader', 'log-archive-reader', 'audit-runner'],
    }),
  ];
}

function system(
  of: Account,
  more: Pick<SystemDefinition, 'id' | 'description' | 'owner' | 'inCde' | 'applicationRoles'> &
    Partial<SystemDefinition>
): SystemDefinition {
  const own = accounts.filter((account) => account.system === of.system);
  const security = accounts.filter((account) => account.system === securityProd.system);
  return {
    name: of.system,
    contacts: [`${more.id}@example.co.jp`],
    environments: own.map(({ environment, id, slug }) => ({
      name: environment,
      accounts: [{ id, name: slug }],
    })),
    networks: [
      ...own.map(({ slug, network }) => ({
        name: slug,
        cidr: `${network}.0.0/16`,
        kind: 'own' as const,
      })),
      ...officeAddresses.map((cidr, place) => ({
        name: `office ${place + 1}`,
        cidr,
        kind: 'office' as const,
      })),
    ],
    administratorRoles: ADMINISTRATORS,
    pipelineRoles: ['terraform-deploy', 'github-actions'],
    dataStores: [bucket(of, 'data')],
    logStores: [bucket(securityProd, 'log-archive')],
    keys: [],
    criticalResources: [],
    publicInterfaces: [],
    allowedServices: [],
    vendors: [],
    organisationAccounts: security.map(({ id }) => id),
    expectedLogs: EXPECTED.map((one) => ({ ...one })),
    ...more,
  };
}

const EXPECTED: ExpectedLog[] = [
  { log: 'cloudtrail', expected: true },
  { log: 'securityhub', expected: true },
  { log: 'guardduty', expected: true },
  { log: 'vpcflowlogs', expected: true },
];
