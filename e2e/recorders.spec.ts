import { expect, test } from './stage/index.ts';
import { bundle, scriptType } from './stage/bundle.ts';
import { html, opener, scriptTag } from './stage/pages.ts';
import { leaveAnyway } from './stage/person.ts';
import { en } from './stage/words.ts';

/** Session recorders as they are published, set to keep what they mask by default: what they record is in `recorded`. */
const recorders: Record<string, string> = {
  rrweb: `
    import { record } from 'rrweb';
    window.recorded = [];
    record({ emit: (event) => recorded.push(event), maskAllInputs: false });
    window.look = () => record.takeFullSnapshot();`,
  // Some products keep even the passwords, and ask for no mark but those that block.
  'rrweb that masks no password': `
    import { record } from 'rrweb';
    window.recorded = [];
    const emit = (event) => recorded.push(event);
    record({ emit, maskAllInputs: false, maskInputOptions: { password: false }, userTriggeredOnInput: true });
    window.look = () => record.takeFullSnapshot();`,
  "Sentry's replay": `
    import { createTransport, init, replayIntegration } from '@sentry/browser';
    window.recorded = [];
    const text = (body) => (typeof body === 'string' ? body : new TextDecoder().decode(body));
    const replay = replayIntegration({
      maskAllText: false, maskAllInputs: false, blockAllMedia: false, useCompression: false,
      minReplayDuration: 0, flushMinDelay: 100, flushMaxDelay: 100,
    });
    init({
      dsn: location.origin.replace('//', '//key@') + '/1',
      integrations: [replay],
      replaysSessionSampleRate: 1,
      transport: (options) => createTransport(options, async ({ body }) => (recorded.push(text(body)), { statusCode: 200 })),
    });
    window.look = () => replay.flush();`,
};

/** What a person types, by the field's key: something of each kind of field that there is. */
const forms: Record<string, Record<string, string>> = {
  // A login.
  'demo-basic': { 'credentials.username': 'zebra-username', 'credentials.password': 'zebra-password' },
  // A part of an address, and a secret in one line.
  'ghost-admin': { 'params.adminDomain': 'zebra-address.ghost.io', 'credentials.privateKey': 'zebra-key' },
  // Several lines, to be seen and masked.
  adp: {
    'credentials.client_id': 'zebra-client',
    'credentials.client_secret': 'zebra-client-secret',
    'credentials.client_certificate': 'zebra-certificate\nzebra-line',
    'credentials.client_private_key': 'zebra-private\nzebra-line',
  },
};

for (const [recorder, script] of Object.entries(recorders))
  test(`${recorder} records the page, and nothing that is typed into the widget`, async ({
    page,
    server,
    host,
    visit,
    credentials,
  }) => {
    test.slow();
    const { sessionToken } = await credentials['a session token']();
    const src = host.serve(await bundle(script), { type: scriptType });
    const buttons = Object.keys(forms).map((name) => `<button data-latchkey="${name}">${opener}</button>`);
    const own = '<label>Search this site <input></label>';
    await visit(
      html(`<script src="${src}"></script>${own}${buttons.join('')}`, scriptTag({ host: server.url })),
    );
    await page.evaluate((token) => Latchkey.configure({ sessionToken: token }), sessionToken);
    /** Everything that was recorded, with a picture of the page as it is now. */
    const recorded = () =>
      page.evaluate(async () => {
        await (Reflect.get(window, 'look') as () => unknown)();
        return JSON.stringify(Reflect.get(window, 'recorded'));
      });

    // What the page itself asks for is recorded: so the recorder works, and records fields.
    await page.getByLabel('Search this site').pressSequentially('ordinary words');
    await expect.poll(recorded).toContain('ordinary words');

    for (const [at, values] of Object.values(forms).entries()) {
      await page.getByRole('button', { name: opener, exact: true }).nth(at).click();
      for (const [key, value] of Object.entries(values)) {
        const control = page.locator(`[name="${key}"]`);
        await control.pressSequentially(value);
        const reveal = page.locator('.question', { has: control }).locator('button').first();
        if (!(await reveal.count())) continue;
        // Shown, typed into while it is shown, and hidden again.
        await reveal.click();
        await control.pressSequentially('zebra-revealed');
        await recorded();
        await reveal.click();
      }
      await recorded();
      // Sent, refused, and back in its fields.
      server.faults.add({
        route: { method: 'POST', path: '/*' },
        status: 400,
        body: { error: { code: 'connection_test_failed', message: Object.values(values).join(' ') } },
      });
      await page.getByRole('button', { name: en.form.submit, exact: true }).click();
      await recorded();
      await page.keyboard.press('Escape');
      await leaveAnyway(page);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    const all = await recorded();
    // The dialog is in the recording, and so is what it asks for.
    expect(all).toContain('data-view');
    expect(all).toContain(en.form.submit);
    expect(all.match(/.{80}zebra.{20}/g)).toBeNull();
  });
