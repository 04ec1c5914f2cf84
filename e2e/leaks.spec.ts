import { expect, test } from './stage/index.ts';
import { expectNoMore, watchLeftovers } from './stage/leftovers.ts';
import { modulePage } from './stage/pages.ts';

/** Every way to show the widget and to take it away, `rounds` times each; returns when the last is gone. */
const cycles = `
import 'latchkey/element';
// The element has the widget in a shadow root of its own.
const widgetIn = (root) => (root.shadowRoot ?? root).querySelector('.latchkey');
const drawn = (root) => widgetIn(root).shadowRoot.querySelector('h2') !== null;
const until = async (done) => {
  // Earlier than the next frame and the 4 ms of a timer.
  while (!done()) await scheduler.postTask(() => {});
};
const shown = (root) => until(() => widgetIn(root) && drawn(root));
const gone = () => until(() => !document.querySelector('.latchkey'));
const ways = {
  async openAndClose() {
    const result = connect.open();
    await shown(document);
    connect.close();
    await result;
  },
  async createAndDestroy() {
    const other = createConnect(options);
    const off = other.on('view', () => {});
    const result = other.open();
    await shown(document);
    other.destroy();
    await result;
    off();
  },
  async mountAndUnmount() {
    const target = document.body.appendChild(document.createElement('div'));
    const unmount = connect.mount(target);
    await shown(target);
    unmount();
    target.remove();
  },
  async elementInAndOut() {
    const element = document.createElement('latchkey-connect');
    element.options = options;
    document.body.append(element);
    await shown(element);
    element.remove();
  },
};
window.cycle = async (rounds) => {
  for (let round = 0; round < rounds; round += 1)
    for (const way of Object.values(ways)) {
      await way();
      await gone();
    }
  // What a frame puts off is done.
  await new Promise((resolve) => requestAnimationFrame(resolve));
};`;

test('two hundred rounds of showing and removing the widget, in every way, leave nothing behind', async ({
  page,
  visit,
  credentials,
}) => {
  test.slow();
  const look = await watchLeftovers(page);
  const options = await credentials['a public key with inline integrations']();
  await visit(modulePage(options, `const options = ${JSON.stringify(options)};${cycles}`));
  const cycle = (rounds: number) =>
    page.evaluate(
      (count) => (Reflect.get(window, 'cycle') as (rounds: number) => Promise<void>)(count),
      rounds,
    );
  // What is made once and kept, such as the engine and compiled code, is made here.
  await cycle(20);
  const before = await look();
  await cycle(200);
  await expectNoMore(async () => (await look()).counts, { ...before.counts, WebSocket: 0, ShadowRoot: 0 });
  const { heap } = await look();
  // 800 widgets in half a kilobyte each would be as much; a widget that is held takes twenty times that.
  expect((heap - before.heap) / 1024, 'kilobytes more').toBeLessThan(400);
});
