// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

const ACCOUNT_IN_KEY = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\//;
const KEY_IN_PATH = /(?:^|\/)(AWSLogs\/.*)$/;
const REGION_IN_KEY = /\/CloudTrail(?:-Insight)?\/([a-z]{2}(?:-[a-z]+)+-\d)\//;

/** The account that AWS wrote into an S3 key, also under an organization's trail (`AWSLogs/o-…/<12 digits>/`). */
export function accountOfPath(path: string): string | undefined {
  return ACCOUNT_IN_KEY.exec(path)?.[1];
}

export function regionOfPath(path: string): string | undefined {
  return REGION_IN_KEY.exec(path)?.[1];
}

const ANY_REGION = /(?:global|(?:us|ap|ca|eu|il|me|mx|sa|af|cn)-(?:gov-)?[a-zA-Z]+-[0-9])/;

/** The region named anywhere in the S3 key, as SIEM on Amazon OpenSearch Service looks for it. */
export function regionInKey(path: string): string | undefined {
  return ANY_REGION.exec(s3KeyOfPath(path))?.[0];
}

/** The S3 key within a path: from `AWSLogs/` on, or the path as it is. */
export function s3KeyOfPath(path: string): string {
  return KEY_IN_PATH.exec(path)?.[1] ?? path;
}
