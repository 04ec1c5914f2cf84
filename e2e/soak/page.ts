import type { PageOptions } from '../stage/pages.ts';
import type { Scenario } from './scenario.ts';

/** What the soak's page offers to the test, as its global `soak`. */
export interface SoakPage {
  /** Makes new Connects. */
  begin(): void;
  /** Destroys them. */
  end(): void;
  /** Begins a connection; its promise is told. */
  start(flow: Pick<Scenario, 'way' | 'app' | 'credential'> & { key: string }): void;
  /** The page gives up what it began, and takes its own element away. */
  leave(): void;
}

/** How many times faster the page's clock runs: the waits, and their ends, are real. */
export const haste = 5;

/** Speeds the clock up. Runs in the page, before its scripts. */
export function hurry(times: number): void {
  const { setTimeout: once, setInterval: often } = window;
  Object.assign(window, {
    setTimeout: (action: () => void, wait = 0) => once(action, wait / times),
    setInterval: (action: () => void, wait = 0) => often(action, wait / times),
  });
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => timeout(milliseconds / times);
}
/** The page's own script, behind that of `modulePage`. */
export const soakScript = (options: PageOptions): string => `
const options = { ...${JSON.stringify(options)}, onEvent: tell };
const { publicKey, ...withToken } = options;
let connects = {};
let leave = () => {};
window.soak = {
  begin() {
    connects = {
      publicKey: createConnect(options),
      sessionToken: createConnect({ ...withToken, sessionToken: () => window.token() }),
    };
  },
  end() {
    for (const one of Object.values(connects)) one.destroy();
    connects = {};
    leave = () => {};
  },
  start({ way, app, credential, key }) {
    const connect = connects[credential];
    const controller = new AbortController();
    const { signal } = controller;
    leave = way === 'auth' || way === 'submit' ? () => controller.abort() : () => connect.close();
    const ways = {
      list: () => connect.open(),
      direct: () => connect.open({ integration: app }),
      form: () => connect.open({ integration: app }),
      auth: () => connect.auth(app, { signal }),
      submit: () => connect.auth(app, { signal, credentials: { type: 'API_KEY', apiKey: key } }),
      async inline() {
        leave = connect.mount('#inline');
        return null;
      },
    };
    ways[way]().then(resolved, rejected);
  },
  leave: () => leave(),
};`;
