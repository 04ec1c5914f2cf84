import { startNango, type NangoOptions, type NangoServer } from 'latchkey/testing';

const options: NangoOptions = {
  port: undefined,
  integrations: { github: { auth_mode: 'OAUTH2', display_name: 'GitHub' } },
};

export async function connect(): Promise<string> {
  const nango: NangoServer = await startNango(options);
  const { connectionId } = await nango.completeSignIn();
  await nango.failSignIn('token_err');
  const ids = nango.connections.map(
    ({ endUser }) => endUser ?? nango.createSession({ integrations: ['github'] }),
  );
  return ids.join() + connectionId;
}
