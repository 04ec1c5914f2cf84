/** What the address of the page asks for: the parameters of Nango's Connect UI. */
export interface Address {
  token: string | undefined;
  apiURL: string | null;
  lang: string | null;
  theme: string | null;
  /** Fills its frame, instead of a dialog over it. */
  embedded: boolean;
  /** Shows the looks that a dashboard is choosing, and connects nothing. */
  preview: boolean;
}

/**
 * Reads the address, and takes the token out of it and out of the history of the tab. The browser's list of visited pages
 * keeps the address as it was opened: no page can change that.
 */
export function takeAddress(): Address {
  const url = new URL(location.href);
  const { searchParams } = url;
  const token = searchParams.getAll('session_token').find((value) => value !== '');
  if (searchParams.has('session_token')) {
    searchParams.delete('session_token');
    // Relative: where the page was opened with a login, browsers refuse an address that says its host. `/.` is for a path
    // that begins with two slashes, which would be taken for a host.
    history.replaceState(null, '', `/.${url.pathname}${url.search}${url.hash}`);
  }
  return {
    token,
    apiURL: searchParams.get('apiURL'),
    lang: searchParams.get('lang'),
    theme: searchParams.get('theme'),
    embedded: searchParams.get('embedded') === 'true',
    preview: searchParams.get('preview') === 'true',
  };
}
