// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { generateKeyPairSync } from 'crypto';
import Provider from 'oidc-provider';

// A small identity provider on loopback: PORT HOST_ADDRESSES,WITH,COMMAS CLIENT_SECRET ID_TOKEN_SECONDS.
// Everybody may sign in under any name; the groups are what the name says before the first dot.
const [port, hosts, secret, seconds] = process.argv.slice(2);
const at = (path) => hosts.split(',').map((host) => `${host}${path}`);
/** What access tokens are for: with it they are JWTs, without it they would be opaque. */
const API = 'urn:opensearch';
const groups = { analyst: ['siem_review_analyst'], developer: ['siem_review_developer'] };

const rolesOf = (name) => groups[name.split('.')[0]] ?? [];

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'siem-review',
      client_secret: secret,
      redirect_uris: at('/auth/oidc/callback'),
      post_logout_redirect_uris: at('/login?reason=signed_out'),
      grant_types: ['authorization_code', 'refresh_token'],
    },
  ],
  jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: [secret] },
  pkce: { required: () => true },
  claims: { openid: ['sub', 'roles'] },
  conformIdTokenClaims: false,
  issueRefreshToken: () => true,
  ttl: { IdToken: Number(seconds), AccessToken: 3600, RefreshToken: 3600, Session: 3600 },
  features: {
    revocation: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: 'siem-review',
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_context, { accountId }) => ({ roles: rolesOf(accountId) }),
  findAccount: (_context, name) => ({
    accountId: name,
    claims: () => ({ sub: name, roles: rolesOf(name) }),
  }),
  // Nobody is asked which claims this host may read.
  loadExistingGrant: async (context) => {
    const { client, session } = context.oidc;
    const grant = new context.oidc.provider.Grant({
      clientId: client.clientId,
      accountId: session.accountId,
    });
    grant.addOIDCScope('openid profile email');
    grant.addResourceScope(API, '');
    await grant.save();
    return grant;
  },
});

provider.on('grant.success', (context) => {
  process.stdout.write(`${context.oidc.params.grant_type}\n`);
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
