import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The output of a program that runs in Node, as on a server. */
const run = (program: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

const files = [
  'latchkey.js',
  'element.js',
  'script.js',
  'nango.js',
  'browser/latchkey.js',
  'browser/element.js',
  'browser/nango.js',
  'browser/latchkey.script.js',
  'browser/latchkey.all.js',
];

for (const file of files)
  test(`Node can import dist/${file}, which leaves no global`, () => {
    expect(
      run(`
        const before = Object.getOwnPropertyNames(globalThis);
        await import('./dist/${file}');
        console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))));`),
    ).toEqual([]);
  });

/** What jsdom has: a document and elements, but neither constructable style sheets nor shadow roots that adopt them. */
const likeJsdom = `
  class Document {}
  class HTMLElement {}
  class HTMLScriptElement extends HTMLElement {}
  class CSSStyleSheet {}
  Object.assign(globalThis, {
    window: globalThis, Document, HTMLElement, HTMLScriptElement, CSSStyleSheet,
    document: Object.assign(new Document(), { addEventListener() {} }),
    addEventListener() {},
    customElements: { get() {}, define() { throw new Error('An element that cannot work was defined.'); } },
  });`;

const places: Record<string, string> = { 'on a server': '', 'in a browser such as jsdom': likeJsdom };

for (const [place, setUp] of Object.entries(places)) {
  test(`open, mount and auth say ${place} that they need a browser`, () => {
    expect(
      run(`
        ${setUp}
        const { createConnect, isConnectError } = await import('./dist/latchkey.js');
        const connect = createConnect({
          publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f', preload: 'idle', accent: 'rebeccapurple',
        });
        connect.preload();
        const codes = [];
        for (const call of [() => connect.open(), async () => connect.mount('#x'), () => connect.auth('github')])
          await call().catch((error) => codes.push(isConnectError(error) && error.code, error.message));
        connect.destroy();
        console.log(JSON.stringify(codes));`),
    ).toEqual(
      [1, 2, 3].flatMap(() => [
        'browser_required',
        'Latchkey can be imported anywhere, but open, mount and auth need a browser with constructable style sheets.',
      ]),
    );
  });

  test(`the element is not defined ${place}`, () => {
    expect(run(`${setUp} await import('./dist/element.js'); console.log('[]');`)).toEqual([]);
  });
}
