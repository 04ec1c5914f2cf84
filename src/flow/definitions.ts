import type { Calls } from '../api/calls.ts';
import type { Config } from '../options.ts';
import type { Definition, Integration } from '../types.ts';

/** How integrations are connected, asked once a provider. */
export interface Definitions {
  /** What is known without a request: the definition, `null` when there is no way to ask, `undefined` when there is. */
  now(integration: Integration): Definition | null | undefined;
  ask(integration: Integration): Promise<Definition>;
}

export function createDefinitions(
  { kind, integrations }: Config,
  calls: Calls,
  known: Map<string, Definition>,
): Definitions {
  const cannotAsk = kind === 'publicKey' && typeof integrations?.[0] === 'object';
  const asked = new Map<string, Promise<Definition>>();
  return {
    now: ({ definition, provider }) =>
      // With whole integrations and a public key, the server is one that public keys cannot ask.
      definition ?? known.get(provider) ?? (cannotAsk ? null : undefined),
    ask({ provider }) {
      const answer = asked.get(provider) ?? calls.definition(provider);
      asked.set(provider, answer);
      answer.then(
        (definition) => known.set(provider, definition),
        () => asked.delete(provider),
      );
      return answer;
    },
  };
}
