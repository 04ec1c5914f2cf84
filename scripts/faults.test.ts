import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { document } from '../e2e/faults/document.ts';
import { matrix } from '../e2e/faults/matrix.ts';

it('docs/faults.md is the matrix of the tests', async () => {
  const options: unknown = JSON.parse(await readFile('.prettierrc.json', 'utf8'));
  const page = await format(document(), { ...(options as object), parser: 'markdown' });
  await expect(page).toMatchFileSnapshot('../docs/faults.md');
});

it('no two rows of a part have the same name', () => {
  for (const { title, rows } of matrix)
    expect(new Set(rows.map(({ name }) => name)).size, title).toBe(rows.length);
});
