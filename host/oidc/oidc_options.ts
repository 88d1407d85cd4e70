// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isLoopback } from '../http/listen_options';

/** How to sign in by an OpenID Connect provider. */
export interface OidcOptions {
  /** As in the provider's discovery document, which lies below it. */
  issuer: string;
  clientId: string;
  /** None: a public client, which PKCE alone protects. */
  clientSecret?: string;
  /** Must hold `openid`. */
  scope: string;
  /** Which of the provider's tokens OpenSearch gets; it must be a JWT. */
  token: 'id_token' | 'access_token';
}

/** Tokens cross these connections: TLS, or this machine alone. */
export function isSafeAddress(text: string): boolean {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
