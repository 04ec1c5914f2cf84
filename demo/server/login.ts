/** How a person behaves at the provider's pages. */
export type Behaviour = 'allow' | 'cancel at login' | 'cancel at consent';

export interface Visit {
  /** The answer to the first address. */
  first: Response;
  /** The address of the last page. */
  last: Response;
  /** The last page's text. */
  text: string;
}

export interface LoginOptions {
  behaviour?: Behaviour;
  /** Names of cookies that are not stored. */
  forget?: RegExp;
  jar?: CookieJar;
}

/**
 * Goes from a popup's first address through the provider's login and consent pages to the callback page, like a
 * browser: follows redirects, keeps cookies, and fills in the forms.
 */
export async function visit(address: string, options: LoginOptions = {}): Promise<Visit> {
  const { behaviour = 'allow', forget, jar = new CookieJar() } = options;
  const send = async (url: URL, form?: URLSearchParams): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: jar.header(url) },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    jar.keep(url, response, forget);
    return response;
  };

  let url = new URL(address);
  let response = await send(url);
  const first = response;
  for (let steps = 0; steps < 20; steps += 1) {
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url);
      response = await send(url);
      continue;
    }
    const text = await response.text();
    const next = nextStep(text, behaviour);
    if (!next) return { first, last: response, text };
    url = new URL(next.href, url);
    response = await send(url, next.form);
  }
  throw new Error('The sign-in never reached the callback page.');
}

/** The form to send or the link to follow on a provider's page; undefined on any other page. */
function nextStep(text: string, behaviour: Behaviour): { href: string; form?: URLSearchParams } | undefined {
  const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1];
  if (action === undefined) return undefined;
  const isLogin = text.includes('name="login"');
  const cancelled = behaviour === (isLogin ? 'cancel at login' : 'cancel at consent');
  const cancel = /<a class="cancel" href="([^"]+)"/.exec(text)?.[1];
  if (cancelled && cancel !== undefined) return { href: cancel };
  return { href: action, form: new URLSearchParams(isLogin ? { login: 'jane' } : {}) };
}

/** The cookies of a browser, by name and path; all servers here are on one host. */
export class CookieJar {
  readonly #cookies = new Map<string, { name: string; value: string; path: string }>();

  keep(url: URL, response: Response, forget?: RegExp): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const path =
        attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length) ?? url.pathname;
      if (forget?.test(name)) continue;
      if (value === '') this.#cookies.delete(`${name} ${path}`);
      else this.#cookies.set(`${name} ${path}`, { name, value, path });
    }
  }

  header(url: URL): string {
    return [...this.#cookies.values()]
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}
