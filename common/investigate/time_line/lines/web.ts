// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { outcomeOf } from '../../../role_usage/outcome';
import { sessionOf } from '../../arn';
import type { Entity } from '../../entity';
import type { TimeLineEvent } from '../answers';
import { named, numberOf, textOf, thing } from './document';
import type { LineMaker, Values } from './document';

const STATUS = 'http.response.status_code';
const REQUEST = ['http.request.method', 'url.domain', 'url.path', 'source.ip'];
const RESPONSE = [STATUS, 'http.response.bytes'];

export const s3Line: LineMaker = {
  fields: ['Operation', 'Requester', 'Bucket', 'Key', 'ErrorCode', 'source.ip', ...RESPONSE],
  line: (values, kind) => {
    const error = textOf(values, 'ErrorCode');
    const status = numberOf(values, STATUS);
    const bucket = textOf(values, 'Bucket');
    const key = textOf(values, 'Key');
    return {
      what: textOf(values, 'Operation'),
      by: 's3.amazonaws.com',
      ...requesterOf(values),
      from: named(kind, values, 'source.ip'),
      to: [
        bucket !== undefined && key !== undefined
          ? thing('resource', `arn:aws:s3:::${bucket}/${key}`)
          : thing('resource', bucket),
      ],
      outcome: outcomeOf(error, status !== undefined && status >= 400),
      error,
      bytes: numberOf(values, 'http.response.bytes'),
    };
  },
};

function requesterOf(values: Values): { who?: Entity; session?: string } {
  const requester = textOf(values, 'Requester');
  const assumed = requester === undefined ? undefined : sessionOf(requester);
  if (assumed) return { who: thing('role', assumed.role), session: assumed.session };
  return { who: thing('user', requester) };
}

const WAF: Record<string, TimeLineEvent['outcome'] | undefined> = {
  BLOCK: 'blocked',
  ALLOW: 'accepted',
  COUNT: 'accepted',
};

export const wafLine: LineMaker = {
  fields: ['event.action', 'rule.name', 'httpSourceId', ...REQUEST],
  line: (values, kind) => ({
    what: requestOf(values),
    by: textOf(values, 'rule.name'),
    from: named(kind, values, 'source.ip'),
    to: [thing('words', textOf(values, 'url.domain')), named(kind, values, 'httpSourceId')],
    outcome: WAF[textOf(values, 'event.action') || ''] || 'unknown',
  }),
};

export const elbLine = requestLine('elb');
export const cloudfrontLine = requestLine('distribution_id');

/** A request as its front door saw it. */
function requestLine(door: string): LineMaker {
  return {
    fields: [door, ...REQUEST, ...RESPONSE],
    line: (values, kind) => {
      const status = numberOf(values, STATUS);
      return {
        what: requestOf(values),
        by: textOf(values, 'url.domain'),
        from: named(kind, values, 'source.ip'),
        to: [named(kind, values, door)],
        outcome: ofStatus(status),
        error: status !== undefined && status >= 400 ? String(status) : undefined,
        bytes: numberOf(values, 'http.response.bytes'),
      };
    },
  };
}

function requestOf(values: Values): string | undefined {
  const parts = ['http.request.method', 'url.path'].map((field) => textOf(values, field));
  const known = parts.filter((one) => one !== undefined);
  return known.length > 0 ? known.join(' ') : undefined;
}

function ofStatus(status: number | undefined): TimeLineEvent['outcome'] {
  if (status === undefined) return 'unknown';
  if (status === 401 || status === 403) return 'denied';
  return status >= 400 ? 'failed' : 'succeeded';
}
