// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'crypto';
import { custom, errors, Issuer } from 'openid-client';
import type { CallbackParamsType, Client, TokenSet } from 'openid-client';
import type { ProviderTokens } from '../session/session_store';
import { isSafeAddress } from './oidc_options';
import type { OidcOptions } from './oidc_options';

/** What one sign-in must find again in its answer. */
export interface Checks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** The provider said no, or its answer is not to be believed. The message holds no token. */
export class ProviderRefused extends Error {}

const CLOCK_SECONDS = 5;
custom.setHttpOptionsDefaults({ timeout: 10_000 });
const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;

/** The OpenID Connect provider: authorization code with PKCE (S256), validated tokens, refresh, sign-out. */
export class Provider {
  private client: Promise<Client> | undefined;

  /** @param address where browsers reach this host, such as https://review.example.com */
  constructor(
    readonly options: OidcOptions,
    private readonly address: string
  ) {}

  private get redirectUri(): string {
    return `${this.address}/auth/oidc/callback`;
  }

  /** Address at the provider to send the browser to. `again`: ask who it is even if the provider remembers. */
  async start(again: boolean): Promise<{ url: string; checks: Checks }> {
    const client = await this.ready();
    const [state, nonce, codeVerifier] = [random(), random(), random()];
    const url = client.authorizationUrl({
      scope: this.options.scope,
      response_type: 'code',
      state,
      nonce,
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(again ? { prompt: 'login' } : {}),
    });
    return { url, checks: { state, nonce, codeVerifier } };
  }

  /** Takes the answer apart: state, issuer, then the code against tokens, whose signature, issuer, audience, nonce and expiry are checked. */
  async finish(answer: CallbackParamsType, checks: Checks): Promise<ProviderTokens> {
    const client = await this.ready();
    const { state, nonce, codeVerifier } = checks;
    const expected = { response_type: 'code', state, nonce, code_verifier: codeVerifier };
    const tokens = await believed(() => client.callback(this.redirectUri, answer, expected));
    return this.read(tokens, undefined);
  }

  /** New tokens of the same person. Throws ProviderRefused when there are none any more. */
  async refresh(old: ProviderTokens): Promise<ProviderTokens> {
    const { refreshToken } = old;
    if (!refreshToken) throw new ProviderRefused('the provider gave no refresh token');
    const client = await this.ready();
    return this.read(await believed(() => client.refresh(refreshToken)), old);
  }

  /** Best effort: a provider without the endpoint keeps the token until it expires. */
  async revoke(refreshToken: string): Promise<void> {
    const client = await this.ready();
    if (client.issuer.metadata.revocation_endpoint) {
      await client.revoke(refreshToken, 'refresh_token');
    }
  }

  /** Where the provider signs people out. No token goes into the address: the provider may ask to confirm. */
  async signOutUrl(): Promise<string | undefined> {
    const { issuer } = await this.ready();
    const { end_session_endpoint: endpoint } = issuer.metadata;
    if (!endpoint || !isSafeAddress(endpoint)) return undefined;
    const url = new URL(endpoint);
    url.searchParams.set('client_id', this.options.clientId);
    url.searchParams.set('post_logout_redirect_uri', `${this.address}/login?reason=signed_out`);
    return url.href;
  }

  /** Discovery, once; after a failure anew with the next sign-in. */
  private ready(): Promise<Client> {
    this.client =
      this.client ??
      this.discover().catch((fault: unknown) => {
        this.client = undefined;
        throw fault;
      });
    return this.client;
  }

  private async discover(): Promise<Client> {
    const { issuer: wanted, clientId, clientSecret } = this.options;
    const issuer = await Issuer.discover(wanted);
    const { metadata } = issuer;
    if (metadata.issuer !== wanted) {
      throw new ProviderRefused(`the discovery document is of ${metadata.issuer}, not ${wanted}`);
    }
    for (const name of ENDPOINTS) {
      if (!isSafeAddress(String(metadata[name]))) {
        throw new ProviderRefused(`${name} of the discovery document is no https address`);
      }
    }
    const client = new issuer.Client({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [this.redirectUri],
      response_types: ['code'],
      token_endpoint_auth_method: clientSecret ? authMethod(metadata) : 'none',
      id_token_signed_response_alg: signatureOf(metadata),
    });
    client[custom.clock_tolerance] = CLOCK_SECONDS;
    return client;
  }

  private read(tokens: TokenSet, old: ProviderTokens | undefined): ProviderTokens {
    const claims = tokens.id_token ? tokens.claims() : undefined;
    const subject = claims?.sub ?? old?.subject;
    const bearer = tokens[this.options.token];
    if (!subject || !bearer)
      throw new ProviderRefused(`the provider sent no ${this.options.token}`);
    if (old && subject !== old.subject) throw new ProviderRefused('the token is of another person');
    const expires = this.options.token === 'id_token' ? claims?.exp : tokens.expires_at;
    if (!expires) throw new ProviderRefused('the provider does not say when the token expires');
    return {
      bearer,
      subject,
      expiresAt: expires * 1000,
      refreshToken: tokens.refresh_token ?? old?.refreshToken,
    };
  }
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

function authMethod(metadata: { token_endpoint_auth_methods_supported?: string[] }) {
  const supported = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return supported.includes('client_secret_basic') ? 'client_secret_basic' : 'client_secret_post';
}

/** The algorithm of ID tokens: RS256, which every provider must have, else its first with a public key. */
function signatureOf(metadata: { [name: string]: unknown }): string {
  const { id_token_signing_alg_values_supported: listed } = metadata;
  const algorithms = Array.isArray(listed) ? (listed as unknown[]).map(String) : [];
  if (algorithms.includes('RS256')) return 'RS256';
  return algorithms.find((one) => /^(RS|PS|ES)\d{3}$|^EdDSA$/.test(one)) ?? 'RS256';
}

/** Tells a refusal, or an answer that failed a check, from a provider that cannot be reached. */
async function believed<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (fault) {
    const { OPError, RPError } = errors;
    if (fault instanceof OPError && (fault.response?.statusCode ?? 400) >= 500) throw fault;
    if (fault instanceof OPError) throw new ProviderRefused(codeOf(fault.error));
    if (fault instanceof RPError && !isTimeout(fault)) {
      // Values in the library's messages are nonces and tokens: only the words before them are kept.
      throw new ProviderRefused(fault.message.split(/[,:]/)[0]);
    }
    throw fault;
  }
}

function isTimeout(fault: Error): boolean {
  return /timed out/.test(fault.message);
}

/** An error code came over the browser: only what looks like one is repeated. */
function codeOf(text = ''): string {
  return /^[a-z_]{1,40}$/.test(text) ? text : 'an error of the provider';
}
