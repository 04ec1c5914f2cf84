import { expect, it, vi } from 'vitest';
import { Nango } from './nango.ts';
import * as ui from './ui.ts';

it.each([undefined, ''])('opens the Connect UI with its own host where none is given: %j', (apiURL) => {
  const shown = { show() {}, setToken() {}, update() {}, remove() {} };
  const createUi = vi.spyOn(ui, 'createUi').mockReturnValue(shown);
  const nango = new Nango({ host: 'https://nango.example.com' });
  // Without `exactOptionalPropertyTypes`, an application may pass `undefined`.
  nango.openConnectUI({ apiURL } as { apiURL: string });
  expect(createUi.mock.lastCall?.[0].options.host).toBe('https://nango.example.com/');
  createUi.mockRestore();
});
