import { describe, expect, it } from 'vitest';
import { isConnectError } from '../errors.ts';
import { isSecretName, secretWords } from './name.ts';
import { refusalRules, type RefusalRule } from './refusalRules.ts';
import { checkShape } from './shape.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';

interface Row {
  kind: string;
  isSecret: boolean;
  advice: string;
  /** Refused as this kind. Each part of the rule's pattern is needed by one of them. */
  examples: readonly string[];
  /** Refused as well, having no right shape; and not as this kind. */
  counterExamples: readonly string[];
}

const rotate = 'Keep it on your server; rotate it if it was ever published.';

/** A row for each rule, in their order. */
const rows: readonly Row[] = [
  {
    kind: 'a Nango API key',
    isSecret: true,
    advice: rotate,
    examples: ['nango_sbx_v1_4242424242', 'nango_agent_session_4242', 'KEY=NANGO_SBX_42'],
    counterExamples: ['nango', 'nango_sandbox_4242', 'sbx_v1_4242', 'nango-agent-4242'],
  },
  {
    kind: 'a secret key',
    isSecret: true,
    advice: rotate,
    examples: ['sk_live_4242', 'sk-proj-4242', 'RK_live_4242', 'x sb_secret_42', 'whsec_4242'],
    counterExamples: ['task_list', 'desk-4', 'pk_live_4242', 'skate', 'sb_publishable_42'],
  },
  {
    kind: 'an access token',
    isSecret: true,
    advice: rotate,
    examples: [
      'ghp_4242',
      'gho_4242',
      'GHU_4242',
      'ghs_4242',
      'ghr_4242',
      'github_pat_4242',
      'npm_4242',
      'glpat-4242',
      'xoxb-4242',
      'AKIA4242424242424242',
      'ASIA4242424242424242',
      'AIza4242',
    ],
    counterExamples: ['github_4242', 'highs_4242', 'npm-4242', 'xox-4242', 'the AKIA', 'aiz4242'],
  },
  {
    kind: 'a JSON Web Token',
    isSecret: true,
    advice: rotate,
    examples: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '{eyJhbGciOiJub25lIn0.e30.}'],
    counterExamples: ['eyJhbGciOiJIUzI1NiJ9', 'keyJ4.2', 'EYJ4242.4242'],
  },
  {
    kind: 'a PEM key',
    isSecret: true,
    advice: rotate,
    examples: ['-----BEGIN RSA KEY-----\nMIIE'],
    counterExamples: ['--BEGIN--', 'BEGIN'],
  },
  {
    kind: 'an Authorization header',
    isSecret: true,
    advice: 'Pass the key alone, without a scheme.',
    examples: [`Bearer ${publicKey}`, 'Authorization: bearer 42', 'Basic dXNlcjo=', 'TOKEN 4242'],
    counterExamples: ['bearers', 'basically', 'tokenish', 'the basic one', 'a token'],
  },
  {
    kind: 'empty',
    isSecret: false,
    advice: 'The variable that it comes from is not set.',
    examples: ['', ' \n ', 'undefined', 'NULL', 'NaN', 'true', 'false', '[object Promise]'],
    counterExamples: ['nullable', 'untrue', '[object]', '0'],
  },
  {
    kind: 'a placeholder',
    isSecret: false,
    advice: 'Replace it with your own.',
    examples: [
      '<the-key>',
      '$THE_KEY',
      '{{key}}',
      '[key]',
      '(key)',
      '%KEY%',
      'your-public-key',
      'my key',
      'key-xxxx',
      'pk_...',
      '3f2c…',
    ],
    counterExamples: ['yours', 'mykey', 'xxx', '3f2c.. 5f', 'key>', 'a$'],
  },
  {
    kind: 'the name of a variable',
    isSecret: false,
    advice: 'Your build did not put the value in its place.',
    examples: ['process.env.THE_KEY', 'import.meta.env.VITE_KEY', 'NANGO_KEY', 'KEY_2'],
    counterExamples: ['process.environment', 'nango_key', 'KEY', 'Nango_Key'],
  },
  {
    kind: 'a text that calls itself secret',
    isSecret: true,
    advice: rotate,
    examples: ['the SECRET one', 'password1', 'privatekey'],
    counterExamples: ['the secre', 'passport', 'a public one'],
  },
  {
    kind: 'an assignment',
    isSecret: false,
    advice: 'Pass its value alone.',
    examples: [`KEY=${publicKey}`, 'key: 42', 'publicKey = 42'],
    counterExamples: ['=42', 'the key = 42', 'key 42'],
  },
];

/** What the refusal of a value says in each credential's place. */
const refusals = (value: string): string[] =>
  (['publicKey', 'sessionToken'] as const).map((credential) => {
    try {
      return checkShape(credential, value);
    } catch (error) {
      if (isConnectError(error)) return `${error.code}: ${error.message}`;
      throw error;
    }
  });

/** The result of an action while an element of the product's own table is replaced or left out. */
function whileChanged<Element, Value>(
  table: readonly Element[],
  at: number,
  others: readonly Element[],
  action: () => Value,
): Value {
  const mutable = table as Element[];
  const taken = mutable.splice(at, 1, ...others);
  try {
    return action();
  } finally {
    mutable.splice(at, others.length, ...taken);
  }
}

/** A pattern's alternatives at every depth: each the source without one of them, or without one letter of a choice. */
function weaker(source: string): string[] {
  const found: string[] = [];
  // The groups that are open here: where each began, and where its alternatives do.
  const open = [{ bounds: [0] }];
  const without = (from: number, to: number): unknown => found.push(source.slice(0, from) + source.slice(to));
  const close = (end: number): void => {
    const { bounds } = open.pop() ?? { bounds: [] };
    if (bounds.length < 2) return;
    bounds.forEach((from, index) => {
      const next = bounds[index + 1];
      // With the bar after it; the last with the bar before it.
      if (next === undefined) without(from - 1, end);
      else without(from, next);
    });
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '(') open.push({ bounds: [at + 1] });
    else if (char === '|') open.at(-1)?.bounds.push(at + 1);
    else if (char === ')') close(at);
    else if (char === '[') {
      const end = source.indexOf(']', at + 1);
      const choice = source.slice(at + 1, end);
      // Ranges and negations are not lists of letters.
      if (!/\\|^\^|.-./.test(choice)) for (let one = at + 1; one < end; one += 1) without(one, one + 1);
      at = end;
    }
  }
  close(source.length);
  return found;
}

describe('the list of weaker patterns', () => {
  it('leaves out each alternative at every depth, and each letter of a choice', () => {
    expect(weaker('a|b(c|d)')).toEqual(['a|b(d)', 'a|b(c)', 'b(c|d)', 'a']);
    expect(weaker('[sr]k[_-]')).toEqual(['[r]k[_-]', '[s]k[_-]', '[sr]k[-]', '[sr]k[_]']);
    expect(weaker('[a-z]\\|[\\w-]')).toEqual([]);
  });
});

describe('the refusal rules', () => {
  it('each have their row', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(refusalRules.map(({ kind }) => kind));
  });
});

for (const [at, { kind, isSecret, advice, examples, counterExamples }] of rows.entries()) {
  const rule = refusalRules[at] as RefusalRule;
  const said = `is ${kind}. ${advice} Expected `;

  describe(`the rule of ${kind}`, () => {
    it.each(examples)('refuses %j', (example) => {
      const [asKey, asToken] = refusals(example);
      expect(asKey).toContain(`${isSecret ? 'secret_key_refused' : 'invalid_public_key'}: publicKey ${said}`);
      expect(asToken).toContain(
        `${isSecret ? 'secret_key_refused' : 'invalid_session_token'}: sessionToken ${said}`,
      );
    });

    it.each(counterExamples)('is not what refuses %j', (counterExample) => {
      for (const refusal of refusals(counterExample)) {
        expect(refusal).toMatch(/^(secret_key_refused|invalid_public_key|invalid_session_token): /);
        expect(refusal).not.toContain(said);
      }
    });

    it('is needed by each of its examples, and by no counter-example', () => {
      const taken = (value: string) => whileChanged(refusalRules, at, [], () => refusals(value));
      for (const example of examples) expect(taken(example), example).not.toEqual(refusals(example));
      for (const other of counterExamples) expect(taken(other), other).toEqual(refusals(other));
    });

    it('has no part that no example needs', () => {
      for (const source of weaker(rule.pattern.source)) {
        const other: RefusalRule = { ...rule, pattern: new RegExp(source, rule.pattern.flags) };
        const changed = whileChanged(refusalRules, at, [other], () =>
          examples.filter((example) => !refusals(example)[0]?.includes(said)),
        );
        expect(changed, `without a part: ${source}`).not.toEqual([]);
      }
    });
  });
}

/** For each secret word, in their order: names that contain it and no other. */
const names: Record<string, readonly string[]> = {
  secret: ['secretKey', 'SECRET-KEY', 'data-secret', 'client_secret', 'nangoSecretKey'],
  apikey: ['apiKey', 'data-api-key', 'API_KEY', 'x-api.key'],
  privatekey: ['privateKey', 'private_key', 'PRIVATE KEY'],
  passw: ['password', 'passwd', 'db_password'],
  accesstoken: ['accessToken', 'access_token'],
  refreshtoken: ['refresh_token', 'data-refresh-token'],
  bearer: ['bearer', 'bearerToken'],
};

/** Names of options and of the server's properties that hold no secret. */
const harmless = [
  'publicKey',
  'data-public-key',
  'sessionToken',
  'session_token',
  'unique_key',
  'token_request_auth_method',
  'credentials',
  'host',
  'accent',
  'passport',
  'secre',
  'data-latchkey',
  'key',
];

describe('the words that mean a secret', () => {
  it('each have their row', () => {
    expect(Object.keys(names)).toEqual(secretWords);
  });

  it.each(Object.entries(names))(
    'names with “%s” in them are recognised by that word alone',
    (word, examples) => {
      const at = secretWords.indexOf(word);
      for (const name of examples) {
        expect(isSecretName(name), name).toBe(true);
        expect(
          whileChanged(secretWords, at, [], () => isSecretName(name)),
          name,
        ).toBe(false);
      }
    },
  );

  it.each(harmless)('are not in %s', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});
