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

/** The definitions of providers, by their names. */
export interface Providers {
  /** Whether a provider is on this machine. */
  isOurs(name: string): boolean;
  /** The definition, with its texts in the requested language if there is a translation. */
  find(name: string, language?: string): Definition | undefined;
  search(text: string | null, language?: string): [string, Definition][];
}

/** The first language of an `Accept-Language` header, without its region. */
export function preferredLanguage(header: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})\b/i.exec(header ?? '')?.[1]?.toLowerCase();
}
