// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  EventAnswer,
  EventField,
  EventInput,
  EventVersion,
} from '../../../common/investigate/time_line/answers';
import { entityOfField } from '../../../common/investigate/entity_of_field';
import { textOf } from '../../../common/investigate/time_line/lines/document';
import type { Values } from '../../../common/investigate/time_line/lines/document';
import { eventOf, lineFields } from '../../../common/investigate/time_line/lines/event_of';
import { kindFilter } from '../../../common/log_query/clause_filter';
import type { ClauseValue } from '../../../common/log_query/log_query';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogKind } from '../../../common/logs/log_kind';
import { instantText } from '../../../common/time/instant';
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort, SearchBody, SearchHit } from '../../search/search_port';
import { maskSecrets } from './mask_secrets';

const MOST_OTHERS = 100;
const MOST_VALUES = 100;

/** What finding one event needs to know of its surroundings. */
export interface EventContext {
  kinds: readonly LogKind[];
  indexOf(kind: LogKind): string;
}

/** One document with all that the person may see of it; throws `not_found` where there is none such. */
export async function readEvent(
  port: LogSearchPort,
  { kinds, indexOf }: EventContext,
  { log, id, at }: EventInput
): Promise<EventAnswer> {
  const kind = kinds.filter((one) => one.id === log)[0];
  if (!kind)
    throw new SearchProblem('bad_input', 400, 'log: no such kind of log', { field: 'log' });
  const index = indexOf(kind);
  const { hits } = await port.search({ index, body: eventBody(kind, id, Date.parse(at)) });
  const [hit] = hits.hits || [];
  if (!hit)
    throw new SearchProblem('not_found', 404, 'There is no such event, or not for you', {
      field: 'id',
    });
  const values = hit.fields || {};
  const others = await readOthers(port, kind, index, hit);
  const event = eventOf(kind, { id: hit._id, at: timeOf(kind, hit), values });
  return {
    event: maskSecrets(event),
    fields: fieldsOf(kind, values),
    raw: maskSecrets(hit._source || {}),
    index: hit._index,
    ...others,
  };
}

function eventBody(kind: LogKind, id: string, at: number): SearchBody {
  const only = kindFilter(kind);
  // The instant is told in milliseconds, the document may hold smaller parts.
  const time = { gte: instantText(at), lt: instantText(at + 1) };
  return {
    size: 1,
    track_total_hits: false,
    query: {
      bool: {
        filter: [
          { ids: { values: [id] } },
          { range: { [kind.time]: time } },
          ...(only ? [only] : []),
        ],
      },
    },
    _source: true,
    fields: [{ field: '*' }, { field: kind.time, format: 'strict_date_optional_time' }],
    sort: [{ [kind.time]: { order: 'desc' } }],
  };
}

/** Further deliveries of the event, other versions of the finding, or the same line in another index. */
async function readOthers(
  port: LogSearchPort,
  kind: LogKind,
  index: string,
  hit: SearchHit
): Promise<Pick<EventAnswer, 'others' | 'moreOthers'>> {
  const { once } = kind;
  const onceId = once.are === 'documents' ? undefined : textOf(hit.fields || {}, once.field);
  const same = onceId === undefined ? { ids: { values: [hit._id] } } : is(once.field, onceId);
  const only = kindFilter(kind);
  const { hits } = await port.search({
    index,
    body: {
      size: MOST_OTHERS + 1,
      track_total_hits: true,
      query: { bool: { filter: [same, ...(only ? [only] : [])] } },
      _source: false,
      fields: [
        ...lineFields(kind).map((field) => ({ field })),
        { field: kind.time, format: 'strict_date_optional_time' },
        { field: kind.ingested, format: 'strict_date_optional_time' },
      ],
      sort: [{ [kind.time]: { order: 'desc' } }],
    },
  });
  const found = (hits.hits || []).filter((one) => one._id !== hit._id || one._index !== hit._index);
  const shown = found.slice(0, MOST_OTHERS);
  const total = hits.total ? hits.total.value - 1 : found.length;
  const more = Math.max(0, total - shown.length);
  return {
    others: shown.map((one) => versionOf(kind, one)),
    ...(more > 0 && { moreOthers: more }),
  };
}

function versionOf(kind: LogKind, hit: SearchHit): EventVersion {
  const values = hit.fields || {};
  const ingested = Date.parse(textOf(values, kind.ingested) || '');
  const at = timeOf(kind, hit);
  const { status } = eventOf(kind, { id: hit._id, at, values });
  return {
    id: hit._id,
    index: hit._index,
    at,
    ...(Number.isFinite(ingested) && { ingested: instantText(ingested) }),
    ...(status !== undefined && { status }),
    is: kind.once.are === 'versions' ? 'version' : 'delivery',
  };
}

function fieldsOf(kind: LogKind, values: Values): EventField[] {
  const names = Object.keys(values).sort();
  const others = Object.fromEntries(names.map((name) => [name, values[name][0]]));
  // `url.path.text` is `url.path` once more, for searching.
  const known = names.filter((name) => !(/\.(text|keyword)$/.test(name) && values[parent(name)]));
  return known.map((field): EventField => {
    const scalars = values[field].slice(0, MOST_VALUES).map(scalar);
    const defined = fieldOf(kind, field);
    const entity = scalars.map((one) => entityOfField(kind, field, one, others)).find(Boolean);
    return {
      field,
      values: scalars.map((one) => maskSecrets(one, field)),
      ...(defined && { label: defined.label }),
      ...(entity && { entity }),
    };
  });
}

function parent(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function scalar(value: unknown): ClauseValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return JSON.stringify(value);
}

function is(field: string, value: string): SearchBody {
  return { term: { [field]: value } };
}

function timeOf(kind: LogKind, { fields = {} }: SearchHit): string {
  return instantText(Date.parse(textOf(fields, kind.time) || ''));
}
