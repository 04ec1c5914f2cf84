import { expect, it } from 'vitest';
import { createConnect } from './connect.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';

it.each(['4242c0de-5b1d-4c7a-9e2f-0a1b2c3d4e5f', 'sk_live_$hunter2', '#nowhere', ''])(
  'mount at %j, where no element is, is an error that does not repeat it',
  (target) => {
    const connect = createConnect({ publicKey });
    expect(() => connect.mount(target)).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        message:
          'mount found no HTML element. Expected an element, a shadow root, or a selector of one that is in the page.',
      }),
    );
    connect.destroy();
  },
);
