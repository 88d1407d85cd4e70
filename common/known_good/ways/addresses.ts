// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Filter } from '../../log_query/clause_filter';
import { anyOf } from '../../log_query/clause_filter';
import { isAddress, isNetwork } from '../../logs/address';
import type { LogKind } from '../../logs/log_kind';
import type { GoodWays } from '../left_out';

const SOURCE = 'source.ip';
const DESTINATION = 'destination.ip';

/** Addresses that are not on the Internet (RFC 1918, 6598, 3927, 4193, 4291). */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  'fc00::/7',
  'fe80::/10',
];

/**
 * What came from one of the addresses. Where a record also says where it went: only when that is on the list too, or is
 * a private address, so that a list with one's own networks does not hide what leaves them. A flow has no side that
 * began, so either end may be on the list. The Resolver's log says only who asked, which is always one's own.
 */
export function addressesOf(kind: LogKind): GoodWays {
  const source = has(kind, SOURCE) ? SOURCE : onlyAddress(kind);
  if (!source || kind.id === 'r53resolver') return { fields: [] };
  const two = source === SOURCE && has(kind, DESTINATION);
  const either = kind.id === 'vpcflowlogs';
  return {
    fields: two ? [SOURCE, DESTINATION] : [source],
    filter: (values) => {
      const listed = values.filter((value) => isAddress(value) || isNetwork(value));
      if (listed.length === 0) return undefined;
      const from: Filter = { terms: { [source]: listed } };
      if (!two) return from;
      const near = anyOf([
        { terms: { [DESTINATION]: [...listed, ...PRIVATE] } },
        { bool: { must_not: [{ exists: { field: DESTINATION } }] } },
      ]);
      const sent: Filter = { bool: { filter: [from, near] } };
      if (!either) return sent;
      const answered: Filter = {
        bool: {
          filter: [{ terms: { [DESTINATION]: listed } }, { terms: { [SOURCE]: PRIVATE } }],
        },
      };
      return anyOf([sent, answered]);
    },
  };
}

function has(kind: LogKind, name: string): boolean {
  return kind.fields.some(({ field, type }) => field === name && type === 'ip');
}

/** The address of a kind that a team declared, where there is one alone: of several nobody knows which began. */
function onlyAddress(kind: LogKind): string | undefined {
  if (!/^own_/.test(kind.id)) return undefined;
  const found = kind.fields.filter(({ type, entity }) => type === 'ip' && entity === 'address');
  return found.length === 1 ? found[0].field : undefined;
}
