import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';

const polluted = {
  backgroundImage: 'url(https://evil.example/x)',
  cssText: 'position: fixed',
  length: 'evil',
  '--evil': 'evil',
};

afterEach(() => {
  for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
});

it('gives an element no style that is inherited from a polluted prototype', () => {
  Object.assign(Object.prototype, polluted);
  const place = document.createElement('div');
  render(<p style={{ '--lk-count': 3 }} />, place);
  render(<p style={{ '--lk-count': 4 }} />, place);
  expect(place.innerHTML).toBe('<p style="--lk-count: 4;"></p>');
});
