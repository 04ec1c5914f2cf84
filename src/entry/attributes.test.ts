import { describe, expect, it } from 'vitest';
import { connectRules } from '../options/table.ts';
import { attributeNames } from './attributes.ts';

/** Options that no attribute can say: functions, objects, and those of one connection. */
const withoutAttribute = [
  'authorizationParams',
  'connectionId',
  'hmac',
  'messages',
  'onEvent',
  'openWindow',
  'params',
  'popup',
  'sessionToken',
  'userScope',
];

const inKebabCase = (option: string): string =>
  option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the attributes', () => {
  it('say every option, but for those that no attribute can say', () => {
    const missing = Object.keys(connectRules).filter(
      (option) => !attributeNames.includes(inKebabCase(option)),
    );
    expect(new Set(missing)).toEqual(new Set(withoutAttribute));
  });
});
