// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cardProd, cardStaging, portalProd, portalStaging, role, settlementProd } from '../company';
import type { Account, Role } from '../company';
import { portalBastion } from '../habits/portal';
import { Random } from '../random';
import { ServiceSessions } from '../session';

export type Duty = 'load_balancer' | 'app' | 'database' | 'maintenance';

/** Something with a network interface. */
export interface Host {
  duty: Duty;
  address: string;
  /** Network interface; a task has a new one with each new address. */
  eni: string;
  subnet: string;
  /** Only an EC2 instance has one. */
  instance?: string;
}

export interface Network {
  account: Account;
  vpc: string;
  /** The flow log; deleted ones are followed by one with another id. */
  flowLog: string;
  /** Hosts at an instant (epoch ms): tasks come and go. */
  hostsAt(at: number): Host[];
}

const apps = new Map<Account, Role>([
  [cardProd, role(cardProd, '/app/', 'card-authoriser')],
  [cardStaging, role(cardStaging, '/app/', 'card-authoriser')],
  [settlementProd, role(settlementProd, '/app/', 'settlement-api')],
  [portalProd, role(portalProd, '/app/', 'portal-web')],
  [portalStaging, role(portalStaging, '/app/', 'portal-web')],
]);

/** The flow log that the night administrator removes. */
export const removedFlowLog = 'fl-0d1e2f30415263748';

/** The network of an account: the addresses are those that CloudTrail shows for the same roles. */
export function networkOf(seed: number, account: Account): Network {
  const random = new Random('network', account.id);
  const vpc = `vpc-0${random.hex(16)}`;
  const flowLog = account === cardProd ? removedFlowLog : `fl-0${random.hex(16)}`;
  const subnets = [0, 1, 2].map(() => `subnet-0${random.hex(16)}`);
  const host = (duty: Duty, address: string, subnet: number, instance?: string): Host => ({
    duty,
    address,
    eni: `eni-0${new Random('interface', account.id, address).hex(16)}`,
    subnet: subnets[subnet],
    ...(instance ? { instance } : {}),
  });
  const standing: Host[] = [];
  if (apps.has(account)) {
    standing.push(
      host('load_balancer', `${account.network}.0.11`, 0),
      host('load_balancer', `${account.network}.0.12`, 0),
      host('database', `${account.network}.12.30`, 2)
    );
  } else {
    standing.push(host('app', `${account.network}.11.40`, 1));
  }
  if (account === portalProd) {
    const own = new ServiceSessions(seed, portalBastion, 'ec2').at(0);
    standing.push(host('maintenance', own.sourceAddress, 1, own.name));
  }
  if (account === cardProd || account === portalStaging) {
    const id = new Random('instance', account.id).hex(16);
    standing.push(host('maintenance', `${account.network}.13.17`, 1, `i-0${id}`));
  }
  const app = apps.get(account);
  const sessions = app && new ServiceSessions(seed, app, 'ecs');
  return {
    account,
    vpc,
    flowLog,
    hostsAt: (at) =>
      sessions ? [...standing, host('app', sessions.at(at).sourceAddress, 1)] : standing,
  };
}
