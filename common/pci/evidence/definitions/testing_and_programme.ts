// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { valueOf } from '../answer_parts';
import type { EvidenceDefinition } from '../definition';
import { countOf, nothing } from '../made';

const NOT_SAMPLE = { field: 'service.additionalInfo.sample', is: true, not: true as const };
const NOT_ARCHIVED = { field: 'service.archived', is: true, not: true as const };

/** Requirement 11: testing of security. */
export const TESTING: readonly EvidenceDefinition[] = [
  countOf('scan-high-open', {
    log: 'inspector',
    where: [
      { field: 'inspector.status', is: 'ACTIVE' },
      { field: 'inspector.severity', in: ['HIGH', 'CRITICAL'] },
    ],
    by: ['inspector.severity', 'inspector.resources.type'],
    any: 'attention',
    unit: 'findings',
  }),
  countOf('gd-open', {
    log: 'guardduty',
    where: [NOT_ARCHIVED, NOT_SAMPLE],
    by: ['type', 'cloud.account.id'],
    newest: true,
    any: 'attention',
    unit: 'findings',
  }),
  countOf('gd-covert', {
    log: 'guardduty',
    where: [
      NOT_ARCHIVED,
      NOT_SAMPLE,
      {
        anyOf: [
          { field: 'type', prefix: 'Trojan:EC2/DNSDataExfiltration' },
          { field: 'type', prefix: 'Backdoor:EC2/C&CActivity' },
          { field: 'type', prefix: 'Trojan:EC2/DGADomainRequest' },
          { field: 'type', prefix: 'UnauthorizedAccess:EC2/TorRelay' },
          { field: 'type', prefix: 'UnauthorizedAccess:EC2/TorClient' },
        ],
      },
    ],
    by: ['type', 'cloud.account.id'],
    newest: true,
    any: 'gap',
    unit: 'findings',
  }),
];

/** Requirement 12: the programme. */
export const PROGRAMME: readonly EvidenceDefinition[] = [
  {
    id: 'cipher-inventory',
    logs: ['elb'],
    asks: () => ({
      ciphers: {
        query: {
          log: 'elb',
          where: [{ field: 'ssl_protocol', exists: true }],
          measure: { count: true },
          by: ['ssl_protocol', 'ssl_cipher'],
          top: 100,
        },
      },
    }),
    judge: ({ answers: { ciphers } }) => {
      const rows = (ciphers.rows || []).filter(({ keys, value }) => keys[0] !== '-' && value);
      if (rows.length === 0) return nothing('events');
      const old = rows.filter(({ keys }) => !/^TLSv1\.[23]$/.test(String(keys[0])));
      return {
        result: old.length > 0 ? 'attention' : 'pass',
        reason: old.length > 0 ? 'old_protocol' : 'modern_protocols',
        value: rows.length,
        unit: 'resources',
        fields: ['ssl_protocol', 'ssl_cipher'],
        rows: rows
          .slice(0, 50)
          .map(({ keys, value }) => ({ keys: keys.map(String), value: value || 0 })),
      };
    },
  },
  {
    id: 'scope-drift',
    logs: ['cloudtrail'],
    asks: () => ({
      seen: {
        query: {
          log: 'cloudtrail',
          where: [],
          measure: { count: true },
          by: ['cloud.account.id'],
          top: 1000,
        },
      },
    }),
    judge: ({ answers: { seen }, context }) => {
      const rows = (seen.rows || []).filter(({ value }) => value);
      if (context.systems.length === 0 || rows.length === 0) return nothing('accounts');
      const known = new Set(
        context.systems.flatMap(({ environments, organisationAccounts }) => [
          ...organisationAccounts,
          ...environments.flatMap(({ accounts }) => accounts.map(({ id }) => id)),
        ])
      );
      const outside = rows.filter(({ keys }) => !known.has(String(keys[0])));
      return {
        result: outside.length > 0 ? 'attention' : 'pass',
        reason: outside.length > 0 ? 'outside_register' : 'register_complete',
        value: outside.length,
        unit: 'accounts',
        fields: ['cloud.account.id'],
        rows: outside.map(({ keys, value }) => ({ keys: keys.map(String), value: value || 0 })),
      };
    },
  },
  {
    id: 'sechub-new',
    logs: ['securityhub'],
    asks: () => ({
      waiting: {
        query: {
          log: 'securityhub',
          where: [
            { field: 'Workflow.Status', is: 'NEW' },
            { field: 'RecordState', is: 'ACTIVE' },
            { field: 'Severity.Label', in: ['CRITICAL', 'HIGH'] },
            { field: 'Compliance.Status', is: 'PASSED', not: true },
          ],
          measure: { count: true },
          by: ['Severity.Label', 'event.module'],
          newest: true,
        },
      },
    }),
    judge: ({ answers: { waiting } }) => {
      const value = valueOf(waiting);
      if (value === null) return nothing('findings');
      return {
        result: value > 0 ? 'attention' : 'pass',
        reason: value > 0 ? 'findings_wait' : 'none_seen',
        value,
        unit: 'findings',
        fields: ['Severity.Label', 'event.module'],
        rows: (waiting.rows || []).map(({ keys, value: count }) => ({
          keys: keys.map(String),
          value: count || 0,
        })),
      };
    },
  },
];
