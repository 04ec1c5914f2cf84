import type { IncomingMessage } from 'node:http';

const limit = 1_000_000;

/** Reads a request's body as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > limit) throw new Error('The request body is too large.');
  }
  return text;
}

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}
