import { it } from 'vitest';

// Stryker counts a test file that cannot be loaded as one whose tests pass.
for (const source of (process.env['LATCHKEY_MUTATE_SOURCES'] ?? '').split(','))
  it(`${source} can be loaded`, () => import(`../${source}`));
