import { ConnectError } from '../errors.ts';
import type { Field, Known } from './fields.ts';
import { isUuid, newUuid } from './uuid.ts';

/** The session's or the page's preset for a name of the connection configuration; '' if there is none. */
function presetOf(name: string, { params = {}, preset }: Known): string {
  const given = [preset, params].flatMap((values) => (Object.hasOwn(values, name) ? [values[name]] : []));
  const found = given.find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
}

/**
 * The external id of an AWS role: the role's trust policy has to name it, so that no other server can assume the role.
 *
 * The server takes the client's id only when it is a UUID and else makes up its own, which the person would never see:
 * then the role would refuse the server. That is why another preset is an error here.
 *
 * @returns `null` when the session renews a connection: the server goes on with the id that it stored.
 * @throws A {@link ConnectError} when the preset is not a UUID.
 */
export function externalIdOf(known: Known, integration: string): Field | null {
  if (known.reconnects) return null;
  const preset = presetOf('external_id', known);
  if (preset && !isUuid(preset))
    throw new ConnectError(
      'invalid_option',
      'The preset `external_id` is not a UUID: the server would replace it. Preset a UUID, or none.',
      { integration },
    );
  return {
    name: 'external_id',
    group: 'params',
    title: 'External ID',
    description: 'Add this ID to the trust policy of your role.',
    default_value: preset || newUuid(),
    fixed: true,
  };
}
