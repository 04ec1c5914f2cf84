import { randomBytes } from 'node:crypto';
import type { AccountName } from './accounts.ts';

export interface EndUser {
  id: string;
  display_name: string | null;
  email: string | null;
  tags: Record<string, string> | null;
  organization: { id: string; display_name: string | null } | null;
}

export interface IntegrationDefaults {
  user_scopes?: string;
  authorization_params?: Record<string, string>;
  connection_config?: Record<string, string>;
}

/** A back end's request for a session. */
export interface SessionRequest {
  endUser: EndUser | null;
  tags: Record<string, string>;
  allowedIntegrations?: string[];
  defaults?: Record<string, IntegrationDefaults>;
  overrides?: Record<string, { docs_connect?: string }>;
  /** The connection that the session renews. */
  reconnects?: string;
  /**
   * Replaces fields of the environment's `connectUISettings`. A real server cannot set them for one session: here a test
   * can, to valid or invalid values.
   */
  connectUISettings?: Record<string, unknown>;
}

export interface Session extends SessionRequest {
  token: string;
  account: AccountName;
  expiresAt: Date;
}

const lifetimeMs = 30 * 60_000;

/** The connect sessions of all accounts, in memory. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  create(account: AccountName, request: SessionRequest): Session {
    const token = `nango_connect_session_${randomBytes(32).toString('hex')}`;
    const session = { ...request, token, account, expiresAt: new Date(Date.now() + lifetimeMs) };
    this.#sessions.set(token, session);
    return session;
  }

  find(token: string): Session | undefined {
    const session = this.#sessions.get(token);
    return session && session.expiresAt.getTime() > Date.now() ? session : undefined;
  }

  delete(token: string): void {
    this.#sessions.delete(token);
  }

  /** Lets a session expire now. Returns whether it existed. */
  expire(token: string): boolean {
    const session = this.#sessions.get(token);
    if (!session) return false;
    session.expiresAt = new Date(0);
    return true;
  }

  /** Lets every session so far expire now. */
  expireAll(): void {
    for (const token of this.#sessions.keys()) this.expire(token);
  }
}

export function mayUse(session: Session, integration: string): boolean {
  return session.allowedIntegrations?.includes(integration) ?? true;
}
