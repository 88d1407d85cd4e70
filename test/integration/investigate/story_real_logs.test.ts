// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { gunzipSync } from 'zlib';
import type { Entity } from '../../../common/investigate/entity';
import type { TimeLineEvent } from '../../../common/investigate/time_line/answers';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { loadPaths } from '../../../logs';
import { readTimeLine } from '../../../server/investigate/time_line/time_line';
import { clientOf, portOf } from '../engine_access';
import { engineTarget } from '../load_engine';

// A folder of public logs, among them those of a story: a stolen root password, a new user, objects taken.
const folder = process.env.SIEM_REVIEW_REAL_LOGS;
const given = folder === undefined ? test.skip : test;
const FILES = ['cloudtrail', 'vpcflow', 's3access'].map((kind) =>
  path.join(
    folder || '',
    `${kind}-panther-rootcreds.${kind === 'cloudtrail' ? 'ndjson' : 'txt'}.gz`
  )
);
const SCOPE = { from: '2020-10-30T00:00:00Z', to: '2020-11-03T00:00:00Z' };

const linesOf = (file: string): string[] =>
  gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');

/** Everything that the time line has of a thing, oldest first. */
async function eventsOf(entity: Entity): Promise<TimeLineEvent[]> {
  const { events, after } = await readTimeLine(
    portOf(clientOf('admin')),
    {
      kinds: LOG_KINDS,
      indexOf: ({ indexPattern }) => indexPattern,
      lists: () => undefined,
      now: () => Date.parse('2020-11-03T00:00:00Z'),
    },
    { trail: { steps: [{ entity }] }, scope: SCOPE, oldestFirst: true }
  );
  expect(after).toBeUndefined();
  return events;
}

/** The objects that a requester took, as the lines of the S3 log name them. */
function takenByLoop(file: string): string[] {
  return linesOf(file).map((line) => {
    const [, bucket, , key] = /^\S+ (\S+) .* (REST\.GET\.OBJECT) (\S+) "/.exec(line) || [];
    return `arn:aws:s3:::${bucket}/${key}`;
  });
}

const taken = (events: TimeLineEvent[]) =>
  events
    .filter(({ what }) => what === 'REST.GET.OBJECT')
    .flatMap(({ to }) => to.map(({ value }) => value));

const thingOf = (found: TimeLineEvent | undefined, type: Entity['type']): Entity => {
  const thing = found && found.to.find((one) => one.type === type);
  if (!thing) throw new Error(`${found ? found.what : 'nothing'} names no ${type}`);
  return thing;
};

given(
  'the steps of a real story lead from the sign-in to the key, to the user, to the objects that were taken',
  async () => {
    const [calls, flows, reads] = FILES;
    const account = JSON.parse(linesOf(calls)[0]).recipientAccountId as string;
    const scratch = mkdtempSync(path.join(tmpdir(), 'siem-review-story-'));
    const refusedFile = path.join(scratch, 'refused.ndjson');
    const report = await loadPaths(FILES, engineTarget('admin'), { refusedFile, account });
    rmSync(scratch, { recursive: true });
    expect([report.read, report.refused]).toEqual([25, 0]);

    // The last sign-in, and whence it came.
    const signIns = await eventsOf({ type: 'action', value: 'ConsoleLogin' });
    expect(signIns.map(({ outcome }) => outcome).sort()).toEqual([
      ...['failed', 'failed', 'failed'],
      'succeeded',
    ]);
    const { from, who } = signIns[signIns.length - 1];
    expect(who).toEqual({ type: 'user', value: `arn:aws:iam::${account}:root` });
    if (!from) throw new Error('the sign-in has no address');

    // What that address did: in CloudTrail, and in the flows of the instance that it started.
    const done = await eventsOf(from);
    const count = (log: string) => done.filter((event) => event.log === log).length;
    const naming = (file: string) => linesOf(file).filter((line) => line.includes(from.value));
    expect([count('cloudtrail'), count('vpcflowlogs')]).toEqual([
      naming(calls).length,
      naming(flows).length,
    ]);

    // The key that it made for a user, and the call that made it.
    const made = done.filter(({ what }) => what === 'CreateAccessKey').pop();
    const ofKey = await eventsOf(thingOf(made, 'access_key'));
    expect(ofKey.map(({ id }) => id)).toContain(made && made.id);

    // The user by the name that the call gives, then by the ARN: every object, nothing else was read.
    const objects = takenByLoop(reads);
    expect(objects).toHaveLength(3);
    const byName = await eventsOf(thingOf(ofKey[0], 'user'));
    expect(taken(byName)).toEqual(objects);
    const reader = byName.find(({ what }) => what === 'REST.GET.OBJECT');
    expect(reader && reader.who).toEqual({
      type: 'user',
      value: `arn:aws:iam::${account}:user/tracy_stone`,
    });
    const byArn = await eventsOf({
      type: 'user',
      value: `arn:aws:iam::${account}:user/tracy_stone`,
    });
    expect(taken(byArn)).toEqual(objects);
  },
  60_000
);
