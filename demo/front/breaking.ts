import type { ConnectOptions, PolicyRow } from '../../src/entry/index.ts';
import { readToken, type Facts } from './facts.ts';
import { createConnect, isConnectError, policy } from './library.ts';

/** A way to make Latchkey do what it must not. */
export interface Attempt {
  title: string;
  /** What is tried, as code. */
  code: string;
  /** Rejects with what stopped it; what it resolves to says how it came to nothing. */
  run: (facts: Facts, looks: ConnectOptions) => Promise<string>;
}

/** What came of an attempt. */
export interface Outcome {
  code: string;
  message: string;
}

const started = (facts: Facts): ConnectOptions => ({
  host: facts.api,
  publicKey: facts.accounts.documented.publicKey,
});

const failed = 'It went through.';

export const attempts: readonly Attempt[] = [
  {
    title: 'Read the connections',
    code: "open({ integration }) with provider: '../connections'",
    run: (facts, looks) =>
      new Promise((resolve, reject) => {
        const connect = createConnect({
          ...looks,
          host: facts.api,
          sessionToken: () => readToken('documented'),
          integrations: [{ unique_key: 'x', provider: '../connections', display_name: 'An app' }],
        });
        connect.on('error', ({ error }) => reject(error));
        connect.on('close', () => connect.destroy());
        connect.open({ integration: 'x' }).then(() => resolve(failed), reject);
      }),
  },
  {
    title: 'Sign in to another path',
    code: "auth('../../connections')",
    run: async (facts) => {
      await createConnect(started(facts)).auth('../../connections');
      return failed;
    },
  },
  {
    title: 'Open a WebSocket elsewhere',
    code: "websocketsPath: '/../connections'",
    run: async (facts) => {
      const options = { ...started(facts), websocketsPath: '/../connections' };
      await createConnect(options).auth('demo-openid');
      return failed;
    },
  },
  {
    title: 'Slip in another host',
    code: "host: 'https://api.nango.dev@evil.example'",
    run: async (facts) => {
      createConnect({ ...started(facts), host: 'https://api.nango.dev@evil.example' });
      return failed;
    },
  },
  {
    title: 'Pass a secret under its name',
    code: "createConnect({ publicKey, secretKey: '…' })",
    run: async (facts) => {
      const options = { ...started(facts), secretKey: facts.accounts.documented.secretKey };
      createConnect(options);
      return failed;
    },
  },
  {
    title: 'Pass on a client secret',
    code: "integrations: [{ …, client_secret: '…' }]",
    run: async (facts) => {
      const integration = {
        unique_key: 'x',
        provider: 'x',
        display_name: 'X',
        client_secret: 'not a real one',
      };
      createConnect({ ...started(facts), integrations: [integration] });
      return failed;
    },
  },
  {
    title: 'Track people with a logo',
    code: "logo: 'https://tracker.example/pixel.gif'",
    run: (facts) =>
      new Promise((resolve) => {
        const logo = 'https://tracker.example/pixel.gif';
        const integrations = [{ unique_key: 'x', provider: 'x', display_name: 'An app', logo }];
        const place = document.createElement('div');
        const connect = createConnect({ ...started(facts), integrations });
        connect.on('view', ({ view }) => {
          if (view !== 'list') return;
          setTimeout(() => {
            const asked = performance.getEntriesByName(logo).length > 0;
            connect.destroy();
            resolve(asked ? failed : 'Not asked for: the app is shown with its initials.');
          }, 300);
        });
        document.body.append(place);
        place.hidden = true;
        connect.on('close', () => place.remove());
        connect.mount(place);
      }),
  },
  {
    title: 'Add a row to the policy',
    code: 'policy.push(…)',
    run: async () => {
      const rows = policy as PolicyRow[];
      rows.push({
        transport: 'fetch',
        method: 'GET',
        path: '/connections',
        credentials: ['publicKey'],
        query: [],
      });
      return failed;
    },
  },
];

export async function outcomeOf(attempt: Attempt, facts: Facts, looks: ConnectOptions): Promise<Outcome> {
  try {
    const message = await attempt.run(facts, looks);
    return { code: message === failed ? 'broken' : 'not requested', message };
  } catch (error) {
    if (isConnectError(error)) return { code: error.code, message: error.message };
    return error instanceof Error
      ? { code: error.name, message: error.message }
      : { code: 'unknown', message: String(error) };
  }
}
