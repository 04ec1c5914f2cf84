import { expect, test } from './stage/index.ts';
import { button, html, opener, scriptTag } from './stage/pages.ts';
import { app } from './stage/words.ts';

/** What a query string that is merged carelessly may put where every object inherits it: data, no function. */
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
  textContent: 'evil',
  key: 'evil',
  ref: 'evil',
  disabled: 'true',
  get: 'evil',
  value: 'evil',
  writable: false,
  // What ky, `fetch` and the listeners of signals would read as options.
  aborted: 'evil',
  body: 'evil',
  headers: 'evil',
  hooks: 'evil',
  json: 'evil',
  method: 'DELETE',
  mode: 'evil',
  prefixUrl: 'https://evil.example/',
  referrer: 'https://evil.example/',
  searchParams: 'evil=1',
  shouldRetry: 'evil',
  signal: 'evil',
  window: 'evil',
};
/** The widget stays empty: its own words give way to a text that is never set. */
const empties: Record<string, unknown> = { dangerouslySetInnerHTML: { __html: ran } };

test('a page whose every object inherits something opens the widget, and nothing of it runs', async ({
  page,
  server,
  visit,
  watch,
}) => {
  test.slow();
  const { publicKey } = server.accounts.documented;
  for (const [name, value] of Object.entries({ ...pollutions, ...empties }))
    await test.step(name, async () => {
      const given = JSON.stringify(value).replaceAll('<', '\\u003c');
      const pollution = `<script>Object.prototype.${name} = ${given}</script>`;
      watch.told.length = 0;
      await visit(html(pollution + button(), scriptTag({ host: server.url, publicKey })));
      await page.getByRole('button', { name: opener }).click();
      await expect.poll(() => watch.told.map(({ view }) => view)).toContain('list');
      await expect(page.getByRole('dialog')).toBeVisible();
      if (!(name in empties)) await page.getByRole('button', { name: app }).click({ trial: true });
      expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
      expect(watch.sent.filter(({ url }) => url.origin.includes('evil'))).toEqual([]);
    });
});
