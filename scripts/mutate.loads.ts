import { it } from 'vitest';

// Stryker takes a test file that cannot be loaded for one whose tests pass.
for (const source of (process.env['LATCHKEY_MUTATE_SOURCES'] ?? '').split(','))
  it(`${source} can be loaded`, () => import(`../${source}`));
