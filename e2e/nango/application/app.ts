// “Tidewater”, a small CRM: its page Settings → Integrations, as an application writes it on the official client. It knows
// nothing of Latchkey, and the tests beside it run it with either: only the import below is changed.
import Nango, { AuthError, type AuthErrorType, type AuthSuccess, type ConnectUI } from '@nangohq/frontend';

export interface Settings {
  apiURL: string;
  connectURL: string;
}

interface Connection {
  integration: string;
  connectionId: string;
}

/** How the product connects each of its integrations. */
type Way = 'sign-in' | 'key' | 'nothing';

interface Integration {
  id: string;
  name: string;
  way: Way;
}

const integrations: Integration[] = [
  { id: 'demo-openid', name: 'Ledger', way: 'sign-in' },
  { id: 'demo-api-key', name: 'Dispatch', way: 'key' },
  { id: 'unauthenticated', name: 'Weather', way: 'nothing' },
];

/** What a person reads of each failure. */
const messages: Record<AuthErrorType, string> = {
  missing_auth_token: 'Sign in to Tidewater again.',
  missing_connect_session_token: 'Sign in to Tidewater again.',
  blocked_by_browser: 'Allow pop-ups for this site, then try again.',
  window_closed: 'You closed the window before you were done.',
  connection_test_failed: 'That key does not work. Check it and try again.',
  connection_validation_failed: 'This account cannot be used with Tidewater.',
  missing_credentials: 'Enter a key.',
  resource_capped: 'Your plan has no connection left.',
  invalid_host_url: 'Tidewater is not set up correctly.',
  unknown_error: 'Something went wrong. Try again.',
};

const messageOf = (error: unknown): string =>
  (error instanceof AuthError && messages[error.type]) || messages.unknown_error;

/** Tidewater's own back end. */
async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, body && { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json() as Promise<Answer>;
}

const askToken = async (connection?: Connection): Promise<string> =>
  (await ask<{ token: string }>('/api/session', { connection })).token;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function startIntegrations(root: HTMLElement, { apiURL, connectURL }: Settings): () => void {
  let connections: Connection[] = [];
  let notice = '';
  /** The sign-in that is going on. */
  let signIn: { integration: string; nango: Nango } | null = null;
  let ui: ConnectUI | null = null;
  /** Asked for ahead: a window opens only in the click itself. */
  let token = askToken();
  token.catch(() => {});

  async function refresh(): Promise<void> {
    connections = await ask<Connection[]>('/api/connections');
    render();
  }

  const tell = (text: string): void => {
    notice = text;
    render();
  };

  async function begin(connection?: Connection): Promise<Nango> {
    const connectSessionToken = await (connection ? askToken(connection) : token);
    token = askToken();
    token.catch(() => {});
    return new Nango({ host: apiURL, connectSessionToken, width: 480, height: 640 });
  }

  async function noticeOf({ name }: Integration, connecting: Promise<AuthSuccess>): Promise<string> {
    try {
      const { isPending } = await connecting;
      return isPending ? `${name} waits for an administrator.` : `${name} is connected.`;
    } catch (error) {
      return messageOf(error);
    }
  }

  async function finish(text: string): Promise<void> {
    notice = text;
    await refresh();
  }

  async function connectBySignIn(integration: Integration, before?: Connection): Promise<void> {
    const nango = await begin(before);
    const mine = { integration: integration.id, nango };
    signIn = mine;
    const connecting = before
      ? nango.reconnect(integration.id, { detectClosedAuthWindow: true })
      : nango.auth(integration.id, {
          detectClosedAuthWindow: true,
          authorization_params: { prompt: 'consent' },
        });
    render();
    const text = await noticeOf(integration, connecting);
    // One that was cancelled has been reported already.
    if (signIn !== mine) return;
    signIn = null;
    await finish(text);
  }

  function cancel(): void {
    signIn?.nango.clear();
    signIn = null;
    render();
  }

  async function connectByKey(integration: Integration, apiKey: string): Promise<void> {
    const nango = await begin();
    await finish(await noticeOf(integration, nango.auth(integration.id, { credentials: { apiKey } })));
  }

  async function connectWithNothing(integration: Integration): Promise<void> {
    const nango = await begin();
    await finish(await noticeOf(integration, nango.create(integration.id)));
  }

  /** The catalogue opens at once; its token comes when the back end has answered. */
  async function browse(): Promise<void> {
    ui = new Nango({ host: apiURL }).openConnectUI({
      baseURL: connectURL,
      apiURL,
      lang: 'en',
      themeOverride: 'light',
      detectClosedAuthWindow: true,
      onEvent(event) {
        switch (event.type) {
          case 'ready':
            return tell('Choose an app.');
          case 'connect':
            tell(`${event.payload.providerConfigKey} is connected.`);
            return refresh();
          case 'error':
            return tell(messages[event.payload.errorType] ?? event.payload.errorMessage);
          case 'close':
            ui = null;
            return render();
          case 'settings_changed':
        }
      },
    });
    render();
    try {
      const catalogueToken = await askToken();
      ui?.setSessionToken(catalogueToken);
    } catch {
      ui?.close();
      ui = null;
      tell(messages.unknown_error);
    }
  }

  function card(integration: Integration): HTMLElement {
    const { id, name, way } = integration;
    const connection = connections.find((one) => one.integration === id);
    const isSigningIn = signIn?.integration === id;
    const state = isSigningIn ? 'Waiting for you…' : connection ? 'Connected' : 'Not connected';
    const made = element('section', { ariaLabel: name }, element('h2', {}, name), element('p', {}, state));
    if (isSigningIn) made.append(element('button', { onclick: cancel }, 'Cancel'));
    else if (way === 'sign-in')
      made.append(
        element(
          'button',
          { onclick: () => void connectBySignIn(integration, connection) },
          connection ? 'Reconnect' : 'Connect',
        ),
      );
    else if (way === 'nothing' && !connection)
      made.append(element('button', { onclick: () => void connectWithNothing(integration) }, 'Connect'));
    else if (way === 'key' && !connection) {
      const key = element('input', { type: 'password', ariaLabel: `${name} key` });
      const form = element('form', {}, key, element('button', {}, 'Connect'));
      form.onsubmit = (event) => {
        event.preventDefault();
        void connectByKey(integration, key.value);
      };
      made.append(form);
    }
    return made;
  }

  function render(): void {
    root.replaceChildren(
      element('p', { role: 'status' }, notice),
      element('button', { onclick: () => void browse(), disabled: ui !== null }, 'Browse all apps'),
      ...integrations.map(card),
    );
  }

  render();
  void refresh();
  return () => {
    cancel();
    ui?.close();
    root.replaceChildren();
  };
}
