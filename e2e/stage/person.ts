import type { Page } from '@playwright/test';

/** Signs in at the provider and allows or refuses access. */
export async function signIn(popup: Page, answer: 'allow' | 'cancel' = 'allow'): Promise<void> {
  const name = popup.getByLabel('Name');
  const allow = popup.getByRole('button', { name: 'Allow' });
  await name.or(allow).waitFor();
  if (answer === 'cancel') return popup.getByRole('link', { name: 'Cancel' }).click();
  if (await name.isVisible()) {
    await name.fill('jane');
    await popup.getByRole('button', { name: 'Sign in' }).click();
  }
  return allow.click();
}

/** Confirms that it wants to leave, if the widget asks. */
export async function leaveAnyway(page: Page): Promise<void> {
  const question = page.getByRole('alertdialog');
  if (!(await question.isVisible())) return;
  const leave = question.getByRole('button').first();
  // The question disappears by itself when the sign-in is over.
  await Promise.race([leave.click().catch(() => {}), question.waitFor({ state: 'hidden' })]);
}

/** Waits for the window that an action opens. */
export async function windowOf(page: Page, action: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), action()]);
  return popup;
}

/** Waits until a window is closed. */
export async function isClosed(popup: Page): Promise<void> {
  if (!popup.isClosed()) await popup.waitForEvent('close');
}
