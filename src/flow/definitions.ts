import type { Calls } from '../api/calls.ts';
import type { Config } from '../options.ts';
import type { Definition, Integration } from '../types.ts';

/** How integrations are connected. Each provider is asked about once. */
export interface Definitions {
  /** The definition if it is known without a request; `null` if the server cannot be asked, `undefined` if it can. */
  now(integration: Integration): Definition | null | undefined;
  ask(integration: Integration): Promise<Definition>;
}

/** Definitions that the server gave, by provider: shared by the flows of one handle. */
export type KnownDefinitions = Map<string, Definition>;

/** Creates the definitions of one flow. */
export function createDefinitions(
  { kind, integrations }: Config,
  calls: Calls,
  known: KnownDefinitions = new Map(),
): Definitions {
  // Whole integrations with a public key are for servers that public keys cannot read.
  const cannotAsk = kind === 'publicKey' && typeof integrations?.[0] === 'object';
  const asked = new Map<string, Promise<Definition>>();
  return {
    now: ({ definition, provider }) => definition ?? known.get(provider) ?? (cannotAsk ? null : undefined),
    async ask({ provider }) {
      const cached = known.get(provider);
      if (cached) return cached;
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
