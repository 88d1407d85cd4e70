// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'crypto';
import { accountOfPath, regionInKey, s3KeyOfPath } from '../account';
import type { Fields, RecordContext } from '../kind';
import { isFields } from '../kind';
import type { Copies } from './ecs_copies';
import { copyFields, mergeInto } from './ecs_copies';
import { cutLongTexts, removeEmpty } from './empty_values';
import type { LogTime } from './log_time';
import { pythonTime } from './log_time';

/** How one kind's records become documents of SIEM on Amazon OpenSearch Service v2.10.4. */
export interface Recipe {
  logType: string;
  copies: Copies;
  eventKind: 'event' | 'alert';
  category: string;
}

export interface Made {
  id: string;
  message: string;
  time: LogTime;
  /** Account and region that the record itself names, in fields that the SIEM does not read them from. */
  account?: string;
  region?: string;
}

/**
 * The raw fields with what every kind gets beside them: `@…`, `event.*`, `cloud.*`, the copies. What a kind's script
 * changes comes after it, then `finishDocument`.
 */
export function startDocument(
  record: Fields,
  context: RecordContext,
  { logType, copies, eventKind, category }: Recipe,
  { id, message, time, account, region }: Made
): Fields {
  const document: Fields = { ...record };
  mergeInto(document, {
    '@message': message,
    '@timestamp': time.iso,
    '@log_type': logType,
    '@log_s3key': s3KeyOfPath(context.path),
    '@id': id,
    event: { module: logType, ingested: pythonTime(context.ingested) },
  });
  const made = copyFields(document, copies);
  const { envelope, path } = context;
  const cloud: Fields = isFields(made.cloud) ? made.cloud : {};
  const known = isFields(cloud.account) ? cloud.account.id : undefined;
  cloud.provider = 'aws';
  if (known === undefined || known === 'unknown' || known === '-') {
    const told = envelope?.account ?? accountOfPath(path) ?? account ?? context.account;
    cloud.account = { id: told ?? 'unknown' };
  }
  cloud.region ??= envelope?.region ?? regionInKey(path) ?? region ?? 'unknown';
  mergeInto(document, {
    ...made,
    ecs: { version: '1.10.0' },
    cloud,
    event: { ...inner(made, 'event'), kind: eventKind, category: [category] },
  });
  return document;
}

/** Removes what is empty and cuts what is too long to be searched. */
export function finishDocument(document: Fields): void {
  const agent = document.user_agent;
  if (isFields(agent) && typeof agent.original === 'string') {
    agent.original = unquoted(agent.original);
  }
  removeEmpty(document);
  cutLongTexts(document);
}

export function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}

/** The object under a key, made when it is missing. */
export function inner(fields: Fields, key: string): Fields {
  const found = fields[key];
  if (isFields(found)) return found;
  const made: Fields = {};
  fields[key] = made;
  return made;
}

/** A user agent written with `%20` is read as it was sent. */
function unquoted(agent: string): string {
  if (!agent.includes('%20')) return agent;
  return agent.replace(/(?:%[0-9a-fA-F]{2})+/g, (codes) =>
    Buffer.from(codes.replace(/%/g, ''), 'hex').toString('utf8')
  );
}
