import { request } from 'node:http';

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

export interface Asked {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string;
  /** How long to wait for an answer. Without one, the status is 0. */
  patienceMs?: number;
}

/** Sends a request exactly as it is written. `fetch` would normalize its headers. */
export function exchange({ method, url, headers = {}, body, patienceMs }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: flatten(response.headers), text }),
      );
    });
    sent.on('error', reject);
    if (patienceMs !== undefined) {
      sent.setTimeout(patienceMs, () => {
        resolve({ status: 0, headers: {}, text: '' });
        sent.destroy();
      });
    }
    sent.end(body);
  });
}

function flatten(headers: NodeJS.Dict<string | string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]));
}
