import { describe, expect, it } from 'vitest';
import { copyOf, recordOf } from './record.ts';

/** Apps of a workspace that each know the workspace, as stores of an application often have them. */
function workspaceOf(count: number, onRead: () => void = () => {}) {
  const apps: object[] = [];
  const workspace = { apps };
  for (let at = 0; at < count; at += 1)
    apps.push({
      get id() {
        onRead();
        return `app-${at}`;
      },
      workspace,
    });
  return workspace;
}

describe('a copy of data', () => {
  it('keeps what the original had, also where both contain themselves', () => {
    const original = { list: [{ name: 'a' }], self: null as unknown };
    original.self = original;
    const copy = copyOf(original);
    original.list[0] = { name: 'b' };
    expect(copy.list).toEqual([{ name: 'a' }]);
    expect(copy.self).toMatchObject({ list: [{ name: 'a' }] });
  });

  it('takes few looks at an object that is in it many times', () => {
    let reads = 0;
    copyOf(workspaceOf(40, () => (reads += 1)));
    expect(reads).toBeLessThanOrEqual(10 * 40);
  });

  it('has the own properties of an object of a class, and an object of the browser as it is', () => {
    class Params {
      region = 'eu';
    }
    const url = new URL('https://example.com');
    expect(copyOf({ params: new Params(), url, now: new Date(0) })).toEqual({
      params: { region: 'eu' },
      url,
      now: new Date(0),
    });
    expect(copyOf({ url }).url).toBe(url);
  });
});

describe('a record', () => {
  it('of what has no prototype is the same object: a reply can have too many names to copy them again and again', () => {
    const parsed: unknown = Object.assign(Object.create(null) as object, { a: 1 });
    expect(recordOf(parsed)).toBe(parsed);
  });

  it('of anything else has the own properties alone', () => {
    const given = Object.assign(Object.create({ b: 2 }) as object, { a: 1 });
    expect(Object.entries(recordOf(given))).toEqual([['a', 1]]);
    expect(recordOf(given).b).toBeUndefined();
    expect(Object.getPrototypeOf(recordOf(given))).toBeNull();
    for (const none of [null, undefined, 'text', ['a']]) expect(Object.keys(recordOf(none))).toEqual([]);
  });
});
