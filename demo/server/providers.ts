import { getProvider, getProviders } from '@nangohq/providers';

/** The parts of a provider's definition that the server reads. It passes the rest on unchanged. */
export interface Definition {
  display_name: string;
  auth_mode: string;
  authorization_url?: string;
  /** One auth mode has several, by the kind of token. */
  token_url?: string | Record<string, string>;
  token_params?: Record<string, string>;
  token_request_auth_method?: string;
  require_client_certificate?: boolean;
  token?: { signing_key?: string; [field: string]: unknown };
  proxy?: {
    base_url?: string;
    verification?: { method?: string; endpoints?: string[] };
    [field: string]: unknown;
  };
  connection_config?: Record<string, { automated?: boolean; [field: string]: unknown }>;
  authorization_params?: Record<string, string>;
  [field: string]: unknown;
}

export type Definitions = Record<string, Definition>;

/** The definitions of providers: the local ones, and the real ones from Nango's package. */
export class ProviderCatalog {
  readonly #ours: Definitions;

  constructor(ours: Definitions) {
    this.#ours = ours;
  }

  /** Whether a provider is on this machine. */
  isOurs(name: string): boolean {
    return Object.hasOwn(this.#ours, name);
  }

  /** The definition, with its texts in the requested language if the package has a translation. */
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

/** The first language of an `Accept-Language` header, without its region. */
export function preferredLanguage(header: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})\b/i.exec(header ?? '')?.[1]?.toLowerCase();
}
