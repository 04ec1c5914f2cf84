import { getProvider, getProviders } from '@nangohq/providers';
import type { Definition, Definitions, Providers } from './providers.ts';

/** The definitions of providers: the local ones, and the real ones from Nango's package. */
export class ProviderCatalog implements Providers {
  readonly #ours: Definitions;

  constructor(ours: Definitions) {
    this.#ours = ours;
  }

  isOurs(name: string): boolean {
    return Object.hasOwn(this.#ours, name);
  }

  find(name: string, language?: string): Definition | undefined {
    if (this.isOurs(name)) return this.#ours[name];
    const real: unknown = getProvider(name, language);
    return isDefinition(real) ? real : undefined;
  }

  search(text: string | null, language?: string): [string, Definition][] {
    const all: [string, unknown][] = [
      ...Object.entries(this.#ours),
      ...Object.entries(getProviders(language) ?? {}),
    ];
    const wanted = text?.toLowerCase() ?? '';
    return all
      .filter((entry): entry is [string, Definition] => isDefinition(entry[1]))
      .filter(([name, { display_name }]) => `${name} ${display_name}`.toLowerCase().includes(wanted));
  }
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && 'display_name' in value && 'auth_mode' in value;
}
