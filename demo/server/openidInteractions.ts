import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readForm } from './body.ts';
import { consentPage, loginPage, providerErrorPage } from './openidPages.ts';

/** The OpenID provider's sign-in and consent pages, under `/interaction/:uid`. */
export async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, , uid = '', step = ''] = (request.url ?? '').split('/');
  const answer = steps[`${request.method ?? ''} ${step}`];
  try {
    if (!answer) throw new Error('This page does not exist.');
    await answer(provider, request, response, uid);
  } catch (error) {
    // An interaction ends after ten minutes, or with its cookie.
    const message = error instanceof Error ? error.message : 'This sign-in is over. Start again.';
    sendPage(response, 400, providerErrorPage(message));
  }
}

type Step = (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  uid: string,
) => Promise<void>;

const steps: Record<string, Step | undefined> = {
  'GET ': async (provider, request, response, uid) => {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') return sendPage(response, 200, loginPage(uid));
    const scopes = typeof params['scope'] === 'string' ? params['scope'].split(' ') : [];
    sendPage(response, 200, consentPage(uid, { login: session?.accountId ?? '', scopes }));
  },

  'POST login': async (provider, request, response) => {
    const login = (await readForm(request)).get('login')?.trim();
    if (!login) throw new Error('Enter a name.');
    await provider.interactionFinished(request, response, { login: { accountId: login } });
  },

  'POST confirm': async (provider, request, response) => {
    const { grantId, params, prompt, session } = await provider.interactionDetails(request, response);
    const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    const grant =
      known ?? new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
    const missing = prompt.details['missingOIDCScope'];
    if (Array.isArray(missing)) grant.addOIDCScope(missing.join(' '));
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
  },

  'GET abort': async (provider, request, response) => {
    const refusal = { error: 'access_denied', error_description: 'End-User aborted interaction' };
    await provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
  },
};

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body);
}
