import { json } from './replies.ts';
import type { Reply } from './replies.ts';

/** Thrown when a request is refused. The route answers with its reply. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(readonly reply: Reply) {
    super(reply.body);
  }
}

/** The 401s of a Nango server, with their texts. */
const unauthorized = {
  missing_auth_header: 'Authentication failed. The request is missing the Authorization header.',
  malformed_auth_header: 'Authentication failed. The Authorization header is malformed.',
  unknown_account: 'Authentication failed. The provided authorization header does not match any account.',
  invalid_secret_key_format: 'Authentication failed. The provided secret key is not a UUID v4.',
  invalid_connect_session_token_format:
    'Authentication failed. The provided connect session token is not following correct format: nango_connect_session_RANDOM)',
  unknown_connect_session_token:
    'Authentication failed. The provided connect session token does not match any account.',
  missing_public_key: 'Authentication failed. The request is missing a valid public key parameter.',
  invalid_public_key: 'Authentication failed. The provided public key is not a UUID v4.',
} as const;

export type UnauthorizedCode = keyof typeof unauthorized;

export function refuseUnauthorized(code: UnauthorizedCode): Refusal {
  return refuseWorded(401, code, unauthorized[code]);
}

export function refuseDeprecated(): Refusal {
  return refuse(
    401,
    'deprecated_authentication',
    'Public key authentication is deprecated. Please use connect session authentication instead.',
  );
}

export function refuse(status: number, code: string, message?: string): Refusal {
  return new Refusal(json(status, { error: { code, ...(message === undefined ? {} : { message }) } }));
}

/** A refusal of the older kind, with a text and a payload. */
export function refuseWorded(
  status: number,
  code: string,
  message: string,
  payload: object | string = {},
): Refusal {
  return new Refusal(json(status, { error: { message, code, payload } }));
}

/** An error about a value in the request, in the words of a Nango server. */
export interface Issue {
  code: string;
  message: string;
  path: string[];
}

export function refuseInvalid(code: 'invalid_body' | 'invalid_query_params', errors: Issue[]): Refusal {
  return new Refusal(json(400, { error: { code, errors } }));
}
