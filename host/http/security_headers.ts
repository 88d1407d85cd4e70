// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Request, ResponseToolkit } from '@hapi/hapi';

/** Inline styles are OUI's; everything else comes from this address alone. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** Adds the headers that every answer has, errors included. */
export function secureAnswer(request: Request, toolkit: ResponseToolkit, overTls: boolean) {
  const { response } = request;
  const headers: Record<string, string> = {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(overTls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  const existing = 'isBoom' in response ? response.output.headers : response.headers;
  // Answers hold what one person may see: no cache keeps them unless the route says it may.
  if (!existing['cache-control']) headers['cache-control'] = 'private, no-store';
  for (const [name, value] of Object.entries(headers)) {
    if ('isBoom' in response) response.output.headers[name] = value;
    else response.header(name, value);
  }
  return toolkit.continue;
}
