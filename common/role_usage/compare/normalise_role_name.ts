// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Words for an environment, also with a number behind them (`dev2`). */
const ENVIRONMENTS: ReadonlySet<string> = new Set([
  ...['production', 'prod', 'prd', 'live', 'honban'],
  ...['staging', 'stage', 'stg', 'preprod', 'preprd', 'preproduction', 'nonprod', 'nonprd'],
  ...['development', 'develop', 'devel', 'dev', 'kaihatsu'],
  ...['test', 'testing', 'tst', 'qa', 'uat', 'sit', 'e2e', 'kensho', 'kenshou'],
  ...['sandbox', 'sbx', 'demo'],
]);

/** Two parts that are one word. */
const JOINED: ReadonlyArray<[RegExp, string]> = [
  [/dev[-_]?ops/gi, 'devops'],
  [/pre[-_]prod/gi, 'preprod'],
  [/non[-_]prod/gi, 'nonprod'],
];

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const ACCOUNT = /^\d{12}$/;
/** Time and counter that Terraform puts behind a `name_prefix`. */
const TERRAFORM_SUFFIX = /^20\d{16}[0-9a-f]{8}$/;
/** Behind the name of a permission set in a role of IAM Identity Center. */
const IDENTITY_CENTER = /^(AWSReservedSSO_.+)_[0-9a-f]{16}$/;
/** Hash at the end of a logical id of CDK; CloudFormation may have cut it short. */
const LOGICAL_ID_HASH = /([A-Za-z])([0-9A-F]{2,8})$/;
/** A part made of words, such as `ServiceRole2`. */
const WORDS = /^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,5}(?![a-z])|[Vv]?\d{1,4}$)+$/;

/**
 * What is left of a role's name without what differs between copies of one system: account id, environment, and the
 * random suffixes of CloudFormation, CDK, Terraform and IAM Identity Center; lower case, parts joined by `-`. Only a
 * proposal: people correct it. `more`: names of environments of one's own register.
 */
export function normaliseRoleName(name: string, more: readonly string[] = []): string {
  const own = new Set(more.map((one) => one.toLowerCase()));
  const isEnvironment = (part: string) =>
    own.has(part) || ENVIRONMENTS.has(part.replace(/\d{1,2}$/, '')) || ENVIRONMENTS.has(part);
  const parts = JOINED.reduce(
    (text, [wrong, right]) => text.replace(wrong, right),
    name
      .slice(name.lastIndexOf('/') + 1)
      .replace(IDENTITY_CENTER, '$1')
      .replace(UUID, '')
  )
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '');
  const words = withoutSuffixes(parts)
    .filter((part) => !ACCOUNT.test(part))
    .filter((part) => !own.has(part.toLowerCase()))
    .reduce<string[]>((all, part) => all.concat(wordsOf(part)), []);
  const left = words.filter((word) => !isEnvironment(word));
  const whole = left.length > 0 ? left : words;
  return whole.join('-') || name.toLowerCase();
}

function withoutSuffixes(parts: string[]): string[] {
  const [last] = parts.slice(-1);
  const stack = parts.length > 1 && isRandom(last);
  const kept = stack ? parts.slice(0, -1) : parts;
  return kept
    .filter((part, place) => place === 0 || !isHash(part))
    .map((part, place, all) => withoutHash(part, stack && place === all.length - 1));
}

/** A suffix that CloudFormation made: 12 or 13 letters and digits, in capitals or, later, in both cases. */
function isRandom(part: string): boolean {
  if (TERRAFORM_SUFFIX.test(part)) return true;
  if (/^[A-Z0-9]{12,14}$/.test(part)) return /[0-9]/.test(part) && /[A-Z]/.test(part);
  if (!/^[A-Za-z0-9]{12}$/.test(part) || !/[A-Z]/.test(part) || !/[a-z]/.test(part)) return false;
  return !WORDS.test(part);
}

/** Hexadecimal digits that are no word: with both digits and letters. */
function isHash(part: string): boolean {
  if (TERRAFORM_SUFFIX.test(part)) return true;
  const hex = /^[0-9a-f]{7,40}$/.test(part) || /^[0-9A-F]{8,40}$/.test(part);
  return hex && /[A-Fa-f]/.test(part) && part.replace(/\D/g, '').length >= 2;
}

/** `shortened`: a suffix of CloudFormation stood behind, which cuts logical ids. */
function withoutHash(part: string, shortened: boolean): string {
  const found = LOGICAL_ID_HASH.exec(part);
  if (!found) return part;
  const [, before, hash] = found;
  const mixed = /[0-9]/.test(hash) && /[A-F]/.test(hash);
  const whole = hash.length === 8 && (mixed || shortened);
  return whole || (shortened && mixed && /[a-z]/.test(before))
    ? part.slice(0, part.length - hash.length)
    : part;
}

/** `ECSTaskRole` and `EcsTaskRole` are both ecs, task, role. */
function wordsOf(part: string): string[] {
  if (part === part.toLowerCase()) return [part];
  const words = part.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+/g) || [];
  return words.map((word) => word.toLowerCase());
}
