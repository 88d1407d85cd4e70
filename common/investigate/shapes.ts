// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** How the ids of AWS look; each is tested on a whole, trimmed text. */
export const SHAPES = {
  /** Long-lived (AKIA), temporary (ASIA), of a bearer token (ABIA), of a context (ACCA). */
  accessKey: /^(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}$/,
  /** Unique id of a role, with `:` and the session name where it is the principal of a session. */
  roleId: /^AROA[A-Z0-9]{12,124}$/,
  roleSessionId: /^AROA[A-Z0-9]{12,124}:.+$/,
  userId: /^AIDA[A-Z0-9]{12,124}$/,
  account: /^\d{12}$/,
  /** As the console shows it. */
  dashedAccount: /^\d{4}-\d{4}-\d{4}$/,
  instance: /^m?i-([0-9a-f]{8}|[0-9a-f]{17}|0[0-9a-z]{16})$/,
  uuid: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /** GuardDuty's and Macie's ids of findings. */
  hex32: /^[0-9a-f]{32}$/,
  /** Canonical id of an account, as S3 writes it. */
  hex64: /^[0-9a-f]{64}$/,
  /** S3's ids of requests. */
  s3Request: /^[0-9A-Z]{16}$/,
  /** `sg-0123abcd`, `vpce-...`, `eni-...`. */
  ec2Resource:
    /^(acl|ami|cgw|dopt|eigw|eipalloc|eni|fl|fs|igw|lt|nat|pcx|rtb|sg|sgr|snap|subnet|tgw|tgw-attach|vgw|vol|vpc|vpce|vpn)-([0-9a-f]{8}|[0-9a-f]{17}|0[0-9a-z]{16})$/,
  eventSource: /^([a-z0-9-]+\.)+amazonaws\.com$/,
  /** `DeleteTrail`, `ConsoleLogin`, `GetObject`. */
  action: /^[A-Z][a-z]+([A-Z0-9][A-Za-z0-9]*)+$/,
  /** `REST.GET.OBJECT`, `BATCH.DELETE.OBJECT`. */
  s3Operation: /^(REST|SOAP|WEBSITE|BATCH|S3)(\.[A-Z0-9_]+){2,3}$/,
  /** As policies write it: `s3:GetObject`. */
  iamAction: /^[a-z0-9-]{2,40}:([A-Z][A-Za-z0-9]{1,80})$/,
  email: /^[^\s@/:]+@[^\s@/:]+\.[A-Za-z]{2,}$/,
  /** What IAM takes for a name of a role or user. */
  iamName: /^[A-Za-z0-9_+=,.@-]{1,128}$/,
  bucket: /^(?=.{3,63}$)[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*[a-z0-9]$/,
} as const;
