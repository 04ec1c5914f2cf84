import { html, opener } from '../stage/pages.ts';
import { en, say } from '../stage/words.ts';
import { hosted } from '../../src/locales/hosted/en.ts';
import {
  choose,
  chooseApp,
  field,
  isConnected,
  line,
  signIn,
  title,
  until,
  type Flow,
  type Started,
  type Step,
} from './flows.ts';

const apiKey = { app: 'Demo API key' };

/** A page that opens the hosted page by the official SDK, at a press. */
const bySdk =
  (props: object = {}) =>
  ({ server, sessionToken, hostedUrl, sdkUrl }: Started): string => {
    const all = { apiURL: server.url, baseURL: hostedUrl, lang: 'en', sessionToken, ...props };
    return html(`<button id="opener">${opener}</button>
<script type="module">
import Nango from '${sdkUrl}';
document.querySelector('#opener').onclick = () => {
  window.ui = new Nango().openConnectUI({ ...${JSON.stringify(all)}, onEvent: tell });
};
</script>`);
  };

const inFrame: Step = { windows: 1, use: 'frame' };
const outside: Step = { windows: 1, use: 'own' };
const isGone = until(`!document.querySelector('#connect-ui')`);
const wasTold = (...types: string[]): Step =>
  until(`told.map(({ type }) => type).join() === '${types.join()}'`);

/** The hosted page, by the official SDK and by a link, in every engine. */
export const hostedFlows: Flow[] = [
  {
    name: 'the official SDK opens the hosted page, and an app is connected in a window',
    page: bySdk(),
    connects: 'demo-openid',
    steps: [
      choose(opener),
      inFrame,
      ...chooseApp,
      ...signIn,
      inFrame,
      isConnected,
      choose(en.done),
      outside,
      isGone,
      wasTold('ready', 'connect', 'close'),
    ],
  },
  {
    name: 'the official SDK hears about a refused API key, and then about the connection',
    page: bySdk(),
    connects: 'demo-api-key',
    steps: [
      choose(opener),
      inFrame,
      { click: { css: '.row bdi', name: apiKey.app } },
      field('credentials.apiKey'),
      { type: 'wrong' },
      choose(en.form.submit),
      line(say(en.form.refused, apiKey), '#summary'),
      outside,
      wasTold('ready', 'error'),
      inFrame,
      field('credentials.apiKey'),
      until(`document.querySelector('.latchkey').shadowRoot.activeElement.select() === undefined`),
      { type: 'good-key' },
      { press: 'Enter' },
      title(say(en.connected.title, apiKey)),
      outside,
      wasTold('ready', 'error', 'connect'),
    ],
  },
  {
    name: 'the official SDK hands a token over late, and the person closes the page',
    page: (started) =>
      `${bySdk({ sessionToken: undefined })(started)}
<script>const handOver = () => ui.setSessionToken('${started.sessionToken}')</script>`,
    steps: [
      choose(opener),
      wasTold('ready'),
      until('handOver() === undefined'),
      inFrame,
      title(en.list.title),
      { press: 'Escape' },
      outside,
      isGone,
      wasTold('ready', 'close'),
    ],
  },
  {
    name: 'a preview in a frame takes the colors that the site sends',
    page: ({ server, sessionToken, hostedUrl }) => {
      const query = new URLSearchParams({ apiURL: server.url, preview: 'true', lang: 'en' });
      return html(`<iframe src="${hostedUrl}/?${query}" style="position: fixed; inset: 0; width: 100%; height: 100%; border: 0"></iframe>
<script>
const send = (message) => frames[0].postMessage(message, '${hostedUrl}');
addEventListener('message', ({ data }) => {
  if (data.type !== 'ready') return;
  send({ type: 'session_token', sessionToken: '${sessionToken}' });
  const colours = { light: { primary: '#aa0000' }, dark: { primary: '#aa0000' } };
  send({ type: 'settings_changed', payload: { defaultTheme: 'dark', theme: colours } });
});
</script>`);
    },
    steps: [
      inFrame,
      // Nothing in a preview can be pressed, so that nothing is found by its place.
      until(`Boolean(document.querySelector('.latchkey')?.shadowRoot.querySelector('.rows li'))`),
      until(`(({ colorScheme }) => colorScheme === 'dark')(getComputedStyle(
        document.querySelector('.latchkey').shadowRoot.querySelector('.root')))`),
      until(`getComputedStyle(document.querySelector('.latchkey').shadowRoot.querySelector('.root'))
        .getPropertyValue('--lk-accent').includes('#aa0000')`),
      outside,
    ],
  },
  {
    name: 'a link opens the hosted page in a tab, and the page says when that can be closed',
    page: ({ hostedUrl, sessionToken }) =>
      html(`<a href="${hostedUrl}/?session_token=${sessionToken}&lang=en">${opener}</a>`),
    connects: 'demo-openid',
    steps: [
      { click: { css: 'a', name: opener } },
      title(en.list.title),
      until(`location.search === '?lang=en' && !document.referrer.includes('session')`),
      ...chooseApp,
      ...signIn,
      isConnected,
      choose(en.done),
      { see: { css: 'h1', name: hosted.done.title } },
    ],
  },
];
