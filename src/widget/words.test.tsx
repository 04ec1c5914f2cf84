import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { fill } from '../locales/fill.ts';
import { translate } from './stage/translate.ts';
import { Words } from './words.tsx';

test('a value is filled in once, and what it holds is not looked at', () => {
  expect(fill('{app} on {host}', { app: '{host} $&', host: 'h' })).toBe('{host} $& on h');
});

test('a name without a value stays, also one that every object has', () => {
  expect(fill('{app} {constructor}', {})).toBe('{app} {constructor}');
});

test('a value is isolated from the direction around it, and code is code', () => {
  const { container } = render(<Words text="Ask {app} for `open`" values={{ app: '<i>عربي</i>' }} />);
  expect(container.querySelector('bdi')?.textContent).toBe('<i>عربي</i>');
  expect(container.querySelector('code')?.textContent).toBe('open');
  expect(container.querySelector('i')).toBeNull();
});

test('a browser that translates the page keeps no text for longer than it is shown', () => {
  const { container, rerender } = render(<Words text="Sign in to {app}" values={{ app: 'Acme' }} />);
  translate(container);
  expect(container.textContent).toBe('~Sign in to ~Acme');
  rerender(<Words text="Sign in to {app}" values={{ app: 'Zendesk' }} />);
  expect(container.textContent).toBe('Sign in to Zendesk');
  translate(container);
  rerender(<Words text="Still signing in?" />);
  expect(container.textContent).toBe('Still signing in?');
});
