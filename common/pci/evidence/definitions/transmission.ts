// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { changesOf } from '../clauses';
import type { EvidenceDefinition } from '../definition';
import { changeList, countOf } from '../made';

/** Requirement 4: what was really negotiated. */
export const TRANSMISSION: readonly EvidenceDefinition[] = [
  {
    id: 'tls-elb',
    logs: ['elb'],
    asks: () => ({
      protocols: {
        query: {
          log: 'elb',
          where: [{ field: 'ssl_protocol', exists: true }],
          measure: { count: true },
          by: ['ssl_protocol', 'elb'],
          top: 200,
        },
      },
    }),
    judge: ({ answers: { protocols } }) => {
      const rows = (protocols.rows || []).filter(({ keys }) => keys[0] !== '-');
      const all = sum(rows.map(({ value }) => value || 0));
      if (all === 0) {
        return { result: 'no_data', reason: 'nothing_to_measure', value: null, unit: 'percent' };
      }
      const old = rows.filter(({ keys }) => !/^TLSv1\.[23]$/.test(String(keys[0])));
      const share = (100 * (all - sum(old.map(({ value }) => value || 0)))) / all;
      return {
        result: old.length > 0 ? 'gap' : 'pass',
        reason: old.length > 0 ? 'old_protocol' : 'modern_protocols',
        value: Math.floor(share * 100) / 100,
        unit: 'percent',
        fields: ['ssl_protocol', 'elb'],
        rows: (old.length > 0 ? old : rows)
          .slice(0, 50)
          .map(({ keys, value }) => ({ keys: keys.map(String), value: value || 0 })),
      };
    },
  },
  countOf('tls-s3', {
    log: 's3accesslog',
    where: [
      { field: 'TLSVersion', in: ['TLSv1.2', 'TLSv1.3'], not: true },
      // Requests of AWS itself go over no connection of a customer.
      { field: 'source.ip', exists: true },
    ],
    by: ['Bucket', 'Requester', 'TLSVersion'],
    of: 'cde',
    any: 'gap',
  }),
  countOf('http-plain', {
    log: 'elb',
    where: [
      { field: 'request_type', in: ['http', 'ws'] },
      { field: 'http.response.status_code', from: 200, to: 300 },
    ],
    by: ['elb', 'url.domain'],
    of: 'cde',
    any: 'gap',
  }),
  {
    ...changeList(
      'cert-events',
      changesOf('RequestCertificate', 'ImportCertificate', 'DeleteCertificate', 'ExportCertificate')
    ),
  },
];

function sum(values: number[]): number {
  return values.reduce((one, other) => one + other, 0);
}
