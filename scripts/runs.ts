/** A tenth of the cases in `npm test`, all of them in `npm run test:all`. */
const share = Number(process.env['LATCHKEY_RUNS'] ?? 0.1);

/** The number of cases that a property test generates now, given its full number. */
export const runs = (all: number): number => Math.ceil(all * share);
