/** The outcome of a call. */
export type Outcome =
  | { resolves: unknown }
  /** `type` of an `AuthError`; for any other error its name. */
  | { rejects: string }
  | { throws: string }
  /** There is neither a result nor an error, and none will come. */
  | 'nothing';

/** In a page: `attempt(call)` tells the outcome of a call. */
export const attempt = `
const typeOf = (error) => (error instanceof AuthError ? error.type : error.name);
const settle = (outcome) => tell({ type: 'settled', text: JSON.stringify(outcome) });
function attempt(call) {
  try {
    call().then(
      (value) => settle({ resolves: value }),
      (error) => settle({ rejects: typeOf(error) }),
    );
  } catch (error) {
    settle({ throws: typeOf(error) });
  }
}
`;
