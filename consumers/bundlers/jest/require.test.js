const { createConnect } = require('latchkey');

test('code that Babel turns into CommonJS is told that it needs a browser', async () => {
  const connect = createConnect({ publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' });
  await expect(connect.open()).rejects.toMatchObject({ code: 'browser_required' });
});
