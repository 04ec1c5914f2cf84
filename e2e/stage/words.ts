import { en } from '../../src/locales/stage/en.ts';

export { en };

/** The app that most tests connect. */
export const app = 'Demo OpenID';

/** A sentence of the widget's as a person reads it. */
export const say = (text: string, values: Record<string, string | number> = { app }): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)).replaceAll('`', '');
