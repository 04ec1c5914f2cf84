import type { ConnectionOptions, Definition } from '../types.ts';

/** The auth modes that are connected in the provider's own window. Any other needs a form. */
const popupModes = new Set([
  'APP',
  'CUSTOM',
  'INSTALL_PLUGIN',
  'MCP_OAUTH2',
  'MCP_OAUTH2_GENERIC',
  'OAUTH1',
  'OAUTH2',
]);

/** Whether a person has to type something before the provider's window can be opened. */
export function needsForm(definition: Definition, { params = {} }: ConnectionOptions): boolean {
  if (!popupModes.has(definition.auth_mode) || definition.installation === 'outbound') return true;
  return Object.entries(definition.connection_config ?? {}).some(
    ([name, field]) =>
      !(
        field.optional ||
        field.hidden ||
        field.automated ||
        field.default_value ||
        Object.hasOwn(params, name)
      ),
  );
}
