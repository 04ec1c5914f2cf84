import type { Locator } from '@playwright/test';
import { expect, inlineOpenid, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { en, say } from './stage/words.ts';

const script = '<script>document.title = "hacked"</script>';
const markup = `<img src="https://elsewhere.example/x" onerror="document.title = 'hacked'">${script}`;
const out = '</bdi></span></button></li></ul></dialog><h1>Out</h1>';
const long = 'x'.repeat(100_000);

/** Hostile names, and what a person reads. */
const names: Record<string, string> = {
  [markup]: markup.slice(0, 100),
  [out]: out,
  'javascript:document.title="hacked"': 'javascript:document.title="hacked"',
  '{app} `code` {query} &lt;b&gt;': '{app} `code` {query} &lt;b&gt;',
  '\u202Egnp.\u202Cexe': 'gnp.exe',
  [long]: 'x'.repeat(100),
};

/** Addresses of pictures outside the API's origin. */
const logos = (api: string): unknown[] => [
  'javascript:document.title="hacked"',
  `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`,
  'https://elsewhere.example/logo.png',
  '//elsewhere.example/logo.png',
  String.raw`\\elsewhere.example\logo.png`,
  `${api.replace('//', '//user:pass@')}/logo.png`,
  api.replace('localhost', 'localhost.elsewhere.example'),
  `${api}@elsewhere.example/logo.png`,
  `blob:${api}/x`,
  'x" onerror="document.title=1',
  long,
  { toString: 1 },
];

/** Checks that there is no foreign element, that no script ran, and that nothing is wider than the dialog. */
async function isHarmless(dialog: Locator): Promise<void> {
  // A view that comes in from the side is wider than the dialog until it is there.
  await dialog.evaluate((root) =>
    Promise.allSettled(root.getAnimations({ subtree: true }).map(({ finished }) => finished)),
  );
  const found = await dialog.evaluate((root) => ({
    title: document.title,
    strangers: [
      ...root.querySelectorAll('script, iframe, object, embed, link, style, base, meta, h1, [onerror]'),
    ].length,
    links: [...root.querySelectorAll('a')]
      .map(({ href }) => href)
      .filter((href) => !href.startsWith('https:')),
    // The API's own are at its address, and carry nobody's name.
    pictures: [...root.querySelectorAll('img')].filter(
      ({ src }) => !/^http:\/\/localhost:\d+\/images\//.test(src),
    ).length,
    wide: [root, ...root.querySelectorAll('*')].filter(
      (one) =>
        one.getBoundingClientRect().right > root.getBoundingClientRect().right + 1 && !one.closest('.unseen'),
    ).length,
  }));
  expect(found).toEqual({ title: 'A site', strangers: 0, links: [], pictures: 0, wide: 0 });
}

test('hostile names and pictures in a list are shown as text', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  const data = [
    ...Object.keys(names).map((display_name, at) => ({ unique_key: `a${at}`, provider: 'x', display_name })),
    ...logos(server.url).map((logo, at) => ({
      unique_key: `b${at}`,
      provider: 'x',
      display_name: `B ${at}`,
      logo,
    })),
    ...[null, 1, 'x', [], {}, { unique_key: 1 }, { unique_key: 'x' }, { unique_key: 'a0', provider: 'x' }],
  ];
  const off = server.faults.add({ route: { path: '/integrations' }, status: 200, body: { data } });
  await visit(scriptPage(await credentials['a documented public key']()));
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(Object.keys(names).length + logos('http://x').length);
  // The last of two with one id.
  await expect(rows.first()).toContainText('a0');
  for (const [at, shown] of Object.values(names).entries())
    if (at) expect(await rows.nth(at).locator('bdi').textContent()).toBe(shown);
  await isHarmless(dialog);
  for (const row of await rows.all()) expect((await row.boundingBox())?.height).toBeLessThan(100);

  // Markup in the search stays text as well.
  await page.getByRole('searchbox').fill(markup);
  await expect(dialog.getByText(say(en.list.none, { query: markup }))).toBeVisible();
  await isHarmless(dialog);

  // And five thousand of them.
  off();
  const crowd = Array.from({ length: 5000 }, (_, at) => ({
    unique_key: `c${at}`,
    provider: 'x',
    display_name: at === 4999 ? 'Needle' : markup + at,
    logo: 'https://elsewhere.example/x',
  }));
  server.faults.add({ route: { path: '/integrations' }, status: 200, body: { data: crowd } });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('searchbox', { name: say(en.list.search.other, { count: '5,000' }) }).fill('needle');
  await expect(rows).toHaveCount(1);
  await isHarmless(dialog);
});

test('a hostile form is shown as text, its links are https, and its patterns block nothing', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  const evil = { title: markup, description: out, example: markup, prefix: markup, suffix: long };
  const fields = {
    apiKey: { ...evil, pattern: '^(a+)+$', doc_section: '"><script>' },
    choice: { title: 'Choice', enum: [markup, out, { toString: 1 }, 'plain'] },
    constructor: {},
    ...Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`more${at}`, { optional: true }])),
  };
  const definition = {
    auth_mode: 'API_KEY',
    docs_connect: 'javascript:document.title="hacked"',
    credentials: fields,
  };
  server.faults.add({ route: { path: '/providers/*' }, status: 200, body: { data: definition } });
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  const key = dialog.locator('[name="credentials.apiKey"]');
  await expect(key).toBeVisible();
  await isHarmless(dialog);
  expect(await dialog.locator('.question').count()).toBe(50);
  await expect(dialog.locator('label[for="credentials.apiKey"]')).toHaveText(markup.slice(0, 100));
  await expect(dialog.locator('label[for="credentials.constructor"]')).toHaveText('constructor');
  await expect(dialog.locator('option')).toHaveText([en.form.choose, markup, out, 'plain']);

  // The browser's own matcher would still be at it when this test is long over.
  await key.fill(`${'a'.repeat(60)}!`);
  await key.blur();
  await expect(dialog.locator('.fault')).toBeVisible();
  await key.fill('a'.repeat(60));
  await dialog.locator('select').selectOption('plain');
  await dialog.locator('[name="credentials.constructor"]').fill('Z');
  server.faults.add({
    route: { method: 'POST', path: '/api-auth/*' },
    status: 418,
    body: { error: { code: 'teapot', message: `${markup}\u202E${long}` } },
  });
  await key.press('Enter');
  await expect(dialog.getByText(`The server says: ${markup}`, { exact: false })).toBeVisible();
  await isHarmless(dialog);
  expect(watch.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

/** Malformed answers by path, and the code of the panel. */
const answers: readonly (readonly [path: string, body: unknown, code: string])[] = [
  ['/integrations', '', 'invalid_response'],
  ['/integrations', '<!doctype html>', 'invalid_response'],
  ['/integrations', 'null', 'invalid_response'],
  ['/integrations', '[]', 'invalid_response'],
  ['/integrations', '{"data":{"length":1}}', 'invalid_response'],
  ['/integrations', '{"data":"<b>"}', 'invalid_response'],
  ['/integrations', '{"__proto__":{"data":[]}}', 'invalid_response'],
  ['/connect/session', '{"data":1}', ''],
  ['/connect/session', '{"data":{"websocketsPath":{},"allowed_integrations":[{"toString":1}]}}', ''],
  ['/connect/session', '[]', 'invalid_response'],
  ['/connect/session', '{"data":null}', 'invalid_response'],
];

for (const [path, body, code] of answers)
  test(`${path} answers ${JSON.stringify(body)}: ${code || 'the widget opens all the same'}`, async ({
    page,
    server,
    visit,
    credentials,
  }) => {
    server.faults.add({ route: { path }, status: 200, body });
    await visit(scriptPage(await credentials['a session token']()));
    await page.getByRole('button', { name: opener }).click();
    const dialog = page.getByRole('dialog');
    if (code) await expect(dialog.getByText(code, { exact: true })).toBeVisible();
    else
      await expect(dialog.getByRole('heading', { name: /^(Connect an app|No apps)/ }).first()).toBeVisible();
  });

test('inline integrations are treated like those of a server', async ({ page, server, visit }) => {
  const { publicKey } = server.accounts.today;
  const options = { host: server.url, publicKey };
  const evil = {
    unique_key: 'evil',
    provider: 'evil',
    display_name: markup,
    logo: 'javascript:1',
    definition: { auth_mode: markup },
  };
  await visit(scriptPage({ ...options, integrations: [evil, { ...inlineOpenid, display_name: out }] }));
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').locator('bdi')).toHaveText([markup.slice(0, 100), out]);
  await isHarmless(dialog);
  await dialog.getByRole('listitem').first().click();
  await expect(dialog.getByText('invalid_auth_mode', { exact: true })).toBeVisible();
  await isHarmless(dialog);
});

for (const wrong of [{ unique_key: 1, provider: 'x' }, { unique_key: 'x' }, null, 1])
  test(`${JSON.stringify(wrong)} instead of an inline integration is an error that names it`, async ({
    page,
    server,
    visit,
  }) => {
    const { publicKey } = server.accounts.today;
    const integrations: unknown[] = [inlineOpenid, wrong];
    await visit(scriptPage({ host: server.url, publicKey, integrations: integrations as [] }));
    await page.getByRole('button', { name: opener }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('invalid_option', { exact: true })).toBeVisible();
    await expect(dialog.getByText('integrations[1] cannot be used', { exact: false })).toBeVisible();
  });
