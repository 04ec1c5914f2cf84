import { vi } from 'vitest';
import type { Environment } from '../../environment.ts';
import { createGate } from '../../gate.ts';
import type { ConnectOptions, TokenRequest } from '../../options.ts';
import { readConfig } from '../../options/config.ts';
import { createCalls } from '../calls.ts';
import { createCredential } from '../credential.ts';
import { loadRefusal } from './refusalPart.ts';

export const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
export const token = (digit: string): string => `nango_connect_session_${digit.repeat(64)}`;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const refusal = (status: number, code: string, message?: string): Response =>
  json(status, { error: { code, message } });

export const html = (status: number, body = '<p>no'): Response =>
  new Response(`<!doctype html>${body}`, { status, headers: { 'content-type': 'text/html' } });

/** The page by which the server tells a sign-in window, and its opener, that a flow failed. */
export const callbackErrorPage = (): Response =>
  html(400, `<script>opener.postMessage({ type: 'nango_oauth_callback_error', payload: {} }, '*')</script>`);

export const opaqueRedirect = (): Response =>
  Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });

export type Answer = (request: Request) => Response | Promise<Response>;

/** The calls of a flow to a server that gives each answer once, and the last one from then on; without any it cannot be reached. */
export function callsWith(
  { reconnect, ...options }: ConnectOptions & Pick<TokenRequest, 'reconnect'>,
  ...answers: Answer[]
) {
  const requests: Request[] = [];
  const env: Environment = {
    async fetch(request) {
      request.signal.throwIfAborted();
      requests.push(request.clone());
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (!answer) throw new TypeError('Failed to fetch');
      return answer(request);
    },
    socket: () => {
      throw new Error('No socket here.');
    },
    onMessage: () => () => {},
  };
  const config = readConfig(options);
  const life = new AbortController();
  const flow: TokenRequest = { reason: 'open', signal: life.signal, reconnect };
  const calls = createCalls({
    gate: createGate(config, env),
    credential: createCredential(config, flow, loadRefusal),
    lang: config.lang,
    reconnect,
    loadRefusal,
    ended: life.signal,
  });
  return { calls, requests, life };
}

/** Waits for a call whose repetitions wait for faked timers. */
export async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}
