import { escapeHtml, page } from './page.ts';

/** The sign-in page. It needs no password, and accepts any name. */
export function loginPage(uid: string): string {
  return page({
    title: 'Sign in – OpenID provider',
    main: `<h1>Sign in</h1>
<p>This is the demo’s own OpenID provider. Enter any name.</p>
<form method="post" action="/interaction/${escapeHtml(uid)}/login">
<label for="login">Name</label>
<input id="login" name="login" type="text" autocomplete="username" autocapitalize="none" required autofocus>
<button type="submit">Sign in</button>
</form>
<a class="cancel" href="/interaction/${escapeHtml(uid)}/abort">Cancel</a>`,
  });
}

/** The consent page. */
export function consentPage(uid: string, { login, scopes }: { login: string; scopes: string[] }): string {
  const wanted = scopes.map((scope) => `<li>${escapeHtml(scopeTitles.get(scope) ?? scope)}</li>`).join('');
  return page({
    title: 'Allow access – OpenID provider',
    main: `<h1>Allow access?</h1>
<p>Signed in as <strong>${escapeHtml(login)}</strong>. The application asks for:</p>
<ul>${wanted || '<li>Nothing new</li>'}</ul>
<form method="post" action="/interaction/${escapeHtml(uid)}/confirm">
<button type="submit" autofocus>Allow</button>
</form>
<a class="cancel" href="/interaction/${escapeHtml(uid)}/abort">Cancel</a>`,
  });
}

const scopeTitles = new Map([
  ['openid', 'Know who you are'],
  ['offline_access', 'Stay connected while you are away'],
  ['read', 'Read your data'],
]);

/** The consent page of OAuth 1.0. */
export function oauth1Page(token: string): string {
  return page({
    title: 'Allow access – OAuth 1.0 provider',
    main: `<h1>Allow access?</h1>
<p>The application asks to read your data.</p>
<form method="post" action="/oauth1/authorize?oauth_token=${encodeURIComponent(token)}">
<button type="submit" autofocus>Allow</button>
</form>
<a class="cancel" href="/oauth1/deny?oauth_token=${encodeURIComponent(token)}">Cancel</a>`,
  });
}

export function providerErrorPage(message: string): string {
  return page({
    title: 'Something is wrong – OpenID provider',
    main: `<h1>The provider refused this request</h1><p>${escapeHtml(message)}</p>`,
  });
}
