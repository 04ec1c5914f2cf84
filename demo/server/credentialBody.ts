import { BodyReader } from './bodyReader.ts';

/** What the person typed. */
export type Credentials = Record<string, unknown>;

/** Reads the body of a credential POST, or throws a 400 with its errors. */
export type ReadCredentials = (body: unknown) => Credentials;

type ReadField = (reader: BodyReader, value: unknown, path: string[]) => unknown;

export const filled: ReadField = (reader, value, path) => reader.string(value, path);
export const optional: ReadField = (reader, value, path) => reader.optionalString(value, path);

/** Text that can be empty: some providers use a username without a password. */
export const text: ReadField = (reader, value, path) => (value === '' ? '' : reader.string(value, path));

export const region: ReadField = (reader, value, path) => {
  const name = reader.optionalString(value, path);
  if (name && !/^[a-z0-9-]+$/.test(name)) {
    const message = 'AWS region must contain only lowercase letters, digits, and hyphens';
    reader.report('invalid_format', message, path);
  }
  return name;
};

/** These fields only. A missing body counts as an empty one. */
export function only(fields: Record<string, ReadField>): ReadCredentials {
  return (body) => {
    const reader = new BodyReader();
    const given = reader.object(body ?? {}, []);
    for (const [name, read] of given ? Object.entries(fields) : []) read(reader, given?.[name], [name]);
    if (given) reader.onlyKnown(given, Object.keys(fields), []);
    reader.finish();
    return given ?? {};
  };
}

/** Any fields. A real server does not compare them with the provider's definition, either. */
export const anyFields: ReadCredentials = (body) => {
  const reader = new BodyReader();
  const given = reader.object(body ?? {}, []);
  reader.finish();
  return given ?? {};
};
