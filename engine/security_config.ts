// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import { dump, load } from 'js-yaml';

/** An OpenID Connect provider whose tokens (JWT) OpenSearch takes. */
export interface OpenIdIssuer {
  /** as in its discovery document */
  issuer: string;
  /** what tokens must be meant for; anybody when not given */
  audience?: string;
  /** claim that holds the name */
  nameClaim: string;
  /** claim that holds the backend roles of roles_mapping.yml */
  rolesClaim: string;
}

const committed = path.join(__dirname, 'security', 'config.yml');

interface SecurityConfig {
  config: { dynamic: { authc: Record<string, unknown> } };
}

/** security/config.yml, with the provider before names and passwords. */
export async function securityConfig(openId: OpenIdIssuer | undefined): Promise<SecurityConfig> {
  const wanted = load(await fs.readFile(committed, 'utf8')) as SecurityConfig;
  if (openId === undefined) return wanted;
  const { issuer, audience, nameClaim, rolesClaim } = openId;
  wanted.config.dynamic.authc.identity_provider = {
    description: 'Tokens of an OpenID Connect provider',
    http_enabled: true,
    transport_enabled: true,
    order: -1,
    http_authenticator: {
      type: 'openid',
      challenge: false,
      config: {
        openid_connect_url: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        required_issuer: issuer,
        ...(audience === undefined ? {} : { required_audience: audience }),
        subject_key: nameClaim,
        roles_key: rolesClaim,
      },
    },
    authentication_backend: { type: 'noop' },
  };
  return wanted;
}

/** The same as the file that OpenSearch reads the first time. */
export async function securityConfigYaml(openId: OpenIdIssuer | undefined): Promise<string> {
  return dump(await securityConfig(openId));
}
