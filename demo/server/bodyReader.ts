import { refuseInvalid } from './refusals.ts';
import type { Issue } from './refusals.ts';

type Fields = Record<string, unknown>;

/**
 * Reads an untrusted JSON body and collects its errors, in the words of the schema library that a Nango server uses.
 */
export class BodyReader {
  readonly #issues: Issue[] = [];

  /** Undefined if the body is not an object: errors about its fields would not help then. */
  object(value: unknown, path: string[]): Fields | undefined {
    if (isFields(value)) return value;
    this.#wrongType('object', value, path);
    return undefined;
  }

  optionalObject(value: unknown, path: string[]): Fields | undefined {
    return value === undefined ? undefined : this.object(value, path);
  }

  string(value: unknown, path: string[]): string {
    if (typeof value === 'string') {
      if (value === '') this.report('too_small', 'Too small: expected string to have >=1 characters', path);
      return value;
    }
    this.#wrongType('string', value, path);
    return '';
  }

  optionalString(value: unknown, path: string[]): string | undefined {
    return value === undefined ? undefined : this.string(value, path);
  }

  optionalStrings(value: unknown, path: string[]): string[] | undefined {
    if (value === undefined) return undefined;
    if (Array.isArray(value))
      return value.map((item: unknown, index) => this.string(item, [...path, String(index)]));
    this.#wrongType('array', value, path);
    return [];
  }

  optionalTexts(value: unknown, path: string[]): Record<string, string> | undefined {
    const fields = this.optionalObject(value, path);
    if (!fields) return undefined;
    return Object.fromEntries(
      Object.entries(fields).map(([name, text]) => [name, this.string(text, [...path, name])]),
    );
  }

  /** Reports every field that is not among the known ones. */
  onlyKnown(fields: Fields, known: readonly string[], path: string[]): void {
    const unknown = Object.keys(fields).filter((name) => !known.includes(name));
    if (unknown.length === 0) return;
    const names = unknown.map((name) => `"${name}"`).join(', ');
    this.report('unrecognized_keys', `Unrecognized key${unknown.length > 1 ? 's' : ''}: ${names}`, path);
  }

  report(code: string, message: string, path: string[]): void {
    this.#issues.push({ code, message, path });
  }

  /** Throws a 400 with all reported errors, if there are any. */
  finish(): void {
    if (this.#issues.length > 0) throw refuseInvalid('invalid_body', this.#issues);
  }

  #wrongType(expected: string, value: unknown, path: string[]): void {
    this.report('invalid_type', `Invalid input: expected ${expected}, received ${typeName(value)}`, path);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
