/**
 * A value with the name that it has in a text, and whether what it is in there has the name of a secret: an object in
 * JSON, say.
 */
export type Named = readonly [name: string, value: string, isInSecret?: boolean];

/** A user and a password, or an ID and its secret. */
export interface Login {
  user: string;
  password: string;
}

/** What a text says, in one of the formats in which keys are handed round. */
export interface Pasted {
  named: readonly Named[];
  login?: Login | undefined;
  /** What stands for the account alone: the token of an `Authorization` header. */
  token?: string | undefined;
  /** Where the API, or the person's account, is. */
  address?: URL | undefined;
  /** Whether it is that address, and nothing else. */
  isAddress?: boolean;
  /** Whether nothing but its shape says what it is, so that it may as well be a value. */
  bare?: boolean;
}
