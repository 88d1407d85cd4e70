// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { anyOf, patternFilter } from '../../log_query/clause_filter';
import type { Filter } from '../../log_query/clause_filter';
import type { LogKind } from '../../logs/log_kind';
import type { GoodWays } from '../left_out';

/** Fields with ARNs. */
const ARNS: Record<string, readonly string[] | undefined> = {
  cloudtrail: ['resources.ARN'],
  securityhub: ['Resources.Id'],
  inspector: ['inspector.resources.id'],
  waf: ['httpSourceId'],
};
/** Fields with names of buckets, which belong to nobody else in the world. */
const BUCKETS: Record<string, string | undefined> = {
  cloudtrail: 'requestParameters.bucketName',
  s3accesslog: 'Bucket',
  guardduty: 'resource.s3BucketDetails.name',
};
const BUCKET_ARN = /^arn:[^:]+:s3:::([^/*]+\*?)$/;

/**
 * What was done to, or found about, one of the resources. Of a record that names several, one on the list is enough.
 * ARNs and beginnings are looked for where ARNs (and buckets) are, whole names and ids in every field of resources.
 */
export function resourcesOf(kind: LogKind): GoodWays {
  const own = /^own_/.test(kind.id);
  const every = kind.fields
    .filter(({ entity, type }) => type === 'keyword' && isResource(entity))
    .map(({ field }) => field);
  const arnFields = own ? every.slice(0, 2) : ARNS[kind.id] || [];
  const bucketField = BUCKETS[kind.id];
  const fields = Array.from(
    new Set([...arnFields, ...(bucketField ? [bucketField] : []), ...every])
  );
  if (fields.length === 0) return { fields };
  return {
    fields,
    filter: (values) => {
      const arns = values.filter((value) => /^arn:/.test(value));
      const names = values.filter((value) => !/^arn:/.test(value));
      const whole = names.filter((value) => !/\*$/.test(value));
      const begins = names.filter((value) => /\*$/.test(value));
      const buckets = arns.flatMap((arn) => (BUCKET_ARN.exec(arn) || []).slice(1, 2));
      const ways: Filter[] = [];
      const look = (at: readonly string[], looked: readonly string[]) => {
        if (looked.length > 0) ways.push(...at.map((field) => patternFilter(field, looked)));
      };
      look(arnFields, own ? arns.concat(begins) : arns.concat(whole.map(asBucket)));
      if (bucketField) look([bucketField], buckets.concat(begins));
      look(
        every.filter((field) => ids(field)),
        whole
      );
      return ways.length === 0 ? undefined : anyOf(ways);
    },
  };
  function ids(field: string): boolean {
    return own || arnFields.indexOf(field) < 0;
  }
}

function isResource(entity: string | undefined): boolean {
  return entity === 'resource' || entity === 'instance';
}

/** Names of buckets are in ARNs too; another thing's name there is nobody's. */
function asBucket(name: string): string {
  return `arn:aws:s3:::${name}`;
}
