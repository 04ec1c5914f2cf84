/** A tenth in `npm test`, all of it in `npm run test:all`. */
const share = Number(process.env['LATCHKEY_RUNS'] ?? 0.1);

/** How many cases a property test generates, of the number that it generates at most. */
export const runs = (all: number): number => Math.ceil(all * share);
