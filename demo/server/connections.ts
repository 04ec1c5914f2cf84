import type { AccountName } from './accounts.ts';
import type { SecretKeyCaller } from './authentication.ts';
import { bracketed } from './call.ts';
import type { Call } from './call.ts';
import { json } from './replies.ts';
import type { Reply } from './replies.ts';
import type { EndUser } from './sessions.ts';
import type { World } from './world.ts';

/** An end user's account at a provider. */
export interface Connection {
  id: number;
  account: AccountName;
  integration: string;
  provider: string;
  connectionId: string;
  createdAt: Date;
  endUser: EndUser | null;
  tags: Record<string, string>;
  /** The tokens that the provider issued for the code, or what the person typed. */
  credentials: Record<string, unknown>;
  config: Record<string, string>;
}

export class Connections {
  #connections: Connection[] = [];
  #lastId = 0;

  /** Stores a connection. Like a real server, it overwrites one with the same id. */
  save(connection: Omit<Connection, 'id' | 'createdAt'>): Connection {
    const { account, integration, connectionId } = connection;
    const earlier = this.find(account, integration, connectionId);
    const saved = {
      ...connection,
      id: earlier?.id ?? ++this.#lastId,
      createdAt: earlier?.createdAt ?? new Date(),
    };
    this.#connections = [...this.#connections.filter((other) => other !== earlier), saved];
    return saved;
  }

  find(account: AccountName, integration: string, connectionId: string): Connection | undefined {
    return this.of(account).find(
      (one) => one.integration === integration && one.connectionId === connectionId,
    );
  }

  of(account: AccountName): Connection[] {
    return this.#connections.filter((connection) => connection.account === account);
  }
}

export function listConnections(
  { query }: Call,
  { account }: SecretKeyCaller,
  { connections }: World,
): Reply {
  const integrations = query.get('integrationId')?.split(',');
  const tags = Object.entries(bracketed(query, 'tags'));
  const limit = Number(query.get('limit') ?? 10_000);
  const page = Number(query.get('page') ?? 0);
  const found = connections
    .of(account.name)
    .filter(
      ({ connectionId, integration, endUser, tags: own }) =>
        (query.get('connectionId') ?? connectionId) === connectionId &&
        (query.get('endUserId') ?? endUser?.id) === endUser?.id &&
        (integrations?.includes(integration) ?? true) &&
        tags.every(([name, value]) => own[name] === value) &&
        connectionId.includes(query.get('search') ?? ''),
    )
    .slice(page * limit, (page + 1) * limit);
  return json(200, { connections: found.map(describe) });
}

function describe({ id, connectionId, integration, provider, createdAt, endUser, tags }: Connection): object {
  return {
    id,
    connection_id: connectionId,
    provider_config_key: integration,
    provider,
    errors: [],
    end_user: endUser,
    tags,
    metadata: null,
    created: createdAt.toISOString(),
  };
}
