// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ActionEvidence, SeenResource, Use } from '../../../common/role_usage/policy/evidence';
import { proves } from '../../../common/role_usage/policy/counted_uses';
import { mergeResources, mergeUses } from '../../../common/role_usage/policy/merge_evidence';
import { accountOf } from '../../../common/role_usage/role_kind';
import { instantText } from '../../../common/time/instant';
import { cloudtrail, requestParameters } from '../../logs/cloudtrail';
import type { KeyCount, KeySource } from '../../search/composite';
import type { SearchBody } from '../../search/search_port';
import type { EventKey } from '../mapping/resolve';
import { clause } from '../query';
import { textOf } from '../tally';
import { countSome } from './count_some';
import { copySource, namedResources } from './named_resources';
import type { OnePass } from './one_pass';
import { originKeys, toldBy } from './origin_of';
import { parameterFields } from './parameter_fields';
import { resourcesOfAction } from './resource_types';

export type ActionResources = Pick<ActionEvidence, 'resources' | 'unnamed' | 'cut'>;

const COPIES = ['CopyObject', 'UploadPartCopy'];
const NONE: ActionResources = { resources: [], unnamed: [] };

/**
 * The resources that calls of one event name, for each of the actions that they needed. Where objects are too many to
 * be told one by one, their buckets are.
 */
export async function resourcesOfEvent(
  pass: OnePass,
  event: EventKey,
  actions: readonly string[],
  chosenBy: SearchBody[] = []
): Promise<Map<string, ActionResources>> {
  const limited = actions.filter((action) => resourcesOfAction(action).length > 0);
  const answer = new Map(actions.map((action) => [action, NONE]));
  if (limited.length === 0) return answer;
  if (pass.resourcesHidden) {
    limited.forEach((action) => answer.set(action, { ...NONE, cut: 'hidden' }));
    return answer;
  }
  const also = [
    clause({ field: cloudtrail.eventSource, is: event.eventSource }),
    clause({ field: cloudtrail.eventName, is: event.eventName }),
    ...chosenBy,
  ];
  const isCopy = COPIES.indexOf(event.eventName) >= 0;
  const fields = parameterFields(limited, pass.caps).concat(
    isCopy && requestParameters.copySource in pass.caps ? [requestParameters.copySource] : []
  );
  const withArn = cloudtrail.resourceArn in pass.caps ? [cloudtrail.resourceArn] : [];
  const rows =
    (await countSome(pass, also, sources([...withArn, ...fields]))) ||
    (fields.length > 0 ? await countSome(pass, also, sources(fields)) : undefined);
  limited.forEach((action) =>
    answer.set(action, rows ? told(rows, action, pass, isCopy) : { ...NONE, cut: 'many' })
  );
  return answer;
}

function sources(fields: readonly string[]): KeySource[] {
  return [...originKeys, ...fields.map((field) => ({ name: field, field, missing: true }))];
}

/** Rows that differ only in the record's ARN are the same calls: a record names object and bucket. */
function told(rows: KeyCount[], action: string, pass: OnePass, isCopy: boolean): ActionResources {
  const groups = new Map<string, KeyCount[]>();
  rows.forEach((row) => {
    const key = JSON.stringify({ ...row.key, [cloudtrail.resourceArn]: undefined });
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  const resources: SeenResource[] = [];
  const unnamed: Use[] = [];
  groups.forEach((group) => {
    const { origin, proof, via } = toldBy(group[0], pass.sessions, action);
    if (!proves(proof)) return;
    const whole = {
      origin,
      proof,
      ...(via && { via }),
      events: Math.max(...group.map(({ count }) => count)),
      lastSeen: instantText(Math.max(...group.map(({ last }) => last))),
    };
    const found = ofGroup(group, action, pass, isCopy);
    if (!found.whole) {
      const first = Math.min(...group.map((row) => row.first));
      unnamed.push({ ...whole, firstSeen: instantText(first) });
    }
    found.arns.forEach((arn) => {
      const own = group.find(({ key }) => key[cloudtrail.resourceArn] === arn);
      resources.push({
        arn,
        ...(isForeign(arn, pass.scope.role) && { foreign: true as const }),
        ...whole,
        ...(own && { events: own.count, lastSeen: instantText(own.last) }),
      });
    });
  });
  return { resources: mergeResources(resources, []), unnamed: mergeUses(unnamed, []) };
}

function isForeign(arn: string, role: string): boolean {
  const account = accountOf(arn);
  return /^\d{12}$/.test(account) && account !== accountOf(role);
}

function ofGroup(group: KeyCount[], action: string, pass: OnePass, isCopy: boolean) {
  const [{ key }] = group;
  const { role } = pass.scope;
  const partition = role.split(':')[1];
  if (isCopy && /^s3:GetObject/.test(action)) {
    const source = copySource(textOf(key[requestParameters.copySource]) || '', partition);
    return { arns: source ? [source] : [], whole: source !== undefined };
  }
  const parameters: Record<string, string> = {};
  Object.keys(key).forEach((name) => {
    const value = textOf(key[name]);
    if (value !== undefined && name.startsWith('requestParameters.')) parameters[name] = value;
  });
  // A copy's record may name what was read: what was written is in the bucket of its parameter.
  const written = isCopy ? `arn:${partition}:s3:::${parameters[requestParameters.bucket]}/` : '';
  return namedResources(action, {
    arns: group
      .map((row) => textOf(row.key[cloudtrail.resourceArn]) || '')
      .filter((arn) => arn !== '' && arn.startsWith(written)),
    parameters,
    region: textOf(key.region) || '*',
    account: accountOf(role),
    partition,
  });
}
