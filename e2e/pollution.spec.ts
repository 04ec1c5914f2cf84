import { createDemoSession } from '../demo/server/backend.ts';
import { pageWith } from './nango/libraries.ts';
import { expect, test } from './stage/index.ts';
import { button, html, opener, scriptPage, scriptTag } from './stage/pages.ts';
import { app } from './stage/words.ts';

/** Data, but no functions, that a carelessly merged query string can add to `Object.prototype`. */
const ran = '<img src="x" onerror="window.ran = true">';
const pollutions: Record<string, unknown> = {
  anything: '1',
  innerHTML: ran,
  outerHTML: ran,
  srcdoc: ran,
  onclick: 'window.ran = true',
  onload: 'window.ran = true',
  href: 'javascript:window.ran = true',
  src: 'https://evil.example/x.png',
  action: 'https://evil.example/',
  formAction: 'https://evil.example/',
  is: 'evil-element',
  children: ran,
  class: 'evil',
  dangerouslySetInnerHTML: { __html: ran },
  footer: ran,
  heading: ran,
  textContent: 'evil',
  key: 'evil',
  disabled: 'true',
  get: 'evil',
  value: 'evil',
  writable: false,
};
/**
 * What ky and `fetch` would read as options. Not among them is what keeps ky itself from being loaded, since it makes a
 * `Request` and a `ReadableStream` at once: `type`, `headers`, `mode`, `signal`, `window` and the like.
 */
const requestOptions: Record<string, unknown> = {
  aborted: 'evil',
  body: 'evil',
  hooks: 'evil',
  json: 'evil',
  method: 'DELETE',
  prefixUrl: 'https://evil.example/',
  referrer: 'https://evil.example/',
  searchParams: 'evil=1',
  shouldRetry: 'evil',
  window: 'evil',
};
/** What keeps ky, or Preact, from working at all: the page gets the plain panel of a file that did not start. */
const stopping = {
  headers: 'evil',
  mode: 'evil',
  ref: 'evil',
  render: 'evil',
  signal: 'evil',
  type: 'evil',
};

const tables = [
  { what: 'of markup and of properties', table: pollutions },
  { what: 'of options of a request', table: requestOptions },
];

for (const { what, table } of tables)
  test(`a page whose every object inherits names ${what} opens the widget, and nothing of it runs`, async ({
    page,
    server,
    visit,
    watch,
  }) => {
    test.slow();
    const { publicKey } = server.accounts.documented;
    for (const [name, value] of Object.entries(table))
      await test.step(name, async () => {
        const given = JSON.stringify(value).replaceAll('<', '\\u003c');
        const pollution = `<script>Object.prototype.${name} = ${given}</script>`;
        watch.told.length = 0;
        await visit(html(pollution + button(), scriptTag({ host: server.url, publicKey })));
        await page.getByRole('button', { name: opener }).click();
        await expect.poll(() => watch.told.map(({ view }) => view)).toContain('list');
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.getByRole('button', { name: app }).click({ trial: true });
        await expect(page.getByRole('dialog')).not.toContainText('onerror');
        expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
        expect(watch.sent.filter(({ url }) => url.origin.includes('evil'))).toEqual([]);
      });
  });

for (const [name, value] of Object.entries(stopping))
  test(`a page whose every object inherits “${name}” gets a panel that says so, not a dead button`, async ({
    page,
    server,
    visit,
  }) => {
    const { publicKey } = server.accounts.documented;
    const pollution = `<script>Object.prototype.${name} = '${value}'</script>`;
    await visit(html(pollution + button(), scriptTag({ host: server.url, publicKey })));
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByRole('dialog')).toContainText('load_failed');
  });

/** What would send a token, or a typed key, elsewhere, or something else along with it. */
const ofNango: Record<string, unknown> = {
  apiURL: 'https://evil.example',
  host: 'https://evil.example',
  installation: 'outbound',
  params: { hostname: 'evil' },
};

test('latchkey/nango sends a token and a key to its own host, whatever every object inherits', async ({
  page,
  host,
  server,
  watch,
}) => {
  const { token } = await createDemoSession(server, 'today');
  for (const [name, value] of Object.entries(ofNango))
    await test.step(name, async () => {
      const module = `
Object.prototype.${name} = ${JSON.stringify(value)};
document.querySelector('#opener').onclick = async () => {
  const connectSessionToken = '${token}';
  // The host is left out, as most applications do: the token and the key may go to Nango itself only.
  const nango = new Nango({ connectSessionToken });
  new ConnectUI({ sessionToken: connectSessionToken }).open();
  const settled = () => tell({ type: 'settled' });
  nango.auth('demo-api-key', { credentials: { apiKey: 'zebra' } }).then(settled, settled);
};`;
      await page.route('https://**', (route) => route.abort());
      watch.told.length = 0;
      watch.sent.length = 0;
      const opening = `<button id="opener">${opener}</button>`;
      await page.goto(host.serve(await pageWith('latchkey/nango', host, module, opening)));
      await page.getByRole('button', { name: opener }).click();
      await watch.until(() => watch.told.some(({ type }) => type === 'settled'));
      await expect(page.getByRole('dialog')).toContainText('api.nango.dev');
      const addresses = watch.sent.map(
        ({ url }) => url.origin + url.pathname + decodeURIComponent(url.search),
      );
      expect(addresses.filter((address) => !address.startsWith('https://api.nango.dev/'))).toEqual([]);
      expect(addresses).toContain(
        `https://api.nango.dev/api-auth/api-key/demo-api-key?connect_session_token=${token}`,
      );
      watch.sent.length = 0;
    });
});

for (const name of ['host', 'publicKey', 'sessionToken', 'toString'])
  test(`an element shows the list with what the page configured, though every object inherits “${name}”`, async ({
    server,
    visit,
    watch,
  }) => {
    const { publicKey } = server.accounts.documented;
    const pollution = `<script>Object.prototype.${name} = 'evil'</script>`;
    const element = '<latchkey-connect></latchkey-connect>';
    await visit(html(pollution + element, scriptTag({ host: server.url, publicKey })));
    await watch.until(() => watch.told.some(({ view }) => view === 'list'));
  });

for (const names of [['onSubmit'], ['onClick'], ['onSubmit', 'onClick', 'onKeyDown']])
  test(`no browser sends a form by itself, though every object inherits ${names.join(', ')}`, async ({
    page,
    server,
    visit,
    watch,
  }) => {
    const { token } = await createDemoSession(server, 'today');
    const pollution = `<script>for (const name of ${JSON.stringify(names)}) Object.prototype[name] = { a: '1' }</script>`;
    const options = { host: server.url, sessionToken: token };
    await visit(scriptPage(options, pollution + button('demo-api-key')));
    await page.getByRole('button', { name: opener }).click();
    const key = page.locator('[name="credentials.apiKey"]');
    await key.fill('typed-secret');
    await key.evaluate((field) => {
      const heard = (event: Event): void => {
        queueMicrotask(() =>
          Reflect.get(window, 'tell')({ type: 'submit', text: String(event.defaultPrevented) }),
        );
      };
      field.getRootNode().addEventListener('submit', heard);
      (field as HTMLInputElement).form?.requestSubmit();
    });
    await watch.until(() => watch.told.some(({ type }) => type === 'submit'));
    expect(watch.told.find(({ type }) => type === 'submit')?.text).toBe('true');
    expect(page.url()).not.toContain('typed-secret');
  });
