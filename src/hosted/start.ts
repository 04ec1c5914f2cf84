import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
import { themeOf } from '../nango/looks.ts';
import type { Address } from './address.ts';
import { joinEmbedder, type Embedder } from './embedder.ts';
import { chosenLanguage } from './looks.ts';
import { Refusal, showRefusal } from './refusal.ts';
import { allowedApi, loadSettings, readSettings, type Settings } from './settings.ts';
import { showInFrame, showInTab } from './show.ts';
import { speak } from './words.ts';

/** From now on the page reaches no other server: the policy that it was loaded with knows no names yet. */
function restrictTo(api: string, { logo, logoOrigins }: Settings['options']): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = contentSecurityPolicy({ host: api, logo, logoOrigins });
  document.head.append(policy);
}

/** @throws {Refusal} Why the page does not start. */
function begin(address: Address, place: HTMLElement, settings: Settings, embedder: Embedder | null): void {
  const host = allowedApi(settings, address.apiURL);
  if (!embedder && !address.token)
    throw new Refusal(
      'link_incomplete',
      'The address has no session_token: the page takes it out of the address when it opens.',
    );
  restrictTo(host, settings.options);

  const lang = chosenLanguage(settings.languages, address.lang, navigator.languages);
  const theme = themeOf(address.theme) ?? settings.options.theme ?? 'system';
  if (!embedder) document.documentElement.dataset.theme = theme;
  const options = { ...settings.options, host, lang, ...(theme !== 'system' && { theme }) };
  const spoken = speak(lang);
  if (embedder) showInFrame(place, options, address, embedder);
  else showInTab(place, options, address, spoken);
}

/**
 * Shows the widget, or why it is not shown.
 *
 * @returns A promise that rejects where `config.json` does not arrive.
 */
export async function start(address: Address, place: HTMLElement): Promise<void> {
  const file = await loadSettings();
  let settings: Settings | null = null;
  let embedder: Embedder | null = null;
  try {
    settings = readSettings(file);
    embedder = joinEmbedder(settings.parents);
    begin(address, place, settings, embedder);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('settings_invalid', String(error));
    embedder?.post({
      type: 'error',
      payload: { errorType: 'unknown_error', errorMessage: `${refusal.code}: ${refusal.message}` },
    });
    const lang = chosenLanguage(settings?.languages ?? null, address.lang, navigator.languages);
    const { words } = await speak(lang);
    showRefusal(place, refusal, words);
  }
}
