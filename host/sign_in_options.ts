// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'fs';
import { BadOption } from './bad_option';
import { isSafeAddress } from './oidc/oidc_options';
import type { OidcOptions } from './oidc/oidc_options';

/** Start options that say how people sign in. */
export const signInNames = {
  'oidc-issuer': { type: 'string' },
  'oidc-client-id': { type: 'string' },
  'oidc-client-secret-file': { type: 'string' },
  'oidc-scope': { type: 'string' },
  'oidc-token': { type: 'string' },
  'oidc-name-claim': { type: 'string' },
  'oidc-roles-claim': { type: 'string' },
  'basic-sign-in': { type: 'string' },
} as const;

export interface SignInOptions {
  oidc?: OidcOptions;
  claims: { name: string; roles: string };
  basicSignIn: boolean;
}

/** Reads them and throws BadOption for what does not go together. A secret is only taken from a file. */
export function readSignInOptions(
  given: (name: keyof typeof signInNames) => string | undefined
): SignInOptions {
  const issuer = given('oidc-issuer');
  const clientId = given('oidc-client-id');
  if (Boolean(issuer) !== Boolean(clientId)) {
    throw new BadOption('--oidc-issuer and --oidc-client-id go together.');
  }
  const basic = given('basic-sign-in') ?? 'on';
  if (basic !== 'on' && basic !== 'off') throw new BadOption('--basic-sign-in takes on or off.');
  if (basic === 'off' && !issuer) {
    throw new BadOption('--basic-sign-in off needs --oidc-issuer: nobody could sign in.');
  }
  const claims = {
    name: claim('--oidc-name-claim', given('oidc-name-claim') ?? 'sub'),
    roles: claim('--oidc-roles-claim', given('oidc-roles-claim') ?? 'roles'),
  };
  if (!issuer || !clientId) {
    const alone = (Object.keys(signInNames) as Array<keyof typeof signInNames>).find(
      (name) => name.startsWith('oidc-') && given(name) !== undefined
    );
    if (alone) throw new BadOption(`--${alone} is nothing without --oidc-issuer.`);
    return { claims, basicSignIn: true };
  }
  if (!isSafeAddress(issuer) || /[?#]/.test(issuer)) {
    throw new BadOption(
      '--oidc-issuer takes an https address, as the provider writes it in its discovery document.'
    );
  }
  const scope = given('oidc-scope') ?? 'openid profile email';
  if (!/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(scope) || !scope.split(' ').includes('openid')) {
    throw new BadOption('--oidc-scope takes names parted by blanks, openid among them.');
  }
  const token = given('oidc-token') ?? 'id_token';
  if (token !== 'id_token' && token !== 'access_token') {
    throw new BadOption('--oidc-token takes id_token or access_token.');
  }
  const secretFile = given('oidc-client-secret-file');
  const clientSecret = secretFile ? readSecret(secretFile) : undefined;
  return {
    oidc: { issuer, clientId, clientSecret, scope, token },
    claims,
    basicSignIn: basic === 'on',
  };
}

function claim(name: string, text: string): string {
  if (/^[\w:/.-]{1,128}$/.test(text)) return text;
  throw new BadOption(`${name} takes the name of a claim, such as sub.`);
}

function readSecret(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new BadOption(`--oidc-client-secret-file: cannot read ${file}.`);
  }
  if (!text) throw new BadOption(`--oidc-client-secret-file: ${file} is empty.`);
  return text;
}
