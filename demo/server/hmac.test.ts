import { expect, it } from 'vitest';
import { signHmac } from './hmac.ts';

it('is the digest that openssl computes for `integration:connection_id`', () => {
  // printf 'github:c1' | openssl dgst -sha256 -hmac 'the-hmac-key'
  expect(signHmac('the-hmac-key', 'github', 'c1')).toBe(
    '7da4984e6c9b6f6d26155426243a132f1852f39708ecda01577e40f5348121f8',
  );
});
