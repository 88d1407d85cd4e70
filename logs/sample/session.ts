// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from './call';
import { hourMs, instantText } from './calendar';
import { identityStoreArn } from './company';
import type { Account, Person, Role } from './company';
import { Random } from './random';

/** Where a role's credentials live; decides who assumes it and what the records look like. */
export type Runtime = 'ecs' | 'lambda' | 'ec2' | 'glue' | 'run' | 'person' | 'service';

/** Temporary credentials of a role, from one AssumeRole to their end. */
export interface Session {
  role: Role;
  runtime: Runtime;
  name: string;
  accessKeyId: string;
  /** Epoch ms. */
  createdAt: number;
  sourceAddress: string;
  userAgent: string;
  vpcEndpointId?: string;
  person?: Person;
  fromConsole?: boolean;
  /** ARN of the OIDC provider of a web identity session. */
  federatedProvider?: string;
}

/** A caller that is not a role: an IAM user with a long-term key, or Root. */
export interface UserCaller {
  user: 'root' | string;
  account: Account;
  accessKeyId?: string;
  sourceAddress: string;
  userAgent: string;
}

export type Caller = Session | UserCaller;

export function isSession(caller: Caller): caller is Session {
  return 'role' in caller;
}

export function sessionArn(session: Session): string {
  return `arn:aws:sts::${session.role.account.id}:assumed-role/${session.role.name}/${session.name}`;
}

export function userArn(caller: UserCaller): string {
  return caller.user === 'root'
    ? `arn:aws:iam::${caller.account.id}:root`
    : `arn:aws:iam::${caller.account.id}:user/${caller.user}`;
}

export function callerArn(caller: Caller): string {
  return isSession(caller) ? sessionArn(caller) : userArn(caller);
}

export function callerAccount(caller: Caller): Account {
  return isSession(caller) ? caller.role.account : caller.account;
}

export function userId(user: string): string {
  return `AIDA${new Random('user', user).letters(17)}`;
}

/** `userIdentity` of a record; made new for each, so that no two records share an object. */
export function userIdentity(caller: Caller, via?: string): Fields {
  if (!isSession(caller)) {
    const root = caller.user === 'root';
    return {
      type: root ? 'Root' : 'IAMUser',
      principalId: root ? caller.account.id : userId(caller.user),
      arn: userArn(caller),
      accountId: caller.account.id,
      ...(caller.accessKeyId ? { accessKeyId: caller.accessKeyId } : {}),
      ...(root ? {} : { userName: caller.user }),
    };
  }
  const { role, person } = caller;
  return {
    type: 'AssumedRole',
    principalId: `${role.id}:${caller.name}`,
    arn: sessionArn(caller),
    accountId: role.account.id,
    accessKeyId: caller.accessKeyId,
    ...(person ? { onBehalfOf: { userId: person.id, identityStoreArn } } : {}),
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: role.id,
        arn: role.arn,
        accountId: role.account.id,
        userName: role.name,
      },
      ...(caller.federatedProvider
        ? { webIdFederationData: { federatedProvider: caller.federatedProvider, attributes: {} } }
        : {}),
      attributes: { creationDate: instantText(caller.createdAt), mfaAuthenticated: 'false' },
      ...(caller.runtime === 'ec2' ? { ec2RoleDelivery: '2.0' } : {}),
    },
    ...(via ? { invokedBy: via } : {}),
  };
}

const agents: Record<Runtime, string> = {
  ecs: 'aws-sdk-java/2.25.60 Linux/5.10.230 OpenJDK_64-Bit_Server_VM/21.0.5 exec-env/AWS_ECS_FARGATE',
  lambda:
    'Boto3/1.35.36 md/Botocore#1.35.36 os/linux#5.10.230 lang/python#3.12.7 exec-env/AWS_Lambda_python3.12',
  ec2: 'aws-cli/2.22.35 md/awscrt#0.23.4 os/linux#6.1.119 md/arch#x86_64 lang/python#3.12.6',
  glue: 'aws-sdk-java/1.12.128 Linux/5.10.230 OpenJDK_64-Bit_Server_VM/17.0.13 exec-env/AWS_Glue',
  run: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.76.0',
  person: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0',
  service: '',
};

/** Service principal that assumes the role for a runtime. */
export const assumingService: Partial<Record<Runtime, string>> = {
  ecs: 'ecs-tasks.amazonaws.com',
  lambda: 'lambda.amazonaws.com',
  ec2: 'ec2.amazonaws.com',
  glue: 'glue.amazonaws.com',
};

const lifetimeMs: Partial<Record<Runtime, number>> = {
  ecs: 6 * hourMs,
  lambda: 8 * hourMs,
  ec2: 6 * hourMs,
  glue: 12 * hourMs,
};

/**
 * The sessions of a service role. Credentials follow each other at a fixed pace from an offset of
 * the role, so the session of any instant is known without what came before it.
 */
export class ServiceSessions {
  private readonly lifetime: number;
  private readonly offset: number;
  private readonly host: string;
  private readonly endpoint: string;
  private readonly instance: string;
  private readonly known = new Map<number, Session>();

  constructor(
    private readonly seed: number,
    private readonly role: Role,
    private readonly runtime: Runtime
  ) {
    const random = new Random(seed, 'place', role.arn);
    this.lifetime = lifetimeMs[runtime] ?? 6 * hourMs;
    this.offset = random.below(Math.floor(this.lifetime / 1000)) * 1000;
    this.host = `${role.account.network}.${random.between(1, 9)}.`;
    this.endpoint = `vpce-0${random.hex(16)}`;
    this.instance = `i-0${random.hex(16)}`;
  }

  /** The session in use at an instant (epoch ms). */
  at(at: number): Session {
    const period = Math.floor((at - this.offset) / this.lifetime);
    let session = this.known.get(period);
    if (!session) {
      session = this.make(period);
      this.known.set(period, session);
    }
    return session;
  }

  /** The sessions that begin in [from, to). */
  beginningIn(from: number, to: number): Session[] {
    const sessions: Session[] = [];
    for (
      let period = Math.ceil((from - this.offset) / this.lifetime);
      period * this.lifetime + this.offset < to;
      period++
    ) {
      sessions.push(this.at(period * this.lifetime + this.offset));
    }
    return sessions;
  }

  private make(period: number): Session {
    const { role, runtime } = this;
    const random = new Random(this.seed, 'session', role.arn, period);
    const names: Partial<Record<Runtime, string>> = {
      ecs: random.hex(32),
      ec2: this.instance,
      glue: 'GlueJobRunnerSession',
    };
    // A task gets a new address each time, an instance keeps its own.
    const last = runtime === 'ec2' ? 17 : random.between(11, 240);
    return {
      role,
      runtime,
      name: names[runtime] ?? role.name,
      accessKeyId: `ASIA${random.letters(16)}`,
      createdAt: period * this.lifetime + this.offset,
      sourceAddress: this.host + String(last),
      userAgent: agents[runtime],
      vpcEndpointId: this.endpoint,
    };
  }
}

/** A session made for one piece of work (a pipeline run, a person's day). */
export function workSession(
  random: Random,
  work: Pick<Session, 'role' | 'runtime' | 'name' | 'createdAt' | 'sourceAddress'> &
    Partial<Session>
): Session {
  return {
    accessKeyId: `ASIA${random.letters(16)}`,
    userAgent: agents[work.runtime],
    ...work,
  };
}
