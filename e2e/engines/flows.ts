import type { EmbeddedServer } from '../../demo/server/start.ts';
import { contentSecurityPolicy } from '../../src/contentSecurityPolicy.ts';
import { button, elementPage, modulePage, opener, scriptPage } from '../stage/pages.ts';
import { app, en, say } from '../stage/words.ts';
import type { Key, Wanted, WindowOrFrame } from './engine.ts';

/** A step of a person, or something that they see. */
export type Step =
  | { see: Wanted }
  | { point: Wanted }
  | { click: Wanted }
  /** Typed wherever the focus is. */
  | { type: string }
  | { press: Key }
  /** How many windows there have to be before it goes on in one of them. */
  | { windows: number; use: WindowOrFrame }
  /** An expression of the page that has to become true. `told` has the events of the page. */
  | { until: string };

/** The options of the page. */
export interface Started {
  server: EmbeddedServer;
  /** Of the account *today*. */
  sessionToken: string;
  /** The address of the hosted page. */
  hostedUrl: string;
  /** The address of `@nangohq/frontend` as a module. */
  sdkUrl: string;
}

export interface Flow {
  /** Facts that hold in every engine. */
  name: string;
  page(started: Started): string;
  steps: Step[];
  /** The integration that has one connection more at the end. */
  connects?: string;
}

export const choose = (name: string): Step => ({ click: { css: 'button', name } });
export const field = (name: string): Step => ({ click: { css: `[name="${name}"]` } });
export const title = (name: string): Step => ({ see: { css: 'h2', name } });
export const line = (name: string, css = 'p'): Step => ({ see: { css, name } });
export const until = (expression: string): Step => ({ until: expression });

/** The deepest element that has the focus. */
const focus = `(function inside(root) {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? inside(activeElement.shadowRoot) : activeElement;
})(document)`;

/** What a screen reader heard last. */
const status = `document.querySelector('.latchkey').shadowRoot.querySelector('#status').textContent.trim()`;

/** The lower edge of the list can be pressed, because no other element's scrollbar covers it. */
const isListWhole = until(`[...document.querySelectorAll('.latchkey')].some(({ shadowRoot }) => {
  const rows = shadowRoot.querySelector('ul.rows');
  const { left, bottom } = rows.getBoundingClientRect();
  return rows.contains(shadowRoot.elementFromPoint(left + 30, bottom - 3));
})`);

/** Whether the dialog's primary button has a visible color. */
const isPainted = `((property, colour) => {
  const canvas = document.createElement('canvas').getContext('2d');
  const shown = (one) => {
    canvas.fillStyle = one;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const { shadowRoot } = document.querySelector('.latchkey');
  const found = shown(getComputedStyle(shadowRoot.querySelector('.primary'))[property]);
  return shown(colour).every((part, at) => Math.abs(part - found[at]) < 3);
})`;

const openid = 'demo-openid';

/**
 * The app's definition is here, which a pointer or the focus on its row asks for. Without it a row is pressed too soon
 * for a window in WebKit: no person is that quick, only a test. Other rows that pass under the pointer ask for theirs.
 */
const isKnown = until(`performance.getEntriesByType('resource').some(
  ({ name, responseEnd }) => name.includes('/providers/${openid}') && responseEnd > 0,
)`);
const theRow = { css: '.row bdi', name: app };
export const chooseApp: Step[] = [{ point: theRow }, isKnown, { click: theRow }];

/** In the provider's window, which closes by itself at the end. */
export const signIn: Step[] = [
  { windows: 2, use: 'other' },
  { click: { css: 'input', name: 'Name' } },
  { type: 'jane' },
  choose('Sign in'),
  choose('Allow'),
  { windows: 1, use: 'own' },
];

export const isConnected = title(say(en.connected.title));
const wasTold = (...types: string[]): Step =>
  until(
    `told.map(({ type }) => type).filter((type) => type !== 'view' && type !== 'window').join() === '${types.join()}'`,
  );

/** Every script that the driver runs counts as a gesture in Firefox, so the gesture is used up before the first window. */
const withoutGesture = `const { open } = window;
window.open = (...words) => {
  window.open = open;
  if (navigator.userActivation?.isActive) open('').close();
  return open(...words);
};
`;

const apiKey = { app: 'Demo API key' };
const withToken = ({ server, sessionToken }: Started) => ({ host: server.url, sessionToken });

/** What has to hold in every engine: the way through OAuth, one form, and the 401 panel. */
export const flows: Flow[] = [
  {
    name: 'the script tag connects an app in a window',
    page: (started) => scriptPage(withToken(started)),
    connects: openid,
    steps: [
      choose(opener),
      title(en.list.title),
      isListWhole,
      ...chooseApp,
      ...signIn,
      isConnected,
      choose(en.done),
      wasTold('open', 'connect', 'close'),
    ],
  },
  {
    name: 'the ES module connects an app by keyboard',
    page: (started) => modulePage(withToken(started)),
    connects: openid,
    steps: [
      choose(opener),
      { click: { css: 'input' } },
      { type: 'openid' },
      line('OpenID', 'mark'),
      // From the field to the row, and then on.
      { press: 'Enter' },
      isKnown,
      { press: 'Enter' },
      ...signIn,
      isConnected,
      choose(en.done),
      wasTold('open', 'connect', 'resolved', 'close'),
    ],
  },
  {
    name: 'the element connects an app of a public key’s list',
    page: ({ server }) => elementPage({ host: server.url, publicKey: server.accounts.documented.publicKey }),
    steps: [...chooseApp, ...signIn, isConnected, choose(en.done), title(en.list.title)],
  },
  {
    name: 'a window that is blocked opens at the next click',
    page: (started) =>
      modulePage(
        withToken(started),
        `${withoutGesture}connect.open({ integration: '${openid}' }).then(resolved, rejected);`,
      ),
    connects: openid,
    steps: [title(en.blocked.title), choose(say(en.blocked.go)), ...signIn, isConnected],
  },
  {
    name: 'Escape closes the dialog and gives the focus back',
    page: (started) => scriptPage(withToken(started)),
    steps: [
      choose(opener),
      title(en.list.title),
      { press: 'Escape' },
      wasTold('open', 'close'),
      until(`!document.querySelector('.latchkey')`),
    ],
  },
  {
    name: 'a form takes an API key, says that it is wrong, and connects with the right one',
    page: (started) => scriptPage(withToken(started), button('demo-api-key')),
    connects: 'demo-api-key',
    steps: [
      choose(opener),
      title(say(en.form.title, apiKey)),
      field('credentials.apiKey'),
      { type: 'wrong' },
      until(`${focus}.type === 'password'`),
      choose(en.form.submit),
      line(say(en.form.refused, apiKey), '#summary'),
      field('credentials.apiKey'),
      until(`${focus}.select() === undefined`),
      { type: 'good-key' },
      { press: 'Enter' },
      title(say(en.connected.title, apiKey)),
    ],
  },
  {
    name: 'under a strict policy and Trusted Types, an app is connected',
    page: (started) => {
      const allowed = contentSecurityPolicy({ host: started.server.url });
      const policy = `default-src 'none'; script-src 'self' 'unsafe-inline'; ${allowed}; require-trusted-types-for 'script'; trusted-types 'none'`;
      return scriptPage(withToken(started)).replace(
        '<script',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">
        <script>addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          if (!blockedURI.includes('favicon')) wrong.push(violatedDirective + ' ' + blockedURI);
        })</script><script`,
      );
    },
    connects: openid,
    steps: [choose(opener), title(en.list.title), ...chooseApp, ...signIn, isConnected],
  },
  {
    name: 'what is typed, pasted or dropped into a form does not bubble into the page',
    page: (started) =>
      elementPage(withToken(started), { integration: 'demo-api-key' }).replace(
        '</h1>',
        `</h1><script>
        for (const type of ['beforeinput', 'input', 'keydown', 'keypress', 'keyup', 'copy', 'cut', 'paste', 'drop'])
          document.addEventListener(type, ({ key }) => key === 'Enter' || wrong.push(type));
        </script>`,
      ),
    connects: 'demo-api-key',
    steps: [
      field('credentials.apiKey'),
      { type: 'good-key' },
      until(
        `['copy', 'cut', 'paste', 'drop'].every((type) =>
          ${focus}.dispatchEvent(new Event(type, { bubbles: true, composed: true })))`,
      ),
      { press: 'Enter' },
      title(say(en.connected.title, apiKey)),
    ],
  },
  {
    name: 'an element that the page moves into another document ends, and starts again when it is back',
    page: (started) => elementPage(withToken(started)),
    connects: openid,
    steps: [
      title(en.list.title),
      until(`!!(window.element = document.querySelector('latchkey-connect')) &&
        (document.body.appendChild(document.createElement('iframe')).contentDocument.body.append(element), true)`),
      until(`!element.shadowRoot.querySelector('.latchkey')`),
      until(`(document.body.append(element), true)`),
      ...chooseApp,
      ...signIn,
      isConnected,
    ],
  },
  {
    name: 'a page that is left and entered again shows its widget, and connects',
    page: (started) => elementPage(withToken(started)),
    connects: openid,
    steps: [
      title(en.list.title),
      // Not at once: what the driver asks has to be answered before the page goes.
      until(`setTimeout(() => location.assign('/elsewhere')) > 0`),
      until(`location.pathname === '/elsewhere'`),
      until(`setTimeout(() => history.back()) > 0`),
      title(en.list.title),
      ...chooseApp,
      ...signIn,
      isConnected,
    ],
  },
  {
    name: 'an empty form says what is missing',
    page: (started) => scriptPage(withToken(started), button('demo-basic')),
    steps: [
      choose(opener),
      title(say(en.form.title, { app: 'Demo Basic' })),
      choose(en.form.submit),
      line(say(en.form.summary.other, { count: 2 }), '#summary p'),
      line(say(en.form.faults.required, { title: 'Username' }), '.fault span'),
      until(`${focus}.name === 'credentials.username'`),
    ],
  },
  {
    name: 'a 401 becomes a panel that says what to do',
    page: ({ server }) =>
      scriptPage({
        host: server.url,
        publicKey: server.accounts.pastCutOff.publicKey,
        support: 'help@example.com',
      }),
    steps: [
      choose(opener),
      title(en.trouble.title),
      line('deprecated_authentication', 'code'),
      line('401', 'code'),
      line(en.failed.developer, 'h3'),
      choose(en.failed.copy),
      until(`${status} === '${en.copied}'`),
      choose(en.retry),
      title(en.trouble.title),
      wasTold('open', 'error', 'error'),
    ],
  },
  ...(
    [
      ['pale', '#fde047', '#000000', [155, 137, 40]],
      ['dark', '#1e3a8a', '#ffffff', [30, 58, 138]],
    ] as const
  ).map(
    ([kind, accent, ink, ring]): Flow => ({
      name: `a ${kind} accent is behind a button that can be read, and in an edge that can be seen`,
      page: ({ server }) =>
        scriptPage({
          host: server.url,
          publicKey: server.accounts.pastCutOff.publicKey,
          theme: 'light',
          accent,
        }),
      steps: [
        choose(opener),
        title(en.trouble.title),
        until(`${isPainted}('backgroundColor', '${accent}')`),
        until(`${isPainted}('color', '${ink}')`),
        until(`${isPainted}('borderTopColor', 'rgb(${ring.join()})')`),
      ],
    }),
  ),
];
