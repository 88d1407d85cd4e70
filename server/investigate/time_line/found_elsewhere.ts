// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineEvent } from '../../../common/investigate/time_line/answers';
import { textOf } from '../../../common/investigate/time_line/lines/document';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Asked } from '../../log_query/asked';
import { documentsQuery, newestBody } from '../../log_query/compile';
import { SearchProblem } from '../../search/errors';
import type { SearchAnswer, SearchPort } from '../../search/search_port';
import type { Elsewhere, Item, Reader } from './kind_stream';

/** Products whose findings Security Hub delivers a second time, and how each of both names a finding. */
const PRODUCTS: Array<{
  log: LogKind['id'];
  /** Field of the product's own log, and its value for an `Id` of Security Hub. */
  field: string;
  valueOf(id: string): string | undefined;
  /** `Id` of Security Hub for a document of the product. */
  idOf(item: Item): string | undefined;
}> = [
  {
    log: 'guardduty',
    field: 'id',
    valueOf: (id) => {
      const found = /^arn:[a-z-]+:guardduty:.*\/finding\/([0-9a-f]{32})$/.exec(id);
      return found ? found[1] : undefined;
    },
    idOf: ({ values }) => textOf(values, 'arn'),
  },
  {
    log: 'inspector',
    field: 'inspector.findingArn',
    valueOf: (id) => (/^arn:[a-z-]+:inspector2:/.test(id) ? id : undefined),
    idOf: ({ values }) => textOf(values, 'inspector.findingArn'),
  },
];

export const SECURITY_HUB = 'securityhub';

/** One kind of the time line, with the way to ask it. */
export interface AskedKind {
  asked: Asked;
  reader: Reader;
}

/**
 * Which documents of Security Hub are findings that the time line has from the product itself: they match there too, on
 * whatever page.
 */
export function toldByProduct(kinds: readonly AskedKind[]): Elsewhere {
  return async (items) => {
    const told = new Set<Item>();
    for (const product of PRODUCTS) {
      const own = kinds.filter(({ asked }) => asked.kind.id === product.log)[0];
      if (!own) continue;
      const byValue = new Map<string, Item[]>();
      items.forEach((item) => {
        const value = product.valueOf(textOf(item.values, 'Id') || '');
        if (value !== undefined) byValue.set(value, [...(byValue.get(value) || []), item]);
      });
      if (byValue.size === 0) continue;
      const there = await valuesThere(own, product.field, Array.from(byValue.keys()));
      there.forEach((value) => (byValue.get(value) || []).forEach((item) => told.add(item)));
    }
    return told;
  };
}

async function valuesThere(
  { asked, reader }: AskedKind,
  field: string,
  values: string[]
): Promise<string[]> {
  const answer = await reader({
    size: 0,
    track_total_hits: false,
    query: documentsQuery(asked, [{ terms: { [field]: values } }]),
    aggs: { keys: { terms: { field, size: values.length } } },
  });
  return keysOf(answer).map(({ key }) => String(key));
}

/** The documents of Security Hub that hold the findings of these, by the place of the item; newest version each. */
export async function alsoInSecurityHub(
  port: SearchPort,
  securityHub: Asked,
  items: readonly Item[]
): Promise<Map<Item, NonNullable<TimeLineEvent['alsoIn']>>> {
  const found = new Map<Item, NonNullable<TimeLineEvent['alsoIn']>>();
  const byId = new Map<string, Item[]>();
  items.forEach((item) => {
    const product = PRODUCTS.filter(({ log }) => log === item.kind.id)[0];
    const id = product && product.idOf(item);
    if (id !== undefined) byId.set(id, [...(byId.get(id) || []), item]);
  });
  if (byId.size === 0) return found;
  const body = newestBody(securityHub, Array.from(byId.keys()));
  const answer = await port.search({ index: securityHub.index, body }).catch((error) => {
    // Who may not read Security Hub is told nothing of it.
    if (error instanceof SearchProblem && error.code === 'forbidden') return undefined;
    throw error;
  });
  if (!answer) return found;
  keysOf(answer).forEach(({ key, newest }) => {
    const id = String((key as { id: unknown }).id);
    const hit = newest && (newest.hits.hits || [])[0];
    if (!hit) return;
    (byId.get(id) || []).forEach((item) => found.set(item, [{ log: SECURITY_HUB, id: hit._id }]));
  });
  return found;
}

function keysOf({ aggregations = {} }: SearchAnswer) {
  const { keys } = aggregations as {
    keys?: { buckets: Array<{ key: unknown; newest?: SearchAnswer }> };
  };
  return keys ? keys.buckets : [];
}
