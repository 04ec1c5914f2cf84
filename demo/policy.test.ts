import { expect, it } from 'vitest';
import { policy } from '../src/policy.ts';
import { purposes } from './front/purposes.ts';
import { matchRoute } from './server/router.ts';
import { routes } from './server/routes.ts';

const requests = policy.flatMap(({ transport, method, path }) =>
  transport === 'fetch' || transport === 'popup' ? [[method, path] as const] : [],
);

it.each(requests)('the server of the demo has a route for %s %s', (method, path) => {
  expect(matchRoute(routes, method, path)).toBeDefined();
});

it('the demo says what each read is for', () => {
  const reads = policy.filter(({ method }) => method === 'GET').map(({ path }) => path);
  expect(Object.keys(purposes).sort()).toEqual(reads.sort());
});
