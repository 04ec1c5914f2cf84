import { describe, expect, it } from 'vitest';
import { readComment, splitDefault } from './reference/comment.mjs';
import type { Item } from './reference/model.mjs';
import { commentProblems } from './reference/problems.mjs';
import { section } from './reference/symbol.mjs';

const content = (text: string) => ({ kind: 'Content' as const, text });
const ours = (name: string, text = name) => ({
  kind: 'Reference' as const,
  text,
  canonicalReference: `latchkey!~${name}_2:interface`,
});

const width: Item = {
  kind: 'PropertySignature',
  name: 'width',
  docComment: '/**\n * Width in pixels. Default: 500.\n */\n',
  excerptTokens: [content('width?: '), content('number | undefined'), content(';')],
  propertyTypeTokenRange: { startIndex: 1, endIndex: 2 },
  isOptional: true,
};
const sizeOptions: Item = {
  kind: 'Interface',
  name: 'SizeOptions',
  docComment: '/**\n * What `resize` takes, see {@link Size}.\n */\n',
  excerptTokens: [content('export interface SizeOptions ')],
  members: [width],
};
const find = (name: string) => (name === 'Size' ? 'other.md#size' : undefined);

describe('readComment', () => {
  it('tells the text, the parameters, the result, the errors and the examples apart', () => {
    const comment = `/**
 * First.
 *
 * @param size How large
 * it is.
 * @param unit - Its unit.
 * @returns The area.
 * @throws {ConnectError} \`invalid_option\`.
 * @example
 * \`\`\`ts
 *   area();
 * \`\`\`
 */
`;
    expect(readComment(comment)).toEqual({
      text: 'First.',
      params: new Map([
        ['size', 'How large\nit is.'],
        ['unit', 'Its unit.'],
      ]),
      returns: 'The area.',
      throws: ['{ConnectError} `invalid_option`.'],
      examples: ['```ts\n  area();\n```'],
    });
  });
});

describe('splitDefault', () => {
  it('takes the default off the end, across lines too', () => {
    expect(splitDefault('Width. Default:\n500.')).toEqual({ description: 'Width.', value: '500' });
    expect(splitDefault('Width.')).toEqual({ description: 'Width.', value: '' });
  });
});

describe('section', () => {
  it('shows an interface as a table with defaults, and links its comment', () => {
    const markdown = section(sizeOptions, find);
    expect(markdown).toContain('What `resize` takes, see [`Size`](other.md#size).');
    expect(markdown).toContain('| `width?` | `number` | Width in pixels. | 500 |');
  });

  it('calls a type by its own name, and links it', () => {
    const alias: Item = {
      kind: 'TypeAlias',
      name: 'Alias',
      docComment: '/** Another name. */',
      excerptTokens: [content('export type Alias = '), ours('Size', 'Imported'), content(';')],
    };
    const markdown = section(alias, find);
    expect(markdown).toContain('type Alias = Size;');
    expect(markdown).toContain('See [`Size`](other.md#size).');
  });
});

describe('commentProblems', () => {
  const entry = (items: readonly Item[]) => ({ name: 'size', docComment: '/** Sizes. */', items });

  it('accepts what is documented', () => {
    expect(commentProblems(entry([sizeOptions]))).toEqual([]);
  });

  it.each([
    ['a missing comment', { ...width, docComment: '' }, 'size: SizeOptions.width has no doc comment'],
    [
      'a missing default',
      { ...width, docComment: '/** Width. */' },
      'size: SizeOptions.width does not end with its “Default: ….”',
    ],
  ])('reports %s', (_what, member, problem) => {
    expect(commentProblems(entry([{ ...sizeOptions, members: [member] }]))).toContain(problem);
  });
});
