import type { ConnectError, ConnectOptions, PolicyRow } from '../../src/entry/index.ts';
import { readToken, type Facts } from './facts.ts';
import { createConnect, isConnectError, policy } from './library.ts';

/** A way to make Latchkey do something that it must not do. */
export interface Attempt {
  title: string;
  /** The attempt as code, for the page. */
  code: string;
  /** Rejects with the error that stopped it, or resolves with a sentence about its end. */
  run: (facts: Facts) => Promise<string>;
}

export interface Outcome {
  code: string;
  message: string;
}

const withPublicKey = ({ api, accounts }: Facts): ConnectOptions => ({
  host: api,
  publicKey: accounts.today.publicKey,
});

const succeeded = 'It went through.';

/** Runs a widget out of sight until it shows a list or an error. */
function runHidden(options: ConnectOptions, integration?: string): Promise<ConnectError | null> {
  const connect = createConnect(options);
  const place = document.createElement('div');
  place.hidden = true;
  document.body.append(place);
  return new Promise<ConnectError | null>((resolve) => {
    connect.on('error', ({ error }) => resolve(error));
    connect.on('view', ({ view }) => {
      // A moment later, when the logos would have been requested.
      if (view === 'list') setTimeout(() => resolve(null), 300);
    });
    connect.mount(place, integration === undefined ? {} : { integration });
  }).finally(() => {
    connect.destroy();
    place.remove();
  });
}

const pixel = 'https://tracker.example/pixel.gif';

export const attempts: readonly Attempt[] = [
  {
    title: 'List connections',
    code: "integrations: [{ unique_key: 'crm', provider: '../connections', … }]",
    async run({ api }) {
      const crm = { unique_key: 'crm', provider: '../connections', display_name: 'CRM' };
      const error = await runHidden({ host: api, sessionToken: readToken, integrations: [crm] }, 'crm');
      if (error) throw error;
      return succeeded;
    },
  },
  {
    title: 'Open another path',
    code: "auth('../../connections')",
    async run(facts) {
      await createConnect(withPublicKey(facts)).auth('../../connections');
      return succeeded;
    },
  },
  {
    title: 'Use another host',
    code: "host: 'https://api.nango.dev@evil.example'",
    async run(facts) {
      createConnect({ ...withPublicKey(facts), host: 'https://api.nango.dev@evil.example' });
      return succeeded;
    },
  },
  {
    title: 'Add a secret key',
    code: "createConnect({ publicKey, secretKey: '…' })",
    async run(facts) {
      const options = { ...withPublicKey(facts), secretKey: facts.accounts.today.secretKey };
      createConnect(options);
      return succeeded;
    },
  },
  {
    title: 'Pass a client secret',
    code: "integrations: [{ unique_key: 'crm', client_secret: '…', … }]",
    async run(facts) {
      const crm = {
        unique_key: 'crm',
        provider: 'crm',
        display_name: 'CRM',
        client_secret: 'not a real one',
      };
      createConnect({ ...withPublicKey(facts), integrations: [crm] });
      return succeeded;
    },
  },
  {
    title: 'Track with a logo',
    code: `logo: '${pixel}'`,
    async run(facts) {
      const crm = { unique_key: 'crm', provider: 'crm', display_name: 'CRM', logo: pixel };
      const error = await runHidden({ ...withPublicKey(facts), integrations: [crm] });
      if (error) throw error;
      const wasRequested = performance.getEntriesByName(pixel).length > 0;
      return wasRequested ? succeeded : 'The app is shown with its initials instead.';
    },
  },
  {
    title: 'Change the table',
    code: "policy.push({ method: 'GET', path: '/connections', … })",
    async run() {
      const rows = policy as PolicyRow[];
      rows.push({
        transport: 'fetch',
        method: 'GET',
        path: '/connections',
        credentials: ['publicKey'],
        query: [],
      });
      return succeeded;
    },
  },
];

export async function outcomeOf(attempt: Attempt, facts: Facts): Promise<Outcome> {
  try {
    const message = await attempt.run(facts);
    return { code: message === succeeded ? 'broken' : 'not requested', message };
  } catch (error) {
    if (isConnectError(error)) return { code: error.code, message: error.message };
    return error instanceof Error
      ? { code: error.name, message: error.message }
      : { code: 'unknown', message: String(error) };
  }
}
