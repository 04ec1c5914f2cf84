import type { IncomingHttpHeaders } from 'node:http';

interface CorsPolicy {
  /** The prefix of the paths that the policy is for. */
  prefix: string;
  /** The allowed origin: any, the one that asks, or this one. */
  origin: '*' | 'mirrored' | { only: string };
  methods: string;
  requestHeaders: string;
  exposedHeaders: string;
  maxAge: string;
}

const methods = 'GET,HEAD,PUT,PATCH,POST,DELETE';

/** The CORS policies of a real server. The first one whose prefix matches applies. */
function policies(connectUrl: string): CorsPolicy[] {
  return [
    {
      prefix: '/connect/telemetry',
      origin: { only: connectUrl },
      methods: 'POST',
      requestHeaders: 'Authorization, Content-type',
      exposedHeaders: 'content-type',
      maxAge: '36000',
    },
    {
      prefix: '/api/',
      origin: 'mirrored',
      methods,
      requestHeaders: 'Origin, Content-Type, sentry-trace, baggage',
      exposedHeaders:
        'Authorization, Etag, Content-Type, Content-Length, Set-Cookie, X-Nango-Audit-Export-Truncated',
      maxAge: '600',
    },
    {
      prefix: '/',
      origin: '*',
      methods,
      requestHeaders:
        'Authorization, Content-Type, Accept, Origin, X-Requested-With, Nango-Activity-Log-Id, Nango-Is-Dry-Run, Nango-Is-Sync, Provider-Config-Key, Connection-Id, Sentry-Trace, Baggage',
      exposedHeaders:
        'Authorization, Etag, Content-Type, Content-Length, X-Nango-Signature, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
      maxAge: '600',
    },
  ];
}

export interface Cors {
  /** The headers of an ordinary answer. */
  headers(path: string, request: IncomingHttpHeaders): Record<string, string>;
  /** The headers of the answer to a preflight. */
  preflight(path: string, request: IncomingHttpHeaders): Record<string, string>;
}

export function createCors(connectUrl: string): Cors {
  const table = policies(new URL(connectUrl).origin);

  function headers(path: string, request: IncomingHttpHeaders): Record<string, string> {
    const policy = table.find(({ prefix }) => path.startsWith(prefix));
    if (!policy) return {};
    return {
      ...originHeaders(policy, request.origin),
      'access-control-expose-headers': policy.exposedHeaders,
    };
  }

  return {
    headers,
    preflight(path, request) {
      const policy = table.find(({ prefix }) => path.startsWith(prefix));
      if (!policy) return {};
      return {
        ...headers(path, request),
        'access-control-allow-methods': policy.methods,
        'access-control-allow-headers': policy.requestHeaders,
        'access-control-max-age': policy.maxAge,
      };
    },
  };
}

function originHeaders({ origin }: CorsPolicy, asking: string | undefined): Record<string, string> {
  if (origin === '*') return { 'access-control-allow-origin': '*' };
  const allowed = origin === 'mirrored' ? asking : origin.only;
  if (allowed === undefined) return {};
  return { 'access-control-allow-origin': allowed, 'access-control-allow-credentials': 'true' };
}
