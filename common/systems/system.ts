// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A system: a set of AWS accounts with an environment and the mark "in the cardholder data environment". */
export interface SystemDefinition {
  /** Lower case letters, digits, dashes; never changes. */
  id: string;
  name: string;
  description: string;
  owner: string;
  contacts: string[];
  /** https address. */
  runbook?: string;
  environments: SystemEnvironment[];
  inCde: boolean;
  /** Office, VPN, partners, its own. */
  networks: NamedNetwork[];
  /** Role names or ARNs, `*` only at the end: `AWSReservedSSO_AdministratorAccess_*`. */
  administratorRoles: string[];
  pipelineRoles: string[];
  applicationRoles: string[];
  /** ARNs or names of buckets, databases, tables. */
  dataStores: string[];
  logStores: string[];
  keys: string[];
  criticalResources: string[];
  publicInterfaces: string[];
  allowedServices: Array<{ service: string; reason: string }>;
  vendors: Array<{ name: string; accounts: string[] }>;
  organisationAccounts: string[];
  /** Kinds of log that must come, or why they need not. */
  expectedLogs: ExpectedLog[];
}

export interface SystemEnvironment {
  /** production, staging, development, shared or a name of the team. */
  name: string;
  accounts: Array<{ id: string; name: string }>;
}

export interface NamedNetwork {
  name: string;
  cidr: string;
  kind: 'own' | 'office' | 'vpn' | 'partner' | 'other';
}

export interface ExpectedLog {
  log: string;
  /** Absent: all accounts of the system. */
  account?: string;
  expected: boolean;
  /** Why it does not come, and until when (YYYY-MM-DD) that is accepted. Only with `expected: false`. */
  reason?: string;
  until?: string;
}

/** Something kept with versions: what it is now, who made it so, when. */
export interface Versioned<Content> {
  content: Content;
  /** 1, 2, 3 ... */
  version: number;
  changedBy: string;
  /** ISO UTC, the server's clock. */
  changedAt: string;
  /** Fields that differ from the version before; absent in the first. */
  changed?: string[];
  /** True: ended; kept for the history. */
  removed?: true;
}

/** Planned work: what makes an event planned. */
export interface PlannedWork {
  /** The team's own number, unique. */
  number: string;
  purpose: string;
  /** Id of a system of the register. */
  system: string;
  accounts: string[];
  from: string;
  to: string;
  /** Role names or ARNs, user names; `*` only at the end. */
  principals: string[];
  link?: string;
  approver: string;
  /** eventIDs that a person linked by hand. */
  events: string[];
}
