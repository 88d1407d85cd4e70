// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of S3 server access logs
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/sf_s3accesslog.py).
import type { Normalised, RecordContext, TextKind } from '../kind';
import { isFields, RefusedRecord } from '../kind';
import type { Recipe } from './common_document';
import { finishDocument, md5, startDocument } from './common_document';
import { copiesOf } from './ecs_copies';
import { accessTimeOf, monthlyIndex } from './log_time';

const LINE =
  /^(?<BucketOwner>[^ ]*) (?<Bucket>[^ ]*) \[(?<RequestDateTime>.*?)\] (?<RemoteIP>[^ ]*) (?<Requester>[^ ]*) (?<RequestID>[^ ]*) (?<Operation>[^ ]*) (?<Key>[^ ]*) ("(?<RequestURI_operation>[^ ]*) (?<RequestURI_key>[^ ]*) (?<RequestURI_httpProtoversion>- |[^ ]*)"|"-"|-) (?<HTTPstatus>-|[0-9]*) (?<ErrorCode>[^ ]*) (?<BytesSent>[^ ]*) (?<ObjectSize>[^ ]*) (?<TotalTime>[^ ]*) (?<TurnAroundTime>[^ ]*) ("(?<Referrer>.*?)"|-) ("(?<UserAgent>.*?)"|-) (?<VersionId>[^ ]*)(?: (?<HostId>[^ ]*) (?<SigV>[^ ]*) (?<CipherSuite>[^ ]*) (?<AuthType>[^ ]*) (?<EndPoint>[^ ]*) (?<TLSVersion>[^ ]*))?( (?<S3AccessPointARN>arn:[^ ]*|-))?/s;
const STARTS_LIKE_ONE = /^[0-9a-f]{64} [^ ]+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:/;
const REGION = /global|(?:us|ap|ca|eu|me|sa|af)-[a-zA-Z]+-[0-9]/;
/** `<account>/<region>/<bucket>/…`: where S3 puts the logs of the date-based format. */
const PARTITION = /(?:^|\/)(\d{12})\/[a-z]{2}(?:-[a-z]+)+-\d\//;

const RECIPE: Recipe = {
  logType: 's3accesslog',
  eventKind: 'event',
  category: 'web',
  copies: copiesOf({
    'destination.address': ['EndPoint'],
    'destination.domain': ['EndPoint'],
    'http.request.method': ['RequestURI_operation'],
    'http.request.referrer': ['Referrer'],
    'http.response.bytes': ['BytesSent'],
    'http.response.status_code': ['HTTPstatus'],
    'related.ip': { all: [['RemoteIP']] },
    'source.address': ['RemoteIP'],
    'source.ip': ['RemoteIP'],
    'url.domain': ['EndPoint'],
    'url.original': ['RequestURI_key'],
    'user.name': ['Requester'],
    'user_agent.original': ['UserAgent'],
  }),
};

export const s3accesslog: TextKind = {
  name: 's3accesslog',
  form: 'text',
  matchesPath: (path) => /20\d{2}-[01]\d-\d{2}-\d{2}-\d{2}-\d{2}-[0-9A-Z]{16}$/.test(path),
  matchesLine: (line) => STARTS_LIKE_ONE.test(line),
  normaliseLine,
};

/** One line as a document. `_id` = MD5 of the line. */
function normaliseLine(line: string, context: RecordContext): Normalised {
  const fields = LINE.exec(line)?.groups;
  if (fields === undefined) throw new RefusedRecord('no line of an S3 server access log');
  const time = accessTimeOf(fields.RequestDateTime, 'RequestDateTime');
  const id = md5(line);
  const account = PARTITION.exec(context.path)?.[1];
  const document = startDocument({ ...fields }, context, RECIPE, {
    id,
    message: line,
    time,
    account,
  });
  const { user, cloud, EndPoint } = document;
  if (isFields(user) && typeof user.name === 'string') {
    user.name = user.name.slice(user.name.lastIndexOf('/') + 1);
  }
  if (isFields(cloud) && cloud.region === 'unknown' && typeof EndPoint === 'string') {
    cloud.region = REGION.exec(EndPoint)?.[0] ?? 'unknown';
  }
  finishDocument(document);
  return { index: monthlyIndex('s3accesslog', time), id, document };
}
