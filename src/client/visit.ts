import { createCalls, type Calls } from '../api/calls.ts';
import { createCredential } from '../api/credential.ts';
import { createDefinitions, type Definitions, type KnownDefinitions } from '../flow/definitions.ts';
import { createProof, type Proof } from '../flow/proof.ts';
import type { Gate } from '../gate.ts';
import type { Config, TokenRequest } from '../options.ts';
import { withoutPrototype } from '../record.ts';
import type { LaterParts } from './parts.ts';

/** What one flow asks the server with. Its session token, and all that depends on it, end with the flow. */
export interface Visit {
  readonly calls: Calls;
  readonly proof: Proof;
  readonly definitions: Definitions;
}

/** What flows of one handle share. */
export interface SharedByFlows {
  readonly config: Config;
  readonly gate: Gate;
  readonly parts: LaterParts;
  /** How providers are connected, by the language of the texts. It does not depend on who asks. */
  readonly knownDefinitions: Map<string, KnownDefinitions>;
  /** Ends every request when the handle is destroyed. A POST outlives its flow: it counts when the person has left, too. */
  readonly life: AbortSignal;
}

/** Why a flow begins. The signal aborts when the flow ends. */
export type VisitRequest = TokenRequest & { reason: 'open' | 'mount' | 'auth' };

/** @param lang BCP 47 tag of the language that the server is asked for. */
export function createVisit(
  { config, gate, parts, knownDefinitions, life }: SharedByFlows,
  lang: string,
  given: VisitRequest,
): Visit {
  const request = withoutPrototype(given);
  const credential = createCredential(config, request, parts.refusal);
  const { reconnect } = request;
  const calls = createCalls({ gate, credential, lang, reconnect, loadRefusal: parts.refusal, ended: life });
  const known: KnownDefinitions = knownDefinitions.get(lang) ?? new Map();
  knownDefinitions.set(lang, known);
  return {
    calls,
    proof: createProof(config, calls, reconnect),
    definitions: createDefinitions(config, calls, known),
  };
}
