import { getProviders } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';
import { checkProvider, providersOf } from './providerStage.tsx';

const providers = providersOf(getProviders() ?? {});

/** Every auth mode that a provider has. */
const modes = [
  'API_KEY',
  'APP',
  'AWS_SIGV4',
  'BASIC',
  'BILL',
  'CUSTOM',
  'INSTALL_PLUGIN',
  'JWT',
  'MCP_OAUTH2',
  'MCP_OAUTH2_GENERIC',
  'NONE',
  'OAUTH1',
  'OAUTH2',
  'OAUTH2_CC',
  'OUTBOUND',
  'SIGNATURE',
  'TBA',
  'TWO_STEP',
];

describe('the form of the first provider of each auth mode', () => {
  it.each(modes)('%s', async (mode) => {
    const provider = providers.find((one) => one.mode === mode);
    if (!provider) throw new Error(`No provider has ${mode}.`);
    await checkProvider(provider);
  });

  it('leaves no mode out', () => {
    expect(new Set(providers.map(({ mode }) => mode))).toEqual(new Set(modes));
  });
});
