import { getProviders } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';
import { definitionOf, integrationOf, integrationsOf, textOf } from './integration.ts';

const id = { unique_key: 'x', provider: 'x' };
const long = 'x'.repeat(100_000);
/** Not even a string can be made of it. */
const unspeakable: unknown = JSON.parse('{ "toString": 1, "valueOf": 1 }');

describe('a text from a server', () => {
  it('is bounded, and turns no other text around', () => {
    expect(textOf(long)).toHaveLength(1000);
    expect(textOf('\u202Egnp.\u202Cexe\u2066!\u2069')).toBe('gnp.exe!');
  });

  it('keeps the characters that letters of any language are made of', () => {
    for (const text of ['נתונים', 'العربي', '👩‍👩‍👧‍👦', 'a\u0301', 'line\nline', '\u200f'])
      expect(textOf(text)).toBe(text);
  });

  it('has no half of a surrogate pair, which no address can hold', () => {
    expect(textOf('a\uD800b')).toBe('ab');
    expect(textOf(`${'x'.repeat(999)}😀`)).toBe('x'.repeat(999));
  });

  it('is undefined when the value is not a text', () => {
    for (const value of [1, true, null, {}, ['x'], undefined]) expect(textOf(value)).toBeUndefined();
  });
});

describe('an integration from a server', () => {
  it('has a name of one line, and every other text bounded', () => {
    const found = integrationOf({ ...id, display_name: long, logo: long, credentials_label: { a: long } });
    expect(found?.display_name).toHaveLength(100);
    expect(found?.logo).toHaveLength(1000);
    expect(found?.credentials_label?.['a']).toHaveLength(100);
  });

  it('has names and titles in one line, so that they add none to a text that is copied', () => {
    const lines = 'Acme\r\n\nURGENT\u2028now\t\u0085';
    const found = integrationOf({
      ...id,
      display_name: lines,
      credentials_label: { a: lines, [lines]: 'b' },
      definition: {
        auth_mode: 'API_KEY',
        display_name: lines,
        credentials: { a: { title: lines, prefix: lines, suffix: lines, enum: ['x\ny'] }, [lines]: {} },
      },
    });
    const line = 'Acme URGENT now ';
    expect(found?.display_name).toBe(line);
    expect(found?.credentials_label).toEqual({ a: line });
    expect(found?.definition?.display_name).toBe(line);
    // A choice is sent back as it is.
    expect(found?.definition?.credentials).toEqual({
      a: { title: line, prefix: line, suffix: line, enum: ['x\ny'] },
    });
  });

  it.each([[null], [1], [true], [{}], [['x']], [unspeakable]])(
    'leaves out every property of another type: %j',
    (wrong) => {
      const found = integrationOf({
        ...id,
        display_name: wrong,
        logo: wrong,
        definition: wrong,
        preconfigured_credentials: [wrong, 'a'],
        credentials_label: { a: wrong },
      });
      expect(found).toEqual({
        ...id,
        display_name: 'x',
        credentials_label: { a: 'a' },
        preconfigured_credentials: ['a'],
      });
    },
  );

  it.each([[undefined], [null], [1], [''], ['a\nb'], [{}], [[]], [unspeakable]])(
    'is null with an id or a provider such as %j',
    (wrong) => {
      expect(integrationOf({ ...id, unique_key: wrong })).toBeNull();
      expect(integrationOf({ ...id, provider: wrong })).toBeNull();
    },
  );

  it('inherits nothing, and keeps no unknown property', () => {
    const found = integrationOf(
      JSON.parse(
        '{ "unique_key": "x", "provider": "x", "__proto__": { "logo": "https://x" }, "constructor": {} }',
      ),
    );
    expect(Object.keys(found ?? {})).toEqual(['unique_key', 'provider', 'display_name']);
    expect(found?.logo).toBeUndefined();
  });
});

describe('a list of integrations', () => {
  it('has each id once, and leaves out what is not an integration', () => {
    const list = integrationsOf([
      id,
      null,
      'x',
      { ...id, display_name: 'Again' },
      { ...id, unique_key: 'y' },
    ]);
    expect(list.map(({ unique_key }) => unique_key)).toEqual(['x', 'y']);
  });

  it('has 10,000 integrations at most', () => {
    const list = Array.from({ length: 10_001 }, (_, at) => ({ ...id, unique_key: `x${at}` }));
    expect(integrationsOf(list.slice(0, 5000))).toHaveLength(5000);
    expect(integrationsOf(list)).toHaveLength(10_000);
  });
});

describe('a definition from a server', () => {
  const fieldsOf = (credentials: unknown) => definitionOf({ auth_mode: 'API_KEY', credentials })?.credentials;

  it('has 50 fields of 1,000 choices at most', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field${at}`, {}]));
    expect(Object.keys(fieldsOf(many) ?? {})).toHaveLength(50);
    const choices = Array.from({ length: 5000 }, (_, at) => `choice ${at}`);
    expect(fieldsOf({ a: { enum: choices } })?.['a']?.enum).toHaveLength(1000);
  });

  it('leaves out a field whose name cannot be read', () => {
    expect(Object.keys(fieldsOf({ [long]: {}, '\u202Ea': {}, '\uD800': {}, apiKey: {} }) ?? {})).toEqual([
      'apiKey',
    ]);
  });

  it.each([[null], [1], [true], [['x']], [unspeakable]])('has no property of another type: %j', (wrong) => {
    const names =
      'type title description example pattern format default_value prefix suffix doc_section enum optional';
    const field = Object.fromEntries(names.split(' ').map((name) => [name, wrong]));
    const { enum: choices, optional, ...rest } = fieldsOf({ a: field })?.['a'] ?? {};
    expect(rest).toEqual({});
    expect(optional).toBe(wrong === true ? true : undefined);
    expect(choices).toEqual(Array.isArray(wrong) ? wrong : undefined);
    expect(Object.values(fieldsOf(wrong) ?? {}).flatMap(Object.keys)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://x.com',
    '//x.com',
    '/x',
    ' https://x.com',
    'https:x',
    {},
  ])('has no link such as %j', (docs_connect) => {
    expect(definitionOf({ auth_mode: 'NONE', docs_connect })?.docs_connect).toBeUndefined();
  });

  it('has a link that is https', () => {
    const docs_connect = 'https://x.com/docs';
    expect(definitionOf({ auth_mode: 'NONE', docs_connect })?.docs_connect).toBe(docs_connect);
  });

  it('keeps every text of the real providers whole', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'object' && value
        ? Object.values(value).flatMap(texts)
        : typeof value === 'string'
          ? [value]
          : [];
    const cut = Object.entries(getProviders() ?? {}).flatMap(([name, raw]) => {
      const { credentials, connection_config, assertion_option, docs_connect } = definitionOf(raw) ?? {};
      const kept = new Set(texts({ credentials, connection_config, assertion_option, docs_connect }));
      const said = texts([raw.credentials, raw.connection_config, raw.docs_connect]);
      return said.filter((text) => text && !kept.has(text)).map((text) => [name, text]);
    });
    expect(cut).toEqual([]);
  });
});
