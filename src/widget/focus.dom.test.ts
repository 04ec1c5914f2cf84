import { afterEach, expect, test } from 'vitest';
import { returnFocus } from './focus.ts';

afterEach(() => document.body.replaceChildren());

/** Puts markup into the page, and the focus on `#opener`. */
function page(markup: string): void {
  document.body.innerHTML = markup;
  document.getElementById('opener')?.focus();
}

const focusedId = () => document.activeElement?.id ?? '';

test('the focus goes back to the element that had it', () => {
  page('<button id="other"></button><button id="opener"></button>');
  const giveBack = returnFocus();
  document.getElementById('other')?.focus();
  giveBack();
  expect(focusedId()).toBe('opener');
});

test('an opener that the page renders again is found by its id', () => {
  page('<main><button id="first"></button><button id="opener"></button></main>');
  const giveBack = returnFocus();
  document.body.innerHTML = '<main><button id="first"></button><button id="opener"></button></main>';
  giveBack();
  expect(focusedId()).toBe('opener');
});

test('without its opener the focus goes to what is left beside it', () => {
  page(
    '<button id="far"></button><section><p><button id="opener"></button></p><a id="near" href="#x"></a></section>',
  );
  const giveBack = returnFocus();
  document.querySelector('p')?.remove();
  giveBack();
  expect(focusedId()).toBe('near');
});

test('with nothing left around the opener the focus stays where the browser puts it', () => {
  page('<button id="far"></button><button id="opener"></button>');
  const giveBack = returnFocus();
  document.getElementById('opener')?.remove();
  giveBack();
  expect(document.activeElement).toBe(document.body);
});
