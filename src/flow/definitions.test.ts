import { describe, expect, it, vi } from 'vitest';
import type { Calls } from '../api/calls.ts';
import { ConnectError } from '../errors.ts';
import { readConfig } from '../options/config.ts';
import type { Definition } from '../types.ts';
import { createDefinitions } from './definitions.ts';

const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;
const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
const definition: Definition = { auth_mode: 'OAUTH2' };

const callsWith = () => ({ definition: vi.fn(async () => definition) });
const callsOf = (calls: ReturnType<typeof callsWith>) => calls as Partial<Calls> as Calls;

describe('the definition of a provider', () => {
  it('is asked once by requests side by side, and again after it failed', async () => {
    const calls = callsWith();
    calls.definition.mockRejectedValueOnce(new ConnectError('timeout', 'No.'));
    const definitions = createDefinitions(readConfig({ sessionToken }), callsOf(calls));
    const both = await Promise.allSettled([definitions.ask(github), definitions.ask(github)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await definitions.ask(github)).toBe(definition);
    expect(calls.definition).toHaveBeenCalledTimes(2);
    expect(definitions.now(github)).toBe(definition);
  });

  it('is shared with the other flows of the handle', async () => {
    const known = new Map<string, Definition>();
    const config = readConfig({ sessionToken });
    await createDefinitions(config, callsOf(callsWith()), known).ask(github);
    const calls = callsWith();
    const later = createDefinitions(config, callsOf(calls), known);
    expect(later.now(github)).toBe(definition);
    expect(await later.ask(github)).toBe(definition);
    expect(calls.definition).not.toHaveBeenCalled();
  });

  it('is the page’s own where the page gave one', () => {
    const own: Definition = { auth_mode: 'API_KEY' };
    const definitions = createDefinitions(readConfig({ sessionToken }), callsOf(callsWith()));
    expect(definitions.now({ ...github, definition: own })).toBe(own);
    expect(definitions.now(github)).toBeUndefined();
  });

  it('cannot be asked with a public key and whole integrations', () => {
    const config = readConfig({ publicKey, integrations: [github] });
    expect(createDefinitions(config, callsOf(callsWith())).now(github)).toBeNull();
  });
});
