import { entriesOf, linkOf, mostIntegrations, readTexts, textOf } from '../integration.ts';
import { recordFrom, recordOf, withoutPrototype } from '../record.ts';
import type { Theme } from '../types.ts';

/** The permissions and settings of a connect session. */
export interface Session {
  /** `null`: every integration. */
  allowed: readonly string[] | null;
  websocketsPath: string | undefined;
  /** The look that is set for the environment in Nango. The page's own options take precedence. */
  look?: { theme: Theme | undefined; accent: string | undefined };
  /** Connection configuration that the session gives, by integration. */
  preset?(integration: string): Record<string, unknown>;
  /** The page that explains how to get an integration's credentials, when the session has one of its own. */
  docs?(integration: string): string | undefined;
  /** Whether it renews a connection that exists. */
  reconnects?: boolean;
}

const themes: readonly Theme[] = ['light', 'dark', 'system'];

/** A colour as Nango's settings write it: nothing else is let into a style. */
const colour = /^#[\da-f]{6}$/i;

/** The colour that Nango answers, for light and dark, when nobody has set one. */
const serverDefaultColour = '#00b2e3';

const recordIn = (value: unknown, name: string): Record<string, unknown> => recordOf(recordOf(value)[name]);

function primaryOf(side: unknown): string | undefined {
  const { primary } = recordOf(side);
  return typeof primary === 'string' && colour.test(primary) ? primary : undefined;
}

/** The colour of both themes, as Nango's settings have it; `undefined` for the one that nobody has set. */
export function accentOf(theme: unknown): string | undefined {
  const { light: lightSide, dark: darkSide } = recordOf(theme);
  const [light, dark] = [primaryOf(lightSide), primaryOf(darkSide)];
  if (!light || !dark) return undefined;
  const isDefault = [light, dark].every((one) => one.toLowerCase() === serverDefaultColour);
  return isDefault ? undefined : `light-dark(${light}, ${dark})`;
}

function sessionLook(settings: unknown): NonNullable<Session['look']> {
  const { defaultTheme, theme } = recordOf(settings);
  return withoutPrototype({
    theme: themes.find((one) => one === defaultTheme),
    accent: accentOf(theme),
  });
}

/** The session that `GET /connect/session` describes. */
export function sessionOf(data: unknown): Session {
  const {
    allowed_integrations,
    websocketsPath,
    connectUISettings,
    integrations_config_defaults,
    isReconnecting,
    overrides,
  } = recordOf(data);
  return withoutPrototype<Session>({
    allowed: readTexts(allowed_integrations, mostIntegrations) ?? null,
    // The Connect UI takes an empty one for none.
    websocketsPath: textOf(websocketsPath) || undefined,
    look: sessionLook(connectUISettings),
    preset: (integration) =>
      recordFrom(entriesOf(recordIn(integrations_config_defaults, integration).connection_config)),
    docs: (integration) => linkOf(recordIn(overrides, integration).docs_connect),
    reconnects: isReconnecting === true,
  });
}
