import { randomUUID } from 'node:crypto';

/**
 * The kinds of server that this one imitates. An account is a whole Nango environment with its own keys, so the key
 * decides how the server behaves.
 */
const kinds = {
  documented: {
    title: 'As documented: a public key reads the integrations and starts the flow',
    publicKeyReads: true,
    publicKeyDeprecated: false,
    hmacRequired: false,
  },
  today: {
    title: 'As today: a public key starts the flow and reads nothing',
    publicKeyReads: false,
    publicKeyDeprecated: false,
    hmacRequired: false,
  },
  pastCutOff: {
    title: 'Past the cut-off: session tokens only',
    publicKeyReads: false,
    publicKeyDeprecated: true,
    hmacRequired: false,
  },
  hmac: {
    title: 'HMAC required: a public key needs a digest from the back end',
    publicKeyReads: false,
    publicKeyDeprecated: false,
    hmacRequired: true,
  },
} as const satisfies Record<string, Kind>;

interface Kind {
  title: string;
  /** Whether `/integrations` and `/providers/:provider` answer a public key. */
  publicKeyReads: boolean;
  /** Whether a flow with a public key is answered with `deprecated_authentication`. */
  publicKeyDeprecated: boolean;
  hmacRequired: boolean;
}

export type AccountName = keyof typeof kinds;

export interface AccountKeys {
  publicKey: string;
  secretKey: string;
  /** Signs `integration:connection_id`, if the account requires an HMAC. */
  hmacKey: string;
}

export interface Account extends Kind {
  name: AccountName;
  publicKey: string;
  secretKey: string;
  hmacKey?: string;
}

export type Accounts = Record<AccountName, Account>;

export type KeyOptions = { [name in AccountName]?: Partial<AccountKeys> };

export const accountNames = ['documented', 'today', 'pastCutOff', 'hmac'] as const satisfies AccountName[];

/** The four accounts. Keys that are not given are random. */
export function createAccounts(keys: KeyOptions = {}): Accounts {
  const account = (name: AccountName): Account => {
    const { publicKey = randomUUID(), secretKey = randomUUID(), hmacKey = randomUUID() } = keys[name] ?? {};
    const kind = kinds[name];
    // Every route would refuse a key of another shape, and nobody would know why.
    if (![publicKey, secretKey].every(isKey))
      throw new Error(`A key of the account ${name} is not a UUID v4.`);
    return { name, ...kind, publicKey, secretKey, ...(kind.hmacRequired ? { hmacKey } : {}) };
  };
  return {
    documented: account('documented'),
    today: account('today'),
    pastCutOff: account('pastCutOff'),
    hmac: account('hmac'),
  };
}

export function isKey(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value);
}

const variables = {
  documented: 'DOCUMENTED',
  today: 'TODAY',
  pastCutOff: 'PAST_CUT_OFF',
  hmac: 'HMAC',
} as const satisfies Record<AccountName, string>;

/** Reads fixed keys from variables such as `TODAY_PUBLIC_KEY`, `TODAY_SECRET_KEY` and `HMAC_HMAC_KEY`. */
export function keysFromEnvironment(environment: Record<string, string | undefined>): KeyOptions {
  const keys: KeyOptions = {};
  for (const name of accountNames) {
    const publicKey = environment[`${variables[name]}_PUBLIC_KEY`];
    const secretKey = environment[`${variables[name]}_SECRET_KEY`];
    const hmacKey = environment[`${variables[name]}_HMAC_KEY`];
    keys[name] = {
      ...(publicKey ? { publicKey } : {}),
      ...(secretKey ? { secretKey } : {}),
      ...(hmacKey ? { hmacKey } : {}),
    };
  }
  return keys;
}

export function accountByPublicKey(accounts: Accounts, key: string): Account | undefined {
  // A real server accepts a public key in upper case, but not a secret key.
  const wanted = key.toLowerCase();
  return Object.values(accounts).find((account) => account.publicKey.toLowerCase() === wanted);
}

export function accountBySecretKey(accounts: Accounts, key: string): Account | undefined {
  return Object.values(accounts).find((account) => account.secretKey === key);
}
