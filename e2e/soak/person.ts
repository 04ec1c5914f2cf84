import type { Page } from '@playwright/test';
import type { Told, Watch } from '../stage/index.ts';
import { leaveAnyway, signIn } from '../stage/person.ts';
import { app, en, say } from '../stage/words.ts';
import type { SoakPage } from './page.ts';
import { describe, type Intent, type Scenario } from './scenario.ts';

/** Where flows are lived through. */
export interface Stage {
  page: Page;
  watch: Watch;
}

/** Milliseconds: far beyond every wait of the page's. */
export const patience = 40_000;

const keys: Partial<Record<Intent, string>> = { 'wrong key': 'no-key' };
const keyOf = (intent: Intent): string => keys[intent] ?? 'good-key';

/** Where the widget stands, by what the page was told; `null` between two places. */
function standing(told: readonly Told[]): string | null {
  let now: string | null = null;
  for (const { type, view, error } of told) {
    if (type === 'view') now = view ?? null;
    if (type === 'error') now = `${now} ${error?.code}`;
    if (type === 'close') now = 'left';
  }
  return now === 'failed' || now === 'loading' ? null : now;
}

/** How a promise of the page's ended. */
function settledAs(told: readonly Told[]): string | null {
  const { type, error, value } = told.find(({ type }) => type === 'resolved' || type === 'rejected') ?? {};
  if (!type) return null;
  if (type === 'rejected') return `failed ${error?.code}`;
  if (!value) return 'left';
  return 'isPending' in value && value.isPending ? 'pending' : 'connected';
}

/** Lives one flow through, to its end. */
export class Person {
  readonly #scenario: Scenario;
  readonly #stage: Stage;
  #intent: Intent;
  #persists: boolean;
  #filled = false;
  #chosen = false;

  constructor(stage: Stage, scenario: Scenario) {
    this.#stage = stage;
    this.#scenario = scenario;
    this.#intent = scenario.intent;
    this.#persists = scenario.persists;
  }

  /** Returns how the flow ended. */
  async live(): Promise<string> {
    const { way, app, credential } = this.#scenario;
    const headless = way === 'auth' || way === 'submit';
    await this.#do('start', { way, app, credential, key: keyOf(this.#intent) });
    if (this.#intent === 'leave at once') await this.#do('leave');
    const end = await (headless ? this.#liveHeadless() : this.#liveInWidget());
    await this.#tidy(headless, end);
    return end;
  }

  async #liveHeadless(): Promise<string> {
    const { watch } = this.#stage;
    const end = () => settledAs(watch.told);
    if (this.#scenario.way === 'auth') {
      await this.#useWindow(() => end() !== null);
      // Nobody but its signal ends it within a minute of the window's closing.
      if (this.#windows.length === 0 && this.#givesUp) await this.#do('leave');
    } else if (this.#intent === 'leave in the middle') await this.#do('leave');
    return this.#until('its promise settles', end);
  }

  async #liveInWidget(): Promise<string> {
    const { page, watch } = this.#stage;
    /** Before the widget's own file was here: nothing opened, and nothing has to close. */
    const leftEarly = () => this.#scenario.way !== 'inline' && settledAs(watch.told) === 'left';
    for (;;) {
      const now = await this.#until(
        'the widget says something',
        () => standing(watch.told) ?? (leftEarly() ? 'left' : null),
      );
      const seen = watch.told.length;
      const moved = () => watch.told.slice(seen).some(({ type }) => /^(view|error|close)$/.test(type));
      if (now === 'left') return now;
      if (now === 'connected') {
        const pending = say(en.connected.pending_title, { app: this.#name });
        return (await this.#heading()) === pending ? 'pending' : now;
      }
      if (now === 'authorizing') {
        if ((await this.#signIn(moved)) === 'moved') continue;
        if (!this.#takesHeart()) return 'unfinished';
        await page.getByRole('button', { name: en.retry }).click();
        // It signs in again, in the same view: there is nothing to wait for.
        if ((await this.#signIn(moved)) === 'unfinished') return 'unfinished';
        continue;
      }
      if (now.includes(' ')) {
        if (!this.#takesHeart()) return now;
        await this.#closeSevered();
      }
      await this.#goOn(now);
      await this.#until('the widget goes on', moved);
    }
  }

  /** Does what there is to do in a view of the widget. */
  async #goOn(now: string): Promise<void> {
    // What was filled in before is sent again automatically.
    if (now === 'form' && this.#filled) return;
    // So is what was chosen.
    if (now === 'list' && this.#chosen) return;
    this.#chosen ||= now === 'list';
    if (now.startsWith('form')) return this.#fillIn();
    const names: Record<string, string> = { list: this.#name, blocked: say(en.blocked.go) };
    await this.#stage.page.getByRole('button', { name: names[now] ?? en.retry }).click();
  }

  /** Whether the person tries again: once, and then they mean it. */
  #takesHeart(): boolean {
    const persists = this.#persists;
    this.#persists = false;
    if (persists) this.#intent = 'finish';
    return persists;
  }

  /** Signs in, until the widget shows something else or asks whether that goes on. */
  async #signIn(moved: () => boolean): Promise<'moved' | 'unfinished'> {
    await this.#useWindow(moved);
    return this.#until('the sign-in ends', async () => {
      if (moved()) return 'moved';
      const heading = this.#windows.length === 0 ? await this.#heading() : null;
      const isOver =
        heading === en.authorizing.unfinished_title || heading === en.authorizing.interrupted_title;
      return isOver && 'unfinished';
    });
  }

  async #fillIn(): Promise<void> {
    const { page } = this.#stage;
    this.#filled = true;
    await page.locator('[name="credentials.apiKey"]').fill(keyOf(this.#intent));
    await page.keyboard.press('Enter');
    if (this.#intent === 'leave in the middle') await this.#leave();
  }

  /** Does at the app's own pages what was meant to be done there; they may be closed at any time. */
  async #useWindow(over: () => boolean): Promise<void> {
    const popup = await this.#until('a window opens', () => this.#windows[0] ?? (over() && 'none'));
    if (popup === 'none') return undefined;
    const atApp = popup.getByLabel('Name').or(popup.getByRole('button', { name: 'Allow' }));
    try {
      await atApp.waitFor();
      if (this.#intent === 'close the window') return await popup.close();
      if (this.#intent === 'leave in the middle') return await this.#leave();
      await signIn(popup, this.#intent === 'refuse' ? 'cancel' : 'allow');
      if (!this.#scenario.mute || popup.isClosed()) return undefined;
      await popup.getByRole('heading', { name: /You are connected|was not made/ }).waitFor();
      return await popup.close();
    } catch (error) {
      if (!popup.isClosed()) throw error;
      return undefined;
    }
  }

  async #leave(): Promise<void> {
    const { page } = this.#stage;
    if (/list|direct|form/.test(this.#scenario.way)) {
      await page.keyboard.press('Escape');
      await leaveAnyway(page);
    } else await this.#do('leave');
  }

  /** Closes what is still open, as a person does in the end, and sees that nothing stays. */
  async #tidy(headless: boolean, end: string): Promise<void> {
    const { page, watch } = this.#stage;
    if (!headless) {
      if (this.#scenario.way === 'inline') await this.#do('leave');
      else if (end !== 'left') {
        await page.keyboard.press('Escape');
        await leaveAnyway(page);
      }
      const heard = (type: string) => watch.told.some((one) => one.type === type);
      await this.#until('it tells that it is closed', () => heard('close') || !heard('open'));
      await this.#until('open() settles', () => settledAs(watch.told));
      await this.#until('the widget is gone', async () => (await page.locator('.latchkey').count()) === 0);
    }
    await this.#closeSevered();
    await this.#until('its windows are closed', () => this.#windows.length === 0);
  }

  /** A window that its provider cut off cannot be closed from the page. */
  async #closeSevered(): Promise<void> {
    const severed = this.#scenario.troubles.some(({ fault }) => 'provider' in fault);
    if (severed) for (const popup of this.#windows) await popup.close();
  }

  get #windows(): Page[] {
    return this.#stage.page.context().pages().slice(1);
  }

  get #givesUp(): boolean {
    return this.#intent === 'close the window' || this.#scenario.mute;
  }

  get #name(): string {
    return this.#scenario.app === 'demo-openid' ? app : 'Demo API key';
  }

  #heading(): Promise<string | null> {
    return this.#stage.page.evaluate(
      () => document.querySelector('.latchkey')?.shadowRoot?.querySelector('h2')?.textContent ?? null,
    );
  }

  async #do<Name extends 'start' | 'leave'>(name: Name, ...given: Parameters<SoakPage[Name]>): Promise<void> {
    await this.#stage.page.evaluate(
      ([called, values]) => {
        const page = Reflect.get(window, 'soak') as Record<string, (...values: unknown[]) => void>;
        page[called]?.(...values);
      },
      [name, given] as [string, unknown[]],
    );
  }

  async #until<Value>(
    what: string,
    read: () => Value | Promise<Value>,
  ): Promise<Exclude<Value, null | undefined | false>> {
    const late = Date.now() + patience;
    while (Date.now() < late) {
      const value = await read();
      if (value) return value as Exclude<Value, null | undefined | false>;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const told = JSON.stringify(this.#stage.watch.told);
    throw new Error(`${describe(this.#scenario)}: waited too long until ${what}. Told so far: ${told}`);
  }
}
