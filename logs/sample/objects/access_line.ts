// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { homeRegion } from '../company';
import type { Account } from '../company';
import { Random } from '../random';

/** One request for a bucket. */
export interface ObjectAccess {
  /** Epoch ms. */
  at: number;
  bucket: string;
  address: string;
  /** ARN, or `-` for a request without credentials. */
  requester: string;
  operation: string;
  method: string;
  key: string;
  query: string;
  status: number;
  error: string;
  bytes: number;
  userAgent: string;
  tls: string;
  signed: boolean;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `24/Nov/2026:03:04:05 +0000` */
function timeText(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:` +
    `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`
  );
}

/** A line of an S3 server access log, with all its documented fields. */
export function accessLine(owner: Account, access: ObjectAccess, random: Random): string {
  const ownerId = new Random('bucket owner', owner.id).hex(64);
  const host = `${access.bucket}.s3.${homeRegion}.amazonaws.com`;
  const path = access.key === '-' ? '/' : `/${access.key}`;
  const read = access.method === 'GET';
  const took = random.between(8, 240);
  const cipher =
    access.tls === 'TLSv1.3' ? 'TLS_AES_128_GCM_SHA256' : 'ECDHE-RSA-AES128-GCM-SHA256';
  return [
    ownerId,
    access.bucket,
    `[${timeText(access.at)}]`,
    access.address,
    access.requester,
    random.hex(16).toUpperCase(),
    access.operation,
    access.key,
    `"${access.method} ${path}${access.query} HTTP/1.1"`,
    access.status,
    access.error,
    read || access.error !== '-' ? access.bytes : '-',
    access.key === '-' || access.error !== '-' ? '-' : access.bytes,
    took,
    read ? took - random.between(1, 7) : '-',
    '"-"',
    `"${access.userAgent}"`,
    '-',
    `${random.hex(64)}=`,
    access.signed ? 'SigV4' : '-',
    /^TLSv1(\.1)?$/.test(access.tls) ? 'ECDHE-RSA-AES128-SHA' : cipher,
    access.signed ? 'AuthHeader' : '-',
    host,
    access.tls,
    '-',
    '-',
  ].join(' ');
}
