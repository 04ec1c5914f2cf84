import Nango, { AuthError, type ConnectUIEvent } from 'latchkey/nango';

const nango = new Nango({ connectSessionToken: 'token' });

export async function connect(): Promise<string> {
  try {
    const { connectionId } = await nango.auth('github');
    return connectionId;
  } catch (error) {
    return error instanceof AuthError ? error.type : 'unknown';
  }
}

export const ui = nango.openConnectUI({
  onEvent(event: ConnectUIEvent) {
    if (event.type === 'connect') console.log(event.payload.connectionId);
  },
});
ui.setSessionToken('token');
