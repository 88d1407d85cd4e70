// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineEvent } from '../answers';
import { named, numberOf, textOf, thing } from './document';
import type { LineMaker } from './document';

const FLOWS: Record<string, TimeLineEvent['outcome'] | undefined> = {
  ACCEPT: 'accepted',
  REJECT: 'rejected',
};

export const flowLine: LineMaker = {
  fields: [
    'event.action',
    'network.transport',
    'source.ip',
    'destination.ip',
    'destination.port',
    'source.bytes',
    'interface_id',
    'log_status',
  ],
  line: (values, kind) => {
    const transport = textOf(values, 'network.transport');
    const port = textOf(values, 'destination.port');
    const known = [transport, port].filter((one) => one !== undefined);
    return {
      // An interface without traffic, or one whose records were skipped, has neither.
      what: known.length > 0 ? known.join(' ') : textOf(values, 'log_status'),
      by: textOf(values, 'interface_id'),
      from: named(kind, values, 'source.ip'),
      to: [named(kind, values, 'destination.ip')],
      outcome: FLOWS[textOf(values, 'event.action') || ''] || 'unknown',
      bytes: numberOf(values, 'source.bytes'),
    };
  },
};

export const dnsLine: LineMaker = {
  fields: [
    'dns.question.name',
    'dns.question.type',
    'dns.response_code',
    'srcids.instance',
    'source.ip',
  ],
  line: (values, kind) => {
    const code = textOf(values, 'dns.response_code');
    const name = textOf(values, 'dns.question.name');
    const asked = [textOf(values, 'dns.question.type'), name].filter((one) => one !== undefined);
    return {
      what: asked.length > 0 ? asked.join(' ') : undefined,
      by: 'route53resolver',
      who: named(kind, values, 'srcids.instance'),
      from: named(kind, values, 'source.ip'),
      to: [thing('words', name)],
      outcome: code === undefined ? 'unknown' : code === 'NOERROR' ? 'succeeded' : 'failed',
      error: code === 'NOERROR' ? undefined : code,
    };
  },
};
