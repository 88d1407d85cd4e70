// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogKind } from '../../../logs/log_kind';
import { allNamed, named, textOf } from './document';
import type { LineMaker } from './document';

const WHO = ['role', 'user', 'principal'];
const FROM = ['address'];
const TO = ['resource', 'instance', 'finding', 'access_key'];

/** A kind that a team declared itself: what its fields name says who, where from and what; the first other one leads. */
export function ownLine(kind: LogKind): LineMaker {
  const places = (entities: string[]) =>
    kind.fields
      .filter(({ entity }) => entity !== undefined && entities.indexOf(entity) >= 0)
      .map(({ field }) => field);
  const ids = [kind.time, kind.ingested, ...kind.account, ...ALWAYS];
  const plain = kind.fields
    .filter(({ field, type, entity }) => type === 'keyword' && !entity && ids.indexOf(field) < 0)
    .map(({ field }) => field)
    .filter((field) => kind.once.are === 'documents' || field !== kind.once.field);
  const once = kind.once.are === 'documents' ? [] : [kind.once.field];
  const [who, from, to] = [places(WHO), places(FROM), places(TO)];
  return {
    fields: [...who, ...from, ...to, ...plain.slice(0, 5), ...once],
    line: (values) => ({
      what: textOf(values, ...plain.slice(0, 5)) || textOf(values, ...once),
      who: named(kind, values, ...who),
      from: named(kind, values, ...from),
      to: allNamed(kind, values, ...to),
      onceId: textOf(values, ...once),
    }),
  };
}

/** Fields of every document, which tell nothing of what happened. */
const ALWAYS = ['cloud.region', '@log_type', '@log_s3key', '@id'];
