import { BodyReader } from './bodyReader.ts';
import type { Integration } from './integrations.ts';
import type { EndUser, IntegrationDefaults, SessionRequest } from './sessions.ts';

const known = [
  'end_user',
  'organization',
  'tags',
  'allowed_integrations',
  'integrations_config_defaults',
  'overrides',
  'webhook_url_override',
] as const;

/** Reads the body of `POST /connect/sessions`, or throws a 400 with its errors. */
export function readSessionBody(body: unknown, integrations: Integration[]): SessionRequest {
  const reader = new BodyReader();
  const fields = reader.object(body ?? {}, []) ?? {};
  const tags = reader.optionalTexts(fields['tags'], ['tags']);
  // `end_user` or `tags` identify the end user.
  const endUser =
    tags && fields['end_user'] === undefined
      ? null
      : readEndUser(reader, fields['end_user'], fields['organization']);
  const allowed = reader.optionalStrings(fields['allowed_integrations'], ['allowed_integrations']);
  allowed?.forEach((key, index) =>
    requireIntegration(reader, integrations, key, ['allowed_integrations', String(index)]),
  );
  const request = { endUser, tags: tags ?? {}, ...readSettings(reader, fields, integrations) };
  reader.onlyKnown(fields, known, []);
  reader.finish();
  return allowed && allowed.length > 0 ? { ...request, allowedIntegrations: allowed } : request;
}

export interface ReconnectRequest extends SessionRequest {
  connectionId: string;
  integration: string;
}

/** Reads the body of `POST /connect/sessions/reconnect`, or throws a 400 with its errors. */
export function readReconnectBody(body: unknown, integrations: Integration[]): ReconnectRequest {
  const reader = new BodyReader();
  const fields = reader.object(body ?? {}, []) ?? {};
  const connectionId = reader.string(fields['connection_id'], ['connection_id']);
  const integration = reader.string(fields['integration_id'], ['integration_id']);
  const tags = reader.optionalTexts(fields['tags'], ['tags']) ?? {};
  const endUser =
    fields['end_user'] === undefined ? null : readEndUser(reader, fields['end_user'], fields['organization']);
  const settings = readSettings(reader, fields, integrations);
  reader.onlyKnown(fields, [...known, 'connection_id', 'integration_id'], []);
  reader.finish();
  return {
    connectionId,
    integration,
    endUser,
    tags,
    ...settings,
    allowedIntegrations: [integration],
    reconnects: connectionId,
  };
}

function readEndUser(reader: BodyReader, value: unknown, organization: unknown): EndUser | null {
  const fields = reader.object(value, ['end_user']);
  if (!fields) return null;
  const inside = fields['organization'];
  return {
    id: reader.string(fields['id'], ['end_user', 'id']),
    display_name: reader.optionalString(fields['display_name'], ['end_user', 'display_name']) ?? null,
    email: reader.optionalString(fields['email'], ['end_user', 'email']) ?? null,
    tags: reader.optionalTexts(fields['tags'], ['end_user', 'tags']) ?? null,
    organization:
      readOrganization(reader, inside, ['end_user', 'organization']) ??
      readOrganization(reader, organization, ['organization']),
  };
}

function readOrganization(reader: BodyReader, value: unknown, path: string[]): EndUser['organization'] {
  const fields = reader.optionalObject(value, path);
  if (!fields) return null;
  return {
    id: reader.string(fields['id'], [...path, 'id']),
    display_name: reader.optionalString(fields['display_name'], [...path, 'display_name']) ?? null,
  };
}

function readSettings(
  reader: BodyReader,
  fields: Record<string, unknown>,
  integrations: Integration[],
): Pick<SessionRequest, 'defaults' | 'overrides'> {
  const defaults = reader.optionalObject(fields['integrations_config_defaults'], [
    'integrations_config_defaults',
  ]);
  const overrides = reader.optionalObject(fields['overrides'], ['overrides']);
  return {
    ...(defaults
      ? { defaults: readEach(reader, integrations, defaults, 'integrations_config_defaults', readDefaults) }
      : {}),
    ...(overrides ? { overrides: readEach(reader, integrations, overrides, 'overrides', readOverride) } : {}),
  };
}

type ReadOne<T> = (reader: BodyReader, fields: Record<string, unknown>, path: string[]) => T;

function readEach<T>(
  reader: BodyReader,
  integrations: Integration[],
  values: Record<string, unknown>,
  name: string,
  readOne: ReadOne<T>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const path = [name, key];
      requireIntegration(reader, integrations, key, path);
      return [key, readOne(reader, reader.object(value, path) ?? {}, path)];
    }),
  );
}

const readDefaults: ReadOne<IntegrationDefaults> = (reader, fields, path) => {
  const scopes = reader.optionalString(fields['user_scopes'], [...path, 'user_scopes']);
  const parameters = reader.optionalTexts(fields['authorization_params'], [...path, 'authorization_params']);
  const config = reader.optionalTexts(fields['connection_config'], [...path, 'connection_config']);
  return {
    ...(scopes === undefined ? {} : { user_scopes: scopes }),
    ...(config === undefined ? {} : { connection_config: config }),
    ...(parameters === undefined ? {} : { authorization_params: parameters }),
  };
};

const readOverride: ReadOne<{ docs_connect?: string }> = (reader, fields, path) => {
  const link = reader.optionalString(fields['docs_connect'], [...path, 'docs_connect']);
  return link === undefined ? {} : { docs_connect: link };
};

function requireIntegration(
  reader: BodyReader,
  integrations: Integration[],
  key: string,
  path: string[],
): void {
  if (integrations.some(({ unique_key }) => unique_key === key)) return;
  reader.report('custom', 'Integration does not exist', path);
}
