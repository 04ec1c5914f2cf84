import { fireEvent, render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { integrationName, monogram, Tile } from './tile.tsx';

const github = { unique_key: 'gh', provider: 'github', display_name: 'GitHub', logo: 'https://a/l.svg' };

test.each([
  ['GitHub', 'Gi'],
  ['Google Drive Files', 'GD'],
  ['X', 'X'],
  ['😀😀😀', '😀😀'],
  ['', ''],
])('the monogram of “%s” is “%s”', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});

test.each([
  [' GitHub ', 'GitHub'],
  ['', 'gh'],
  [' \u00a0 ', 'gh'],
  ['\u200b\u2060', 'gh'],
  ['\u3164', 'gh'],
])('an app whose name is “%s” is called “%s”', (display_name, shown) => {
  expect(integrationName({ ...github, display_name })).toBe(shown);
});

test('a logo that the gate lets through is an image without a referrer', () => {
  const { container } = render(<Tile integration={github} logo={(url) => url ?? null} />);
  const image = container.querySelector('img');
  expect(image?.getAttribute('src')).toBe('https://a/l.svg');
  expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
});

test('a monogram stands where the logo will be, until it has come', () => {
  const { container } = render(<Tile integration={github} logo={(url) => url ?? null} />);
  expect(container.textContent).toBe('Gi');
  const image = container.querySelector('img');
  if (image) fireEvent.load(image);
  expect(container.textContent).toBe('');
  expect(container.querySelector('img')).toBe(image);
});

test('a logo is asked for without a CORS check: image hosts often send no header for one', () => {
  const { container } = render(<Tile integration={github} logo={(url) => url ?? null} />);
  expect(container.querySelector('img')?.hasAttribute('crossorigin')).toBe(false);
});

test('a logo that the gate holds back is a monogram', () => {
  const { container } = render(<Tile integration={github} logo={() => null} />);
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toBe('Gi');
});

test('a logo that does not load becomes a monogram, and is not asked for again', () => {
  const gone = { ...github, logo: 'https://a/gone.svg' };
  const tile = () => render(<Tile integration={gone} logo={(url) => url ?? null} />).container;
  const first = tile();
  const image = first.querySelector('img');
  if (image) fireEvent.error(image);
  for (const container of [first, tile()]) {
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('Gi');
  }
});

test('a tile of another app has a picture of its own', () => {
  const logo = (url: string | undefined) => url ?? null;
  const { container, rerender } = render(<Tile integration={github} logo={logo} />);
  const first = container.querySelector('img');
  // A picture stays in sight until the next one has come: it would stand by the wrong name.
  rerender(<Tile integration={{ ...github, logo: 'https://a/other.svg' }} logo={logo} />);
  const second = container.querySelector('img');
  expect(second).not.toBe(first);
  // And one that did not load says nothing about the next.
  if (second) fireEvent.error(second);
  expect(container.querySelector('img')).toBeNull();
  rerender(<Tile integration={github} logo={logo} />);
  expect(container.querySelector('img')?.getAttribute('src')).toBe('https://a/l.svg');
});

test.each([
  ['GitHub', 'GitHub'],
  ['  GitHub ', 'GitHub'],
  ['', 'gh'],
  ['  ', 'gh'],
])('an app called “%s” is shown as %s', (display_name, name) => {
  expect(integrationName({ ...github, display_name })).toBe(name);
});
