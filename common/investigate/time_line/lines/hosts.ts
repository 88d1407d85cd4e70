// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineEvent } from '../answers';
import { allNamed, named, textOf, thing } from './document';
import type { LineMaker, Values } from './document';

export const rdsLine: LineMaker = {
  fields: [
    'mysql.operation',
    'mysql.retcode',
    'rds.instance_identifier',
    'rds.database_name',
    'user.name',
    'source.ip',
  ],
  line: (values, kind) => {
    const code = textOf(values, 'mysql.retcode');
    return {
      what: textOf(values, 'mysql.operation'),
      by: textOf(values, 'rds.database_name'),
      who: named(kind, values, 'user.name'),
      from: named(kind, values, 'source.ip'),
      to: allNamed(kind, values, 'rds.instance_identifier'),
      outcome: code === undefined ? 'unknown' : code === '0' ? 'succeeded' : 'failed',
      error: code === '0' ? undefined : code,
    };
  },
};

export const linuxLine: LineMaker = {
  fields: [
    'event.action',
    'event.outcome',
    'process.name',
    'user.name',
    'source.ip',
    'cloud.instance.id',
    'host.hostname',
  ],
  line: (values, kind) => ({
    what: textOf(values, 'event.action', 'process.name'),
    by: textOf(values, 'process.name'),
    who: named(kind, values, 'user.name'),
    from: named(kind, values, 'source.ip'),
    to: [
      named(kind, values, 'cloud.instance.id') || thing('words', textOf(values, 'host.hostname')),
    ],
    outcome: ecsOutcome(values),
  }),
};

export const hsmLine: LineMaker = {
  fields: [
    'cloudhsm.opcode',
    'cloudhsm.response',
    'cloudhsm.hsm_return',
    'cloudhsm.hsm_error',
    'cloudhsm.cluster_id',
    'user.name',
  ],
  line: (values, kind) => ({
    what: textOf(values, 'cloudhsm.opcode'),
    by: 'cloudhsm',
    who: named(kind, values, 'user.name'),
    to: allNamed(kind, values, 'cloudhsm.cluster_id'),
    error: textOf(values, 'cloudhsm.hsm_error'),
  }),
};

export const openSearchLine: LineMaker = {
  fields: [
    'opensearch.audit_category',
    'opensearch.audit_rest_request_path',
    'event.outcome',
    'user.name',
    'source.ip',
  ],
  line: (values, kind) => ({
    what: textOf(values, 'opensearch.audit_category'),
    by: 'opensearch',
    who: named(kind, values, 'user.name'),
    from: named(kind, values, 'source.ip'),
    to: [thing('words', textOf(values, 'opensearch.audit_rest_request_path'))],
    outcome: ecsOutcome(values),
  }),
};

function ecsOutcome(values: Values): TimeLineEvent['outcome'] {
  const outcome = textOf(values, 'event.outcome');
  return outcome === 'success' ? 'succeeded' : outcome === 'failure' ? 'failed' : 'unknown';
}
