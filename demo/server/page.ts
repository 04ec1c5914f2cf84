/** Escapes text for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Serializes a value for an inline script, so that no text in it can end the script. */
export function scriptValue(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A page in the style that all pages of the embedded servers share. `main` and `script` are trusted. */
export function page({ title, main, script }: { title: string; main: string; script?: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
${script === undefined ? '' : `<script>${script}</script>`}
</body>
</html>
`;
}

const style = `
:root { --surface: #fff; --page: #f4f4f5; --line: #d4d4d8; --text: #18181b; --quiet: #52525b; --accent: #4f46e5; --on: #fff }
@media (prefers-color-scheme: dark) {
  :root { --surface: #18181b; --page: #0c0c0e; --line: #3f3f46; --text: #fafafa; --quiet: #b4b4bd; --accent: #818cf8; --on: #111114 }
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--page);
  color: var(--text); font: 15px/22px system-ui, sans-serif }
main { width: 100%; max-width: 400px; padding: 32px; border: 1px solid var(--line); border-radius: 16px; background: var(--surface) }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 26px; font-weight: 600 }
p { margin: 0 0 16px; color: var(--quiet); overflow-wrap: anywhere }
ul { margin: 0 0 24px; padding: 0 0 0 20px; color: var(--quiet) }
label { display: block; margin: 16px 0 6px; font-weight: 600 }
input { width: 100%; height: 42px; padding: 0 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface);
  color: inherit; font: inherit }
button { width: 100%; height: 44px; margin: 16px 0 12px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on);
  font: inherit; font-weight: 600; cursor: pointer }
a { color: var(--accent) }
.cancel { display: block; padding: 10px; text-align: center }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
@media (max-width: 480px) { body { padding: 0; place-items: stretch } main { max-width: none; border: 0; border-radius: 0 } }
`;
