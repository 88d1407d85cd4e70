// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChainNode } from './answers';
import { chainTrees } from './chain_tree';
import type { Link } from './chain_tree';
import { eachCallOnce, readHandOut } from './hand_out';
import type { HandOut } from './hand_out';

const role = (name: string) => `arn:aws:iam::111122223333:role/app/${name}`;

function handOut(id: string, at: number, more: Record<string, string>): HandOut {
  const all: Record<string, string | undefined> = { eventID: id, eventName: 'AssumeRole', ...more };
  return readHandOut(id, at, (field) => all[field]);
}
const by = (key: string) => ({ 'userIdentity.accessKeyId': key });
const gives = (key: string) => ({
  'responseElements.credentials.accessKeyId': key,
  'requestParameters.roleArn': role(key),
  'requestParameters.roleSessionName': 's',
});
const link = (one: HandOut): Link => ({
  handOut: one,
  weak: one.key === undefined,
  keys: one.key === undefined ? [] : [one.key],
});
const drawn = ({ accessKey, next }: ChainNode): unknown[] => [accessKey, ...next.map(drawn)];

test('each call hangs below the key that made it', () => {
  const links = [
    link(handOut('2', 2, { ...by('A'), ...gives('B') })),
    link(handOut('1', 1, { ...by('ROOT'), ...gives('A') })),
    link(handOut('3', 3, { ...by('ROOT'), ...gives('C') })),
  ];
  const roots = chainTrees(links, new Map());
  expect(roots.map(drawn)).toEqual([['ROOT', ['A', ['B']], ['C']]]);
  expect(roots[0].next[0]).toMatchObject({
    who: { type: 'role', value: role('A') },
    session: 's',
    account: '111122223333',
    by: 'access_key',
    events: 0,
  });
});

test('rings end, whoever begins them', () => {
  const ring = ['A', 'B', 'C'].map((key, place) =>
    link(handOut(key, place, { ...by(key), ...gives(['B', 'C', 'A'][place]) }))
  );
  expect(chainTrees(ring, new Map()).map(drawn)).toEqual([['A', ['B', ['C', ['A']]]]]);
  const itself = link(handOut('1', 1, { ...by('A'), ...gives('A') }));
  expect(chainTrees([itself], new Map()).map(drawn)).toEqual([['A', ['A']]]);
});

test('a key alone is its own root, with who used it', () => {
  const usage = new Map([['A', { events: 3, actions: [], caller: { role: role('x') } }]]);
  expect(chainTrees([], usage, ['A'])).toMatchObject([
    { who: { type: 'role', value: role('x') }, accessKey: 'A', by: 'start', events: 3, next: [] },
  ]);
});

test('copies of one call are one, told by the account of the caller', () => {
  const own = handOut('1', 1, { sharedEventID: 's', ...by('ROOT'), ...gives('A') });
  const foreign = handOut('2', 1, {
    sharedEventID: 's',
    'userIdentity.type': 'AWSAccount',
    'userIdentity.accountId': '444455556666',
    ...gives('A'),
  });
  const untold = handOut('3', 1, { sharedEventID: 's', ...by('ROOT') });
  expect(eachCallOnce([foreign, untold, own, own])).toEqual([own]);
});
