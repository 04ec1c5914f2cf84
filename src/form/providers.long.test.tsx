import { getProviders } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';
import { checkProvider, providersOf } from './providerStage.tsx';

const providers = providersOf(getProviders() ?? {});

let fieldCount = 0;
const unreadable: string[] = [];

describe('the form of every provider that exists', () => {
  it.each(providers)('$name', async (provider) => {
    const checked = await checkProvider(provider);
    fieldCount += checked.fields;
    unreadable.push(...checked.unreadable.map((field) => `${provider.name} ${field}`));
  });

  it('is covered, but for the fields that are named here', () => {
    expect(providers.length).toBeGreaterThanOrEqual(1013);
    expect(fieldCount).toBeGreaterThan(1300);
    // Its pattern has a range out of order, which no browser reads: the field takes any text.
    expect(unreadable).toEqual(['freshteam apiKey']);
  });
});
