import { createConnect, isConnectError, type Connect, type ConnectOptions, type Messages } from 'latchkey';

declare const connect: Connect;

// @ts-expect-error options are needed
createConnect();
// @ts-expect-error a credential is called `publicKey` or `sessionToken`
createConnect({ secretKey: 'key' });
// @ts-expect-error a key is text
createConnect({ publicKey: 42 });
// @ts-expect-error a token's function returns text, and not the response
createConnect({ sessionToken: () => fetch('/session') });
// @ts-expect-error a theme is one of three
createConnect({ publicKey: 'key', theme: 'blue' });
const whole = { unique_key: 'slack', provider: 'slack', display_name: 'Slack' };
// @ts-expect-error ids and whole integrations are not mixed
createConnect({ publicKey: 'key', integrations: ['github', whole] });
// @ts-expect-error an integration has a name that people read
createConnect({ publicKey: 'key', integrations: [{ unique_key: 'github', provider: 'github' }] });
// @ts-expect-error an unknown sentence
createConnect({ publicKey: 'key', messages: { list: { heading: 'Add a connection' } } });

// @ts-expect-error a click event is not what `open` takes
document.querySelector('button')?.addEventListener('click', connect.open);
// @ts-expect-error a host cannot be changed in place
connect.update({ host: 'https://nango.example.com' });
// @ts-expect-error credentials name their kind
void connect.auth('stripe', { credentials: { apiKey: 'good-key' } });
// @ts-expect-error an API key is called `apiKey`
void connect.auth('stripe', { credentials: { type: 'API_KEY', key: 'good-key' } });
// @ts-expect-error the id can be null
void connect.auth('github').then(({ connectionId }) => connectionId.toUpperCase());
// @ts-expect-error a person can close the dialog: the connection can be null
void connect.open().then((connection) => connection.integration);
// @ts-expect-error options are not changed by Latchkey, and not by mistake
connect.policy[0] = undefined;

export const code = (error: unknown): unknown =>
  // @ts-expect-error what is caught is not known before it is checked
  error.code;
export const checked = (error: unknown): string =>
  // @ts-expect-error a code is text
  isConnectError(error) ? error.code.toFixed() : '';
// @ts-expect-error a whole language has every sentence
export const language: Messages = { list: { title: 'Add a connection' } };
// @ts-expect-error lists are text or whole integrations
export const numbers: ConnectOptions = { publicKey: 'key', integrations: [1, 2] };
