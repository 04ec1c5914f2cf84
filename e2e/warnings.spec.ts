import { expect, test, type Watch } from './stage/index.ts';
import { button, html, modulePage, opener, scriptFile, scriptPage } from './stage/pages.ts';
import { en } from './stage/words.ts';

const warnings = ({ console }: Watch) =>
  console.flatMap(({ type, text }) => (type === 'warning' && text.startsWith('Latchkey:') ? [text] : []));

/** Mistakes in options that are only known later, with the warning in the console. */
const mistakes: Record<string, { options: string; warning: string }> = {
  'a text that does not exist': {
    options: `messages: { list: { titel: 'Pick one' } }`,
    warning:
      'Latchkey: messages has “list.titel”, which is ignored: the widget has no text of that name, or its type is another one.',
  },
  'a text instead of a table': {
    options: `messages: { list: 'Pick one' }`,
    warning:
      'Latchkey: messages has “list”, which is ignored: the widget has no text of that name, or its type is another one.',
  },
  'an accent that the page does not define': {
    options: `accent: 'var(--nowhere)'`,
    warning:
      'Latchkey: accent is not a colour in this page, for example because its custom property is not set: it is ignored.',
  },
  'an integration that the server does not list': {
    options: `integrations: ['demo-openid', 'typo']`,
    warning:
      'Latchkey: integrations[1] is “typo”, which the server does not list or the session does not allow: it is not shown.',
  },
};

for (const [mistake, { options, warning }] of Object.entries(mistakes))
  test(`${mistake} is one warning that names it, however often it is used`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    const { host, publicKey } = await credentials['a documented public key']();
    await visit(
      html(`<button>${opener}</button><script type="module">
import { createConnect } from '/dist/browser/latchkey.js';
const connect = createConnect({ host: '${host}', publicKey: '${publicKey}', ${options} });
document.querySelector('button').onclick = () => connect.open();
</script>`),
    );
    for (let round = 0; round < 2; round += 1) {
      await page.getByRole('button', { name: opener }).click();
      await page.getByRole('heading', { name: en.list.title }).waitFor();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(warnings(watch)).toEqual([warning]);
  });

test('valid options cause no warning', async ({ page, watch, visit, credentials }) => {
  const options = await credentials['a documented public key']();
  const accent = 'var(--brand)';
  const messages = { list: { title: 'Pick one' } } as never;
  const style = '<style>:root { --brand: rgb(1, 2, 3) }</style>';
  const written = { ...options, accent, messages, integrations: ['demo-openid'] };
  await visit(modulePage(written, 'opener.onclick = () => connect.open();', style));
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('heading', { name: 'Pick one' }).waitFor();
  expect(warnings(watch)).toEqual([]);
});

test('an unknown attribute of the script tag or the element is one warning that names it', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const { host, publicKey } = await credentials['a documented public key']();
  const key = `public-key="${publicKey}"`;
  await visit(
    html(
      `<latchkey-connect them="dark" class="x" id="x" data-own="1" aria-label="Apps" @click="x"></latchkey-connect>`,
      `<script src="/dist/${scriptFile}" data-host="${host}" data-${key} data-langs="en" id="y" nonce="z"></script>`,
    ),
  );
  await page.getByRole('heading', { name: en.list.title }).waitFor();
  const found = warnings(watch).map((text) => /^Latchkey: <([\w-]+)> has an attribute “([\w-]+)”/.exec(text));
  expect(found.map((match) => match?.slice(1))).toEqual([
    ['script', 'data-langs'],
    ['latchkey-connect', 'them'],
  ]);
});

test('an invalid accent is an error that names the option', async ({ page, visit, watch, credentials }) => {
  const options = await credentials['a documented public key']();
  await visit(scriptPage({ ...options, accent: 'nope' }, button()));
  await page.getByRole('button', { name: opener }).click();
  const { error } = await watch.until(() => watch.told.find(({ type }) => type === 'error'));
  expect(error?.code).toBe('invalid_option');
  expect(error?.message).toBe('accent cannot be used. Expected a CSS colour other than currentColor.');
});
