import { expect, test } from 'vitest';
import { failed } from '../locales/failed/en.ts';
import { failed as japanese } from '../locales/failed/ja.ts';
import { messageFor } from './message.ts';

const facts = {
  app: 'GitHub',
  site: 'app.example.com',
  code: 'unknown_account',
  host: 'api.nango.dev',
  at: Date.UTC(2026, 7, 21, 12, 34, 56),
  advice: 'Pass the `publicKey` of this environment.',
};

test('the message is one paragraph with code, status, path, host, time and what to do', () => {
  const error = { status: 401, path: '/oauth/connect/github' };
  expect(messageFor(failed.message, { ...facts, error })).toBe(
    'GitHub couldn’t be connected on app.example.com. Error: unknown_account (HTTP 401, /oauth/connect/github, api.nango.dev, 2026-08-21 12:34 UTC). What to do: Pass the publicKey of this environment.',
  );
});

test('what is not known is left out, and so is the query of a path, which can hold a key', () => {
  const error = { path: '/oauth/connect/github?public_key=b0b1#x' };
  expect(messageFor(failed.message, { ...facts, error })).toContain(
    '(/oauth/connect/github, api.nango.dev, 2026-08-21 12:34 UTC)',
  );
  expect(messageFor(failed.message, { ...facts, error: {} })).toContain(
    '(api.nango.dev, 2026-08-21 12:34 UTC)',
  );
});

test('the message is in the language of the widget', () => {
  expect(messageFor(japanese.message, { ...facts, error: {} })).toBe(
    'app.example.com で GitHub を接続できませんでした。エラー：unknown_account（api.nango.dev, 2026-08-21 12:34 UTC）。対処方法：Pass the publicKey of this environment.',
  );
});
