import type { Locator } from '@playwright/test';
import { connectionsOf, expect, type Told } from '../stage/index.ts';

import { isClosed, signIn, windowOf } from '../stage/person.ts';
import { en, say } from '../stage/words.ts';
import type { Ending } from './row.ts';
import { askedFor, type Scene } from './scene.ts';

const names = { 'demo-openid': 'Demo OpenID', 'demo-api-key': 'Demo API key' };
const appOf = ({ row }: Scene): string => names[row.way === 'form' ? 'demo-api-key' : 'demo-openid'];
const heading = (scene: Scene, text: string): Locator =>
  scene.page.getByRole('heading', { name: say(text, { app: appOf(scene) }) });
const told = ({ watch }: Scene, type: string): Told[] => watch.told.filter((event) => event.type === type);

/** Waits until the page has reported an event, and checks that it did so once. */
async function once(scene: Scene, type: string, what: string): Promise<Told> {
  const event = await scene.watch.until(() => told(scene, type)[0], what);
  expect(told(scene, type), what).toHaveLength(1);
  return event;
}

/** Checks how often the page sent the request that the row's fault affects. */
function count(scene: Scene): void {
  const { requests } = scene.row;
  if (requests !== undefined) expect(askedFor(scene), 'requests until then').toBe(requests);
}

/** Removes the fault, presses a button and checks that everything works after that. */
async function goOn(scene: Scene, button: Locator): Promise<void> {
  const { page, server, row } = scene;
  count(scene);
  server.faults.clear();
  await page.context().setOffline(false);
  if (row.way === 'list') {
    await button.click();
    return expect(page.getByRole('listitem').first(), 'the list is shown in the end').toBeVisible();
  }
  if (row.way === 'form') await button.click();
  else await signIn(await windowOf(page, () => button.click()));
  await expect(heading(scene, en.connected.title), 'it is connected in the end').toBeVisible();
  await once(scene, 'connect', 'the page gets one connect event');
}

type Check<Kind> = (scene: Scene, ending: Extract<Ending, Kind>) => Promise<unknown>;

const connectedTitles = {
  'with its id': en.connected.title,
  'without an id': en.connected.unconfirmed_title,
  'waiting for approval': en.connected.pending_title,
};

const connected: Check<{ connected: unknown }> = async (scene, ending) => {
  const { page, server } = scene;
  if (scene.row.way === 'auth') await once(scene, 'resolved', 'auth resolves');
  else {
    await expect(heading(scene, connectedTitles[ending.connected])).toBeVisible();
    await expect(page.getByText(en.connected.window)).toHaveCount(ending.windowLeft ? 1 : 0);
  }
  const event = await once(scene, 'connect', 'the page is told once');
  expect(event.isPending).toBe(ending.connected === 'waiting for approval');
  expect(event.confirmed).toBe(ending.connected !== 'without an id');
  if (ending.connected === 'without an id') expect(event.connectionId).toBeNull();
  else expect(await connectionsOf(server, 'today')).toContain(event.connectionId);
  expect(told(scene, 'error'), 'no error is told').toEqual([]);
  count(scene);
};

const list: Check<{ list: true }> = async (scene) => {
  await expect(scene.page.getByRole('listitem').first()).toBeVisible();
  expect(told(scene, 'error'), 'no error is told').toEqual([]);
  count(scene);
};

const panel: Check<{ panel: string }> = async (scene, ending) => {
  const { panel: code, countdown, mayHaveWorked = false } = ending;
  const { page, popup, row } = scene;
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(code, { exact: true }), 'the panel says the code').toBeVisible();
  expect((await once(scene, 'error', 'the page is told once')).error?.code).toBe(code);
  const you = dialog.locator('.parts > section', {
    has: page.getByRole('heading', { name: en.failed.you, exact: true }),
  });
  await expect(you.getByRole('paragraph'), 'the person is told what to do').toHaveText(/\w{2,} .*\.$/);
  if (row.way === 'form')
    await expect(heading(scene, en.failed.failures.connection_lost.title)).toHaveCount(mayHaveWorked ? 1 : 0);
  if (popup && !row.faults?.some((fault) => 'provider' in fault)) await isClosed(popup);
  if (countdown) {
    await expect(page.getByRole('button', { name: /^Try again in \d+ s$/ })).toBeDisabled();
    await page.clock.runFor(60_000);
  }
  await goOn(scene, page.getByRole('button', { name: en.retry, exact: true }));
};

const form: Check<{ form: string }> = async (scene, { form: code }) => {
  const { page } = scene;
  await expect(page.locator('#summary'), 'the form says what was wrong').toHaveText(/\w/);
  expect((await once(scene, 'error', 'the page is told once')).error?.code).toBe(code);
  await goOn(scene, page.getByRole('button', { name: en.form.submit }));
};

const choices = {
  unfinished: { title: en.authorizing.unfinished_title, button: en.retry },
  interrupted: { title: en.authorizing.interrupted_title, button: en.retry },
  blocked: { title: en.blocked.title, button: say(en.blocked.go) },
};

const choice: Check<{ choice: keyof typeof choices }> = async (scene, { choice: asked }) => {
  const { page } = scene;
  const { title, button: name } = choices[asked];
  await expect(heading(scene, title)).toBeVisible();
  expect(told(scene, 'error'), 'no error is told').toEqual([]);
  await goOn(scene, page.getByRole('button', { name }));
};

const closed: Check<{ closed: string }> = async (scene, { closed: how }) => {
  expect(await once(scene, 'resolved', 'open resolves')).toEqual({ type: 'resolved', value: null });
  await expect(scene.page.getByRole('dialog')).toHaveCount(0);
  if (scene.popup) await isClosed(scene.popup);
  if (how === 'with the window') return expect(told(scene, 'connect')).toEqual([]);
  const { connectionId } = await once(scene, 'connect', 'the page is told');
  expect(await connectionsOf(scene.server, 'today')).toContain(connectionId);
};

const unloaded: Check<{ unloaded: string }> = async (scene, { unloaded: code }) => {
  expect((await once(scene, 'rejected', 'open rejects')).error?.code).toBe(code);
  await goOn(scene, scene.page.getByRole('button', { name: en.retry }));
};

const rejected: Check<{ rejected: string }> = async (scene, { rejected: code }) => {
  expect((await once(scene, 'rejected', 'auth rejects')).error?.code).toBe(code);
  await scene.watch.until(() => scene.page.context().pages().length === 1, 'no window is left');
  count(scene);
};

/** Checks that a row ends as it says. */
export function check(scene: Scene): Promise<unknown> {
  const { ending } = scene.row;
  if ('connected' in ending) return connected(scene, ending);
  if ('list' in ending) return list(scene, ending);
  if ('panel' in ending) return panel(scene, ending);
  if ('form' in ending) return form(scene, ending);
  if ('choice' in ending) return choice(scene, ending);
  if ('unloaded' in ending) return unloaded(scene, ending);
  if ('closed' in ending) return closed(scene, ending);
  return rejected(scene, ending);
}
