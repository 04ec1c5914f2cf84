import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expect, test } from './stage/index.ts';
import { modulePage, opener } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

/** A page's own modal dialog, with the button that opens the widget in it: one component a library. */
const modals = {
  'React Aria': `
    import { Button, Dialog, Modal } from 'react-aria-components';
    export const Own = ({ children, onClose }) => (
      <Modal isDismissable isOpen onOpenChange={onClose}>
        <Dialog aria-label="Own" id="own">{children}<Button>Beside</Button></Dialog>
      </Modal>
    );`,
  Radix: `
    import * as Dialog from '@radix-ui/react-dialog';
    export const Own = ({ children, onClose }) => (
      <Dialog.Root open onOpenChange={onClose}>
        <Dialog.Portal>
          <Dialog.Overlay style={{ position: 'fixed', inset: 0 }} />
          <Dialog.Content id="own" aria-describedby={undefined} style={{ position: 'fixed', top: 40 }}>
            <Dialog.Title>Own</Dialog.Title>{children}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    );`,
  'Headless UI': `
    import { Dialog, DialogPanel } from '@headlessui/react';
    export const Own = ({ children, onClose }) => (
      <Dialog open onClose={onClose}>
        <div style={{ position: 'fixed', inset: 0 }}><DialogPanel id="own">{children}</DialogPanel></div>
      </Dialog>
    );`,
  MUI: `
    import { Dialog } from '@mui/material';
    export const Own = ({ children, onClose }) => <Dialog open onClose={onClose}><div id="own">{children}</div></Dialog>;`,
  Bootstrap: `
    import { Modal } from 'bootstrap';
    import { useEffect, useRef } from 'react';
    export const Own = ({ children, onClose }) => {
      const element = useRef(null);
      useEffect(() => {
        const modal = new Modal(element.current);
        element.current.addEventListener('hidden.bs.modal', onClose);
        modal.show();
      }, []);
      return <div className="modal" tabIndex={-1} id="own" ref={element}><div className="modal-dialog">{children}</div></div>;
    };`,
} as const;

/** The page: its dialog is gone as soon as it asks to be closed. */
const main = `
  import { useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Own } from 'own';
  function Site() {
    const [isOpen, setOpen] = useState(true);
    return isOpen && <Own onClose={() => setOpen(false)}><button onClick={() => start()}>${opener}</button></Own>;
  }
  createRoot(document.querySelector('#site')).render(<Site />);`;

/** The page's script, with the library as it is published. */
async function bundled(own: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: main, resolveDir, loader: 'jsx' },
    plugins: [
      {
        name: 'own',
        setup(plugin) {
          plugin.onResolve({ filter: /^own$/ }, () => ({ path: 'own', namespace: 'own' }));
          plugin.onLoad({ filter: /^own$/, namespace: 'own' }, () => ({
            contents: own,
            resolveDir,
            loader: 'jsx',
          }));
        },
      },
    ],
    bundle: true,
    write: false,
    jsx: 'automatic',
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

const own = (page: Page) => page.locator('#own');
const widget = (page: Page) => page.locator('body > .latchkey dialog');

for (const [name, component] of Object.entries(modals))
  test.describe(`over a modal of ${name}`, () => {
    test.beforeEach(async ({ page, host, visit, credentials }) => {
      const script = host.serve(await bundled(component), { type: 'text/javascript; charset=utf-8' });
      const module = 'window.start = () => connect.open().then(resolved, rejected);';
      const site = `<div id="site"></div><script src="${script}"></script>`;
      await visit(modulePage(await credentials['a documented public key'](), module, site));
      await own(page).getByRole('button', { name: opener }).click();
      await widget(page).getByRole('listitem').first().waitFor();
    });

    test('an app is searched for and connected', { tag: '@browser' }, async ({ page, watch }) => {
      const search = widget(page).getByRole('searchbox');
      await search.click();
      await page.keyboard.type('openid');
      await expect(search).toHaveValue('openid');
      const popup = await windowOf(page, () => widget(page).getByRole('button', { name: app }).click());
      await signIn(popup);
      await widget(page)
        .getByRole('heading', { name: say(en.connected.title) })
        .waitFor();
      await widget(page).getByRole('button', { name: en.done }).click();
      await expect(widget(page)).toHaveCount(0);
      await expect(own(page)).toBeVisible();
      expect(watch.told.filter(({ type }) => type === 'connect')).toHaveLength(1);
    });

    test('a press beside it and Escape close the widget, and nothing under it', async ({ page }) => {
      await page.mouse.click(8, 400);
      await expect(widget(page)).toHaveCount(0);
      await expect(own(page)).toBeVisible();

      await own(page).getByRole('button', { name: opener }).click();
      await widget(page).getByRole('listitem').first().waitFor();
      // The focus leaves the search, but not the dialog.
      await widget(page).getByText(en.list.text).click();
      await page.keyboard.press('Escape');
      await expect(widget(page)).toHaveCount(0);
      await expect(own(page)).toBeVisible();
      await expect(own(page).getByRole('button', { name: opener })).toBeFocused();
    });

    test('a list scrolls under the wheel', async ({ page }) => {
      const list = widget(page).getByRole('list');
      await list.hover();
      await page.mouse.wheel(0, 200);
      await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBe(200);
    });
  });
