import { describe, expect, it } from 'vitest';
import { checkProvider, providers, seen } from '../../scripts/providerForm.tsx';

describe('the form of every provider asks for and sends what its definition says', () => {
  it.each(providers)('%s', checkProvider);

  it('there are at least 1,013 providers, and one field with an unreadable pattern', () => {
    expect(providers.length).toBeGreaterThanOrEqual(1013);
    console.info(`${providers.length} providers, a value for each of their ${seen.count} fields`);
    // Its pattern has a range out of order, which no browser reads: the field takes any text.
    expect(seen.unreadable).toEqual(['freshteam apiKey']);
  });
});
