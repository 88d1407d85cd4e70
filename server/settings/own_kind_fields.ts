// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FieldType } from '../../common/logs/log_kind';
import type { FoundField, OwnKindFieldsAnswer } from '../../common/settings/endpoints';
import type { FieldCaps, SearchPort } from '../search/search_port';

const MOST = 2000;
const TYPES: Record<string, FieldType> = {
  keyword: 'keyword',
  constant_keyword: 'keyword',
  text: 'text',
  match_only_text: 'text',
  ip: 'ip',
  boolean: 'boolean',
  date: 'date',
  date_nanos: 'date',
  long: 'number',
  integer: 'number',
  short: 'number',
  byte: 'number',
  double: 'number',
  float: 'number',
  half_float: 'number',
  scaled_float: 'number',
  unsigned_long: 'number',
};

/** Fields behind an index pattern that an own kind can be made of, as the person who asks sees them. */
export async function ownKindFields(port: SearchPort, index: string): Promise<OwnKindFieldsAnswer> {
  const [caps, indices] = await Promise.all([
    port.fieldCaps(index, ['*']),
    port.resolveIndex(index),
  ]);
  const found = Object.keys(caps)
    // OpenSearch's own: _id, _index ...
    .filter((field) => field.charAt(0) !== '_')
    .sort()
    .flatMap((field) => foundField(field, caps[field]));
  const more = found.length - MOST;
  return {
    fields: found.slice(0, MOST),
    ...(more > 0 && { more }),
    ...(indices && { indices: indices.filter(({ closed }) => !closed).length }),
  };
}

/** None for what a log query cannot ask: objects, nested documents, geo points. */
function foundField(field: string, caps: FieldCaps): FoundField[] {
  const known = Object.keys(caps).filter((type) => TYPES[type] !== undefined);
  if (known.length === 0) return [];
  const type = TYPES[known[0]];
  const conflict = Object.keys(caps).length > 1;
  const every = (what: 'aggregatable' | 'searchable') => known.every((one) => caps[one][what]);
  return [
    {
      field,
      type,
      group: every('aggregatable') && type !== 'text' && type !== 'date',
      searchable: every('searchable'),
      ...(conflict && { conflict: true as const }),
    },
  ];
}
