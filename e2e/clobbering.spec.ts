import { expect, test } from './stage/index.ts';
import { button, html, opener, scriptTag } from './stage/pages.ts';
import { leaveAnyway, signIn, windowOf } from './stage/person.ts';
import { app } from './stage/words.ts';

/** Names of the document's that markup can take, of the window's, and of a form's. */
const names = {
  document:
    'currentScript body documentElement activeElement adoptedStyleSheets readyState title domain head',
  window:
    'Latchkey latchkey customElements crypto fetch WebSocket open location matchMedia CSS CSSStyleSheet Reflect',
  form: 'hasAttribute getAttribute getAttributeNames attributes parentNode children shadowRoot isConnected focus closest',
};
const taken = (kind: keyof typeof names, write: (name: string) => string): string =>
  names[kind].split(' ').map(write).join('');

test('element names in markup change nothing', async ({ page, server, watch, visit, credentials }) => {
  const options = await credentials['a documented public key']();
  const markup = [
    taken(
      'document',
      (name) => `<img name="${name}" alt="" data-public-key="x"><form name="${name}"></form>`,
    ),
    taken('window', (name) => `<a id="${name}" name="createConnect" href="https://elsewhere.example/"></a>`),
    '<form id="latchkey"><input name="options"></form><iframe name="customElements"></iframe>',
  ];
  const controls = taken('form', (name) => `<input name="${name}" type="hidden">`);
  const place = { style: 'position: fixed; inset: 0 auto auto 0; width: 200px; height: 60px' };
  const around = `<form style="position: fixed; inset: 0; height: 90px">${controls}${button('demo-openid', place)}</form>`;
  // Before the script, so that all is taken when it runs.
  await visit(html(markup.join('') + around + scriptTag(options)));
  const stolen = () =>
    [document.body, document.currentScript, document.activeElement].map((one) => one?.localName);
  expect(await page.evaluate(stolen)).not.toContain('body');

  // By the mouse and by events: what looks for elements in a page trips over these names itself.
  const told = (type: string) => watch.until(() => watch.told.some((one) => one.type === type), type);
  await page.mouse.click(400, 30);
  await page.mouse.click(100, 30);
  await told('open');
  const popup = await page.waitForEvent('popup');
  const inFront = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.className;
  expect(await page.evaluate(inFront)).toBe('latchkey');
  await signIn(popup);
  await told('connect');
  await page.keyboard.press('Escape');
  await told('close');
  expect(await page.evaluate(inFront)).not.toBe('latchkey');
  expect(await page.evaluate(() => Object.keys(Latchkey).length)).toBeGreaterThan(3);
  expect(server.requests.length).toBeGreaterThan(0);
});

test('an attribute or a reply with the name __proto__ changes no prototype', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  const evil = '{"polluted":"yes","logo":"https://elsewhere.example/x","hidden":true,"sessionToken":"x"}';
  const nested = `"__proto__":${evil},"constructor":{"prototype":${evil}}`;
  const app = `{"unique_key":"demo-api-key","provider":"demo-api-key","display_name":"Evil","definition":{"auth_mode":"API_KEY","credentials":{"__proto__":{"title":"Proto"},"apiKey":{${nested}}}},"credentials_label":{${nested}},${nested}}`;
  server.faults.add({ route: { path: '/integrations' }, status: 200, body: `{"data":[${app}],${nested}}` });
  const { sessionToken = '', ...rest } = await credentials['a session token']();
  const more = { 'data-__proto__': evil, 'data-constructor': evil, 'data-messages': evil, __proto__x: evil };
  const tag = scriptTag(rest).replace(
    ' defer',
    ` data-__proto__='${evil}' data-messages='${evil}' data-on-event="alert(1)"`,
  );
  await visit(html(tag + button('', more)));
  await page.evaluate(
    ([token, text]) => {
      const said = JSON.parse(`{"messages":{"__proto__":${text},"list":{"__proto__":${text}}}}`) as object;
      Latchkey.configure({ ...said, sessionToken: token });
    },
    [sessionToken, evil] as const,
  );
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('button', { name: 'Evil' }).click();
  await page.locator('[name="credentials.__proto__"]').fill('p');
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  expect(
    await page.evaluate(() =>
      ['polluted', 'logo', 'hidden', 'sessionToken', 'title'].filter((name) => name in {}),
    ),
  ).toEqual([]);
});

test('a reply cannot make the page ask another origin for anything', async ({
  page,
  server,
  visit,
  watch,
}) => {
  // Four visits' worth of replies.
  test.slow();
  const elsewhere = 'https://elsewhere.example';
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const { token } = server.sessions.create('today', {
    endUser: null,
    tags: {},
    overrides: { 'demo-api-key': { docs_connect: `${elsewhere}/docs` } },
    connectUISettings: {
      theme: {
        light: { primary: `url(${elsewhere}/a)` },
        dark: { primary: `#000000;background:url(${elsewhere}/b)` },
      },
      defaultTheme: `dark"><link rel=stylesheet href=${elsewhere}/c>`,
    },
  });
  watch.secrets.add(token);
  const data = ['demo-api-key', 'demo-openid'].map((unique_key) => ({
    unique_key,
    provider: unique_key,
    display_name: `<link rel="preload" as="image" href="${elsewhere}/d"> ${unique_key}`,
    logo: `${elsewhere}/e`,
  }));
  const link = `<${elsewhere}/f>; rel=preload; as=style, <${elsewhere}>; rel=preconnect, <${elsewhere}/g>; rel=stylesheet`;
  const headers = { link, refresh: `0; url=${elsewhere}/h` };
  server.faults.add({ route: { path: '/integrations' }, status: 200, body: { data }, headers });
  await visit(html(button() + scriptTag({ host: server.url })));
  await page.evaluate((sessionToken) => Latchkey.configure({ sessionToken }), token);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: opener }).click();
  await dialog.getByRole('button', { name: /demo-api-key$/ }).click();
  await dialog.locator('[name="credentials.apiKey"]').fill('good-key');

  // A redirect is followed nowhere, with what was typed or without; a WebSocket goes to the API alone.
  server.faults.add({ route: { path: '/api-auth/*' }, status: 307, headers: { location: `${elsewhere}/i` } });
  await dialog.locator('[name="credentials.apiKey"]').press('Enter');
  await expect(dialog.getByText('network_error', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await leaveAnyway(page);
  for (const [path, fault, code] of [
    ['/integrations', { status: 302, headers: { location: `${elsewhere}/j` } }, 'network_error'],
    [
      '/connect/session',
      { status: 200, body: { data: { websocketsPath: `${elsewhere}/k` } } },
      'request_refused',
    ],
    [
      '/connect/session',
      { status: 200, body: { data: { websocketsPath: '//elsewhere.example/l' } } },
      'request_refused',
    ],
  ] as const)
    await test.step(`${path} ${code}`, async () => {
      server.faults.clear();
      server.faults.add({ route: { path }, ...fault });
      await page.evaluate((sessionToken) => Latchkey.configure({ sessionToken }), token);
      await page.getByRole('button', { name: opener }).click();
      if (path === '/connect/session')
        await windowOf(page, () => dialog.getByRole('button', { name: app }).click());
      await expect(dialog.getByText(code, { exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
  expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
});
