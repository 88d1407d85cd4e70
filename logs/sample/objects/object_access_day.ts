// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Fields } from '../call';
import { dayMs, hourMs } from '../calendar';
import { bucket, homeRegion, portalProd } from '../company';
import type { Account } from '../company';
import type { DayLog } from '../day_log';
import { inFiles } from '../delivered_files';
import type { Delivered } from '../delivered_files';
import { visitorAddress } from '../network/conversations';
import { Random } from '../random';
import { cardTraffic } from '../rhythm';
import type { SampleRecord } from '../sample_kinds';
import { accessLine } from './access_line';
import type { ObjectAccess } from './access_line';

const operations: Record<string, [operation: string, method: string]> = {
  GetObject: ['REST.GET.OBJECT', 'GET'],
  HeadObject: ['REST.HEAD.OBJECT', 'HEAD'],
  PutObject: ['REST.PUT.OBJECT', 'PUT'],
  CopyObject: ['REST.COPY.OBJECT', 'PUT'],
  DeleteObject: ['REST.DELETE.OBJECT', 'DELETE'],
  ListObjects: ['REST.GET.BUCKET', 'GET'],
  CreateMultipartUpload: ['REST.POST.UPLOADS', 'POST'],
  UploadPart: ['REST.PUT.PART', 'PUT'],
  CompleteMultipartUpload: ['REST.POST.UPLOAD', 'POST'],
};
const statuses: Record<string, number> = { AccessDenied: 403, NoSuchKey: 404, SlowDown: 503 };

/**
 * The access log lines of the buckets in the accounts given. They follow the CloudTrail events on
 * the same objects: same requester, address, key and instant. Besides them, visitors read the
 * public pages of the portal, which CloudTrail is not asked to log.
 */
export function* objectAccessDay(
  log: DayLog,
  accounts: readonly Account[]
): Generator<SampleRecord> {
  const random = new Random(log.seed, log.day.text, 's3accesslog');
  const delivered: Delivered[] = [];
  const places = new Map<string, Account>();
  const add = (owner: Account, access: ObjectAccess) => {
    places.set(access.bucket, owner);
    delivered.push({
      // Best effort: most lines within the hour.
      at: access.at + random.between(2, 50) * 60000,
      source: access.bucket,
      record: accessLine(owner, access, random),
    });
  };
  for (const { at, record } of log.events) {
    const owner = accounts.find(({ id }) => id === record.recipientAccountId);
    const access = owner && accessOf(owner, at, record, random);
    if (owner && access) add(owner, access);
  }
  if (accounts.includes(portalProd)) {
    for (let i = 0; i < 28; i++) add(portalProd, pageRead(log, random));
  }
  yield* inFiles(delivered, (name, file) => {
    const owner = places.get(name) as Account;
    return (
      `AWSLogs/${owner.id}/${homeRegion}/${name}/${file.folder}/` +
      `${file.day}-${file.hour}-${file.minute}-${file.random.pick(['00', '17', '41'])}-${file.random.hex(16).toUpperCase()}`
    );
  });
}

function accessOf(
  owner: Account,
  at: number,
  record: Fields,
  random: Random
): ObjectAccess | undefined {
  const operation = operations[String(record.eventName)];
  if (record.eventSource !== 's3.amazonaws.com' || !operation || record.managementEvent) {
    return undefined;
  }
  const params = record.requestParameters as Fields | null;
  const more = (record.additionalEventData ?? {}) as Record<string, number | string | undefined>;
  const name = params?.bucketName;
  // A bucket is logged in the account that owns it only.
  if (typeof name !== 'string' || !name.startsWith(`examplepay-${owner.slug}-`)) return undefined;
  const error = record.errorCode === undefined ? undefined : String(record.errorCode);
  const identity = record.userIdentity as Fields;
  const anonymous = identity.accountId === 'ANONYMOUS_PRINCIPAL';
  const modern = record.tlsDetails !== undefined && random.chance(0.8);
  const bytes = Number(more.bytesTransferredOut ?? 0) || Number(more.bytesTransferredIn ?? 0);
  return {
    at,
    bucket: name,
    address: String(record.sourceIPAddress),
    requester: anonymous ? '-' : String(identity.arn ?? '-'),
    operation: operation[0],
    method: operation[1],
    key: typeof params?.key === 'string' ? params.key : '-',
    query: operation[0] === 'REST.GET.BUCKET' ? '?list-type=2' : '',
    status: error === undefined ? 200 : (statuses[error] ?? 400),
    error: error ?? '-',
    bytes: error === undefined ? bytes || 4096 : 243,
    userAgent: String(record.userAgent).replace(/^\[|\]$/g, ''),
    tls: modern || anonymous ? 'TLSv1.3' : 'TLSv1.2',
    signed: !anonymous,
  };
}

/** Somebody reads a public page of the portal, now and then with a very old client. */
function pageRead(log: DayLog, random: Random): ObjectAccess {
  const chance = random.unit();
  const old = chance < 0.01 ? 'TLSv1' : chance < 0.04 ? 'TLSv1.1' : undefined;
  const at = log.day.start + Math.min(cardTraffic(random), dayMs - hourMs);
  const missing = random.chance(0.06);
  return {
    at,
    bucket: bucket(portalProd, 'static'),
    address: visitorAddress(random),
    requester: '-',
    operation: 'REST.GET.OBJECT',
    method: 'GET',
    key: missing ? 'assets/favicon-old.ico' : random.pick(['index.html', 'help/fees.html']),
    query: '',
    status: missing ? 403 : 200,
    error: missing ? 'AccessDenied' : '-',
    bytes: missing ? 243 : random.between(2000, 30000),
    userAgent: old ? 'Mozilla/4.0 (compatible; MSIE 8.0)' : 'Mozilla/5.0 Chrome/131.0.0.0',
    tls: old ?? (chance < 0.5 ? 'TLSv1.3' : 'TLSv1.2'),
    signed: false,
  };
}
