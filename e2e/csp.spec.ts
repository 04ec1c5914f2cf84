import { contentSecurityPolicy } from '../src/contentSecurityPolicy.ts';
import { expect, test } from './stage/index.ts';
import { html, opener, scriptTag, button } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

test('the whole flow runs under the strictest policy that names only its own line', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  const line = contentSecurityPolicy({ host: server.url });
  const policy = `default-src 'none'; script-src 'self'; ${line}; require-trusted-types-for 'script'`;
  const options = await credentials['a documented public key']();
  await visit(html(button(), scriptTag(options)), { 'content-security-policy': policy });
  await page.getByRole('button', { name: opener }).click();

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  // Styled, and with the logos.
  expect((await dialog.boundingBox())?.width).toBe(440);
  await expect
    .poll(() =>
      dialog
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
  await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();

  expect(watch.told.filter(({ type }) => type === 'violation')).toEqual([]);
  // The empty sign-in window has the page's policy, too.
  expect(watch.console.filter(({ text }) => /Content Security Policy|TrustedHTML/i.test(text))).toEqual([]);
});

test('without its line it says that the service cannot be reached', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  const policy = `default-src 'none'; script-src 'self'`;
  await visit(html(button(), scriptTag(options)), { 'content-security-policy': policy });
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('heading', { name: en.failed.failures.network_error.title })).toBeVisible();
  await expect(page.getByText('connect-src')).toBeVisible();
  // The test itself can fail: the browser did report.
  expect(watch.told.some(({ type }) => type === 'violation')).toBe(true);
});
