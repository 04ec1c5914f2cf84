import { describe, it } from 'vitest';
import { modeOf } from '../flow/authModes.ts';
import { definitionOf } from '../integration.ts';
import { checkProvider, providers } from '../../scripts/providerForm.tsx';

/** The first provider of each auth mode. `providers.long.test.tsx` has all of them. */
const examples = new Map<string, (typeof providers)[number]>();
for (const provider of providers) {
  const definition = definitionOf(provider[1]);
  const mode = definition ? modeOf(definition) : 'no definition';
  if (!examples.has(mode)) examples.set(mode, provider);
}

describe('the form of one provider for each auth mode asks for and sends what its definition says', () => {
  it.each([...examples])('%s', (_mode, [name, raw]) => checkProvider(name, raw));
});
