import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration } from 'oidc-provider';
import type { Faults } from './faults.ts';
import { grantClient, openidClientId, overrideClient } from './integrations.ts';
import { OAuth1Provider } from './oauth1Provider.ts';
import { interact } from './openidInteractions.ts';
import { OpenidProvider } from './openidPackage.ts';
import { providerErrorPage } from './openidPages.ts';
import { createOpenidStore } from './openidStore.ts';

interface OpenidOptions {
  /** The provider's own origin. */
  url: string;
  redirectUri: string;
  clientSecret: string;
  faults: Faults;
}

/** A real OpenID provider with its pages, to which `/oauth/connect` redirects. */
export function createOpenid({ url, redirectUri, clientSecret, faults }: OpenidOptions): RequestHandler {
  const provider = new OpenidProvider(url, configuration(redirectUri, clientSecret));
  const serveProvider = provider.callback();
  const oauth1 = new OAuth1Provider(openidClientId, clientSecret);

  return (request, response) => {
    const fault = faults.takeProvider();
    if (fault) response.setHeader('cross-origin-opener-policy', fault.provider.openerPolicy);
    const path = request.url ?? '/';
    if (path.startsWith('/interaction/')) void interact(provider, request, response);
    else if (path.startsWith('/oauth1/')) oauth1.handle(request, response);
    else void serveProvider(request, response);
  };
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

const hour = 3600;

function configuration(redirectUri: string, clientSecret: string): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    adapter: createOpenidStore(),
    clients: [
      {
        client_id: openidClientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
      {
        client_id: overrideClient.id,
        client_secret: overrideClient.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
      {
        client_id: grantClient.id,
        client_secret: grantClient.secret,
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'EC', alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'offline_access', 'read'],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => false },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour,
      Grant: 24 * hour,
      IdToken: hour,
      Interaction: 600,
      RefreshToken: 24 * hour,
      Session: 24 * hour,
    },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    renderError: (context, { error, error_description }) => {
      context.type = 'html';
      context.body = providerErrorPage(error_description ?? error);
    },
  };
}
