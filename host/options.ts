// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'fs';
import path from 'path';
import { parseArgs } from 'util';
import { BadOption } from './bad_option';
import { isLoopback } from './http/listen_options';
import { isSafeAddress } from './oidc/oidc_options';
import type { OidcOptions } from './oidc/oidc_options';
import { readSignInOptions, signInNames } from './sign_in_options';

export interface StartOptions {
  port: number;
  bind?: string;
  tls?: { certFile: string; keyFile: string };
  dataDir: string;
  logs: string[];
  account?: string;
  sample: boolean;
  until?: string;
  opensearch?: string;
  caFile?: string;
  heap: string;
  enginePort: number;
  settings: Record<string, unknown>;
  publicUrl?: string;
  idleMinutes?: number;
  sessionHours?: number;
  oidc?: OidcOptions;
  /** What the embedded engine reads in the provider's tokens. */
  claims: { name: string; roles: string };
  basicSignIn: boolean;
}

export { BadOption } from './bad_option';

const names = {
  port: { type: 'string' },
  bind: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'data-dir': { type: 'string' },
  logs: { type: 'string', multiple: true },
  account: { type: 'string' },
  'no-sample': { type: 'boolean' },
  until: { type: 'string' },
  opensearch: { type: 'string' },
  'opensearch-ca': { type: 'string' },
  heap: { type: 'string' },
  'engine-port': { type: 'string' },
  'discover-url': { type: 'string' },
  'public-url': { type: 'string' },
  'idle-minutes': { type: 'string' },
  'session-hours': { type: 'string' },
  ...signInNames,
} as const;

/**
 * Options of `npm start`, from the command line or from `SIEM_REVIEW_*` (`--data-dir` is `SIEM_REVIEW_DATA_DIR`);
 * the command line wins. Several log paths: `--logs A B`, or in the variable parted as in PATH.
 */
export function readOptions(
  args: string[],
  environment: Record<string, string | undefined>,
  root: string
): StartOptions {
  const { values, positionals } = parse(args);
  const given = (name: keyof typeof names) => {
    const value = values[name];
    if (typeof value === 'string') return value;
    return environment[`SIEM_REVIEW_${name.toUpperCase().replace(/-/g, '_')}`] || undefined;
  };
  const logsGiven = values.logs ?? (environment.SIEM_REVIEW_LOGS || '').split(path.delimiter);
  const logs = [...logsGiven, ...positionals].filter(Boolean).map((one) => path.resolve(one));
  if (positionals.length > 0 && !values.logs) {
    throw new BadOption(`What is "${positionals[0]}"? Log files are given as --logs PATH.`);
  }
  for (const one of logs) {
    if (!existsSync(one)) throw new BadOption(`--logs: there is no file or folder ${one}.`);
  }
  const opensearch = given('opensearch');
  if (opensearch && !/^https?:\/\/[^\s/]+\/?$/.test(opensearch)) {
    throw new BadOption('--opensearch takes an address such as https://search.example.com:9200.');
  }
  if (opensearch && logs.length > 0) {
    throw new BadOption(
      '--logs fills the embedded engine; for another OpenSearch use: npm run logs -- load PATH --opensearch URL.'
    );
  }
  const account = given('account');
  if (account && !/^\d{12}$/.test(account)) {
    throw new BadOption('--account takes an AWS account id of 12 digits.');
  }
  const until = given('until');
  if (until && !/^\d{4}-\d\d-\d\d$/.test(until)) {
    throw new BadOption('--until takes a day such as 2026-11-24.');
  }
  const heap = given('heap') ?? '1g';
  if (!/^\d{1,6}[mg]$/.test(heap)) throw new BadOption('--heap takes a size such as 1g or 2048m.');
  const cert = given('tls-cert');
  const key = given('tls-key');
  if (Boolean(cert) !== Boolean(key)) {
    throw new BadOption('--tls-cert and --tls-key go together.');
  }
  const discover = given('discover-url');
  const noSample =
    values['no-sample'] ?? /^(1|true|yes)$/.test(environment.SIEM_REVIEW_NO_SAMPLE ?? '');
  const publicUrl = given('public-url')?.replace(/\/$/, '');
  if (publicUrl && !(isSafeAddress(publicUrl) && new URL(publicUrl).origin === publicUrl)) {
    throw new BadOption('--public-url takes an address such as https://review.example.com.');
  }
  const signIn = readSignInOptions(given);
  const bind = given('bind');
  if (signIn.oidc && bind && !isLoopback(bind) && !publicUrl) {
    throw new BadOption(
      '--public-url is needed with --oidc-issuer and --bind: the provider sends browsers back there.'
    );
  }
  return {
    ...signIn,
    publicUrl,
    idleMinutes: count('--idle-minutes', given('idle-minutes'), 24 * 60),
    sessionHours: count('--session-hours', given('session-hours'), 24 * 7),
    port: port('--port', given('port'), 5602),
    bind,
    tls: cert && key ? { certFile: cert, keyFile: key } : undefined,
    dataDir: path.resolve(given('data-dir') ?? path.join(root, '.data')),
    logs,
    account,
    sample: !noSample && !opensearch,
    until,
    opensearch: opensearch?.replace(/\/$/, ''),
    caFile: given('opensearch-ca'),
    heap,
    enginePort: port('--engine-port', given('engine-port'), 9260),
    settings: discover ? { discoverBaseUrl: discover } : {},
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: names, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new BadOption(
      `${(fault as Error).message.split('. ')[0]}. The README lists the options.`
    );
  }
}

function port(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number < 1 || number > 65535) {
    throw new BadOption(`${name} takes a port number from 1 to 65535.`);
  }
  return number;
}

function count(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number < 1 || number > most) {
    throw new BadOption(`${name} takes a whole number from 1 to ${most}.`);
  }
  return number;
}
