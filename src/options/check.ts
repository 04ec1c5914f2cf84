import { checkNames } from '../credential/name.ts';
import { shownName } from '../credential/quote.ts';
import { checkLooks, checkValues } from '../credential/values.ts';
import { ConnectError } from '../errors.ts';
import { isRecord, withoutPrototype } from '../record.ts';
import type { Rules } from './table.ts';

/** An option that was refused. Its value is not named: it could be a secret in the wrong place. */
export const refusedOption = (name: string, expected: string): ConnectError =>
  new ConnectError('invalid_option', `${name} cannot be used. Expected ${expected}.`);

/** Options that may hold a secret, or that have a check of their own. The words of the page may show what a key looks like. */
const unsearched: ReadonlySet<string> = new Set([
  'credentials',
  'integrations',
  'messages',
  'publicKey',
  'sessionToken',
]);

/** `onClick={connect.open}` passes the event. */
const isEvent = (given: object): boolean => 'isTrusted' in given && 'preventDefault' in given;

/**
 * Checks each option that was given.
 *
 * @param call The function they were given to, for the error.
 * @returns The same options, without a prototype: what is not there is not read from a polluted one.
 * @throws {ConnectError} `invalid_option` or `secret_key_refused`, naming the option, never its value.
 */
export function checkOptions<Options extends object>(
  given: Options,
  rules: Rules<Options>,
  call: string,
): Options {
  if (!isRecord(given)) throw refusedOption(`The argument of ${call}`, 'an object');
  if (isEvent(given))
    throw new ConnectError(
      'invalid_option',
      `${call} was called with an event. Call it without one: onClick={() => connect.${call}()}.`,
    );
  const options = withoutPrototype(given);
  checkNames(Object.keys(options));
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(rules, name))
      throw new ConnectError(
        'invalid_option',
        `${call} has no option “${shownName(name)}”. It has ${Object.keys(rules).join(', ')}.`,
      );
    const rule = rules[name as keyof Options];
    if (value === undefined) continue;
    // In `connected` the names are ids.
    const search = name === 'connected' ? checkLooks : checkValues;
    if (!unsearched.has(name)) search({ [name]: value }, '');
    if (!rule.accepts(value)) throw refusedOption(name, rule.expected);
  }
  return options;
}
