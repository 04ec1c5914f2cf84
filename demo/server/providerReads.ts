import type { Caller } from './authentication.ts';
import type { Call } from './call.ts';
import { preferredLanguage } from './providers.ts';
import type { Definition } from './providers.ts';
import { refuse } from './refusals.ts';
import { json } from './replies.ts';
import type { Reply } from './replies.ts';
import type { World } from './world.ts';

export function readProvider({ params, headers }: Call, _caller: Caller, { providers, url }: World): Reply {
  const name = params['provider'] ?? '';
  const definition = providers.find(name, preferredLanguage(headers['accept-language']));
  if (!definition) throw refuse(404, 'not_found', `Unknown provider ${name}`);
  return json(200, { data: describe(name, definition, url) });
}

export function listProviders({ query, headers }: Call, _caller: Caller, { providers, url }: World): Reply {
  const found = providers.search(query.get('search'), preferredLanguage(headers['accept-language']));
  return json(200, { data: found.map(([name, definition]) => describe(name, definition, url)) });
}

function describe(name: string, definition: Definition, url: string): object {
  return { ...definition, name, logo_url: logoUrl(url, name) };
}

export function logoUrl(url: string, provider: string): string {
  return `${url}/images/template-logos/${encodeURIComponent(provider)}.svg`;
}
