import type { IncomingHttpHeaders } from 'node:http';

/** A parsed request. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The parsed JSON body; undefined if there is none. */
  body: unknown;
  /** The values of the `:names` in the route's path. */
  params: Record<string, string>;
}

/** The values of a bracketed query parameter: `params[subdomain]=acme` is `{ subdomain: 'acme' }`. */
export function bracketed(query: URLSearchParams, name: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of query) {
    const inner = /^([^[]+)\[([^\]]+)\]$/.exec(key);
    if (inner?.[1] === name && inner[2] !== undefined) values[inner[2]] = value;
  }
  return values;
}
