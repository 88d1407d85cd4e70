// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of CloudTrail records
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/__init__.py, siem/sf_cloudtrail.py).
// Left out: user_agent.* beyond original, source.geo, source.as, threat.* (they need data bases that are not ours).
// Not taken over: its losses (own logs left out, records dropped at a mapping clash).
import { isIP } from 'net';
import { accountOfPath, regionOfPath, s3KeyOfPath } from '../account';
import type { Fields, JsonKind, Normalised, RecordContext } from '../kind';
import { RefusedRecord } from '../kind';
import { settleClashes, textFields } from './cloudtrail_clashes';
import { INSTANCE_PATHS, USER_NAME_PATHS } from './cloudtrail_paths';
import { valueAt } from './dotted';
import { cutLongTexts, removeEmpty } from './empty_values';
import { pythonStr } from './python_text';
import { rawMessage } from './raw_message';

const DIGEST = /CloudTrail-Digest/;
const INSTANCE_ID = /(?:\W|_|^)(i-(?:[0-9a-z]{8}|[0-9a-z]{17}))(?:\W|_|$)/;

export const cloudtrail: JsonKind = {
  name: 'cloudtrail',
  form: 'json',
  matches: (path, record) =>
    !DIGEST.test(path) &&
    ['eventTime', 'eventSource', 'eventName'].every((key) => typeof record[key] === 'string'),
  normalise,
};

/** One raw record as a document; the record is changed on the way. `_id` = eventID, month of eventTime in the index. */
function normalise(record: Fields, context: RecordContext): Normalised {
  const id = record.eventID;
  if (typeof id !== 'string' || id === '') throw new RefusedRecord('no eventID');
  const time = timeOf(record);

  textFields(record);
  const ecs = ecsFields(record, context);
  settleClashes(record);
  const document: Fields = {
    ...record,
    ...ecs,
    '@timestamp': isoTime(time),
    '@id': id,
    '@log_type': 'cloudtrail',
    '@message': rawMessage(context.raw),
    '@log_s3key': s3KeyOfPath(context.path),
  };
  removeEmpty(document);
  cutLongTexts(document);
  return { index: `log-aws-cloudtrail-${time.toISOString().slice(0, 7)}`, id, document };
}

function timeOf(record: Fields): Date {
  const { eventTime } = record;
  if (typeof eventTime !== 'string' || eventTime === '') throw new RefusedRecord('no eventTime');
  // CloudTrail writes UTC; a time without zone would be read in the zone of this machine.
  const time = new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(eventTime) ? eventTime : `${eventTime}Z`);
  const year = time.getUTCFullYear();
  if (!(year >= 1970 && year <= 9999)) {
    throw new RefusedRecord(`eventTime is no time: ${eventTime.slice(0, 40)}`);
  }
  return time;
}

function ecsFields(record: Fields, context: RecordContext): Fields {
  const address = text(record.sourceIPAddress);
  const ip = address !== undefined && isIP(address) !== 0 ? address : undefined;
  const failed = 'errorCode' in record || 'errorMessage' in record;
  const cloudHsm = cloudHsmIds(record);
  const account =
    text(record.recipientAccountId) ?? accountOfPath(context.path) ?? context.account ?? 'unknown';
  return {
    ecs: { version: '1.10.0' },
    cloud: {
      provider: 'aws',
      account: { id: account },
      region: text(record.awsRegion) ?? regionOfPath(context.path) ?? 'unknown',
      instance: { id: scriptedInstance(record) ?? cloudHsm?.[1] ?? instanceIds(record) },
    },
    error: { code: text(record.errorCode), message: text(record.errorMessage) },
    event: {
      module: text(record.eventSource) ?? 'cloudtrail',
      action: text(record.eventName),
      kind: 'event',
      category: ['iam'],
      outcome: failed ? 'failure' : 'success',
      ingested: isoTime(context.ingested),
    },
    related: {
      ip: ip === undefined ? undefined : [ip],
      hosts: cloudHsm?.filter((id) => id !== undefined),
    },
    rule: { name: text(record.eventName) },
    source: { address, ip },
    user: { id: text(valueAt(record, 'userIdentity.accessKeyId')), name: userName(record) },
    user_agent: { original: text(record.userAgent) },
  };
}

/** `userName`, else `arn`, else `principalId`; of a name with colons the part after the last colon and slash. */
function userName(record: Fields): string | undefined {
  const name = text(first(record, USER_NAME_PATHS));
  if (name === undefined || !name.includes(':')) return name;
  const afterColon = name.slice(name.lastIndexOf(':') + 1);
  return afterColon.slice(afterColon.lastIndexOf('/') + 1);
}

/** Instances that only the event's meaning tells. */
function scriptedInstance(record: Fields): string | undefined {
  const { eventSource, eventName } = record;
  if (eventSource === 'ssm.amazonaws.com') {
    if (eventName === 'StartSession' || eventName === 'GetConnectionStatus') {
      return text(valueAt(record, 'requestParameters.target'));
    }
    if (eventName === 'PutComplianceItems') {
      const resource = text(valueAt(record, 'requestParameters.resourceId'));
      return resource !== undefined && INSTANCE_ID.test(resource) ? resource : undefined;
    }
  }
  if (eventSource === 'sts.amazonaws.com' && record.userAgent === 'ec2.amazonaws.com') {
    return text(valueAt(record, 'requestParameters.roleSessionName'));
  }
  return undefined;
}

/** Cluster and HSM of a CloudHSM event, in this order. */
function cloudHsmIds(record: Fields): Array<string | undefined> | undefined {
  if (record.eventSource !== 'cloudhsm.amazonaws.com') return undefined;
  const hsm = first(record, ['responseElements.hsmId', 'responseElements.hsm.hsmId']);
  return [text(valueAt(record, 'requestParameters.clusterId')), text(hsm)];
}

/** One id, or the list that stands there. */
function instanceIds(record: Fields): unknown {
  const found = first(record, INSTANCE_PATHS);
  return Array.isArray(found) ? found : text(found);
}

function first(record: Fields, paths: readonly string[]): unknown {
  return paths
    .map((path) => valueAt(record, path))
    .find((value) => value !== undefined && value !== null && value !== '');
}

/** As upstream copies values: numbers become text, nothing stays nothing. */
function text(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : pythonStr(value);
}

/** As Python writes a time in UTC: `2025-01-02T03:04:05+00:00`, with microseconds when there are any. */
function isoTime(time: Date): string {
  const iso = time.toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}+00:00` : `${iso.slice(0, 23)}000+00:00`;
}
