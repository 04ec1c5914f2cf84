import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The layers of `src`, a file or a folder each: a layer may import only from the layers before it. */
const layers = [
  'errors',
  'warn',
  'types',
  'version',
  'environment',
  'page',
  'frames',
  'soon',
  'record',
  'json',
  'integration',
  'credential',
  'policy',
  'gate',
  'events',
  'locales',
  'options',
  'contentSecurityPolicy',
  'api',
  'flow',
  'widget',
  'client',
  'form',
  'assist',
  'failure',
  'refusal',
  'signIn',
  'parts',
  'snapshot',
  'handle',
  'loadFailure',
  'connect',
  'entry',
  // Over the entry, so that an application that imports both shares its file.
  'nango',
  'hosted',
  // The build check runs in Node: nothing of it may come into a page.
  'build',
  'doctor',
  'cli',
];

/** What each file imports, by path below `src`. */
type Graph = Record<string, readonly string[]>;

const layerOf = (file: string) => file.replace(/[/.].*$/, '');

/** Imports and re-exports, types too, static and dynamic, of files in `src`. */
function importsOf(file: string, code: string): string[] {
  const paths = code.matchAll(/\b(?:from|import)\s*\(?\s*['"`](\.{1,2}\/[^'"`]+)['"`]/g);
  return [...paths].map(([, path = '']) => posix.join(posix.dirname(file), path));
}

function violations(graph: Graph): string[] {
  return Object.entries(graph).flatMap(([file, imports]) => {
    const place = layers.indexOf(layerOf(file));
    if (place === -1) return [`${file} is in no layer of the list`];
    return imports
      .filter((imported) => !layers.slice(0, place + 1).includes(layerOf(imported)))
      .map((imported) => `${file} imports ${imported}`);
  });
}

function readGraph(): Graph {
  const source = fileURLToPath(new URL('.', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file));
  return Object.fromEntries(
    files.map((file) => [file, importsOf(file, readFileSync(source + file, 'utf8'))]),
  );
}

describe('the layers of src', () => {
  it('depend on each other in one direction', () => {
    const graph = readGraph();
    expect(Object.values(graph).flat().length).toBeGreaterThan(20);
    expect(violations(graph)).toEqual([]);
  });

  it('lists no layer that is gone', () => {
    const present = new Set(Object.keys(readGraph()).map(layerOf));
    expect(layers.filter((layer) => !present.has(layer))).toEqual([]);
  });
});

describe('the check of the layers', () => {
  it('reads every way to import', () => {
    const code = `
      import { a } from './a.ts';
      import type { B } from '../policy.ts';
      import '../errors.ts';
      export * from "./c.ts";
      const lazy = () => import('../widget/index.tsx');
      import { h } from 'preact';
    `;
    expect(importsOf('api/calls.ts', code)).toEqual([
      'api/a.ts',
      'policy.ts',
      'errors.ts',
      'api/c.ts',
      'widget/index.tsx',
    ]);
  });

  it('accepts earlier layers and the same layer', () => {
    expect(violations({ 'flow/flow.ts': ['api/calls.ts', 'flow/state.ts', 'errors.ts'] })).toEqual([]);
  });

  it.each<[string, Graph]>([
    ['a later layer', { 'policy.ts': ['widget/index.tsx'] }],
    ['a file outside of the layers', { 'connect.ts': ['../demo/plugin.ts'] }],
    ['a layer that is not in the list', { 'helpers/text.ts': [] }],
  ])('refuses %s', (_what, graph) => {
    expect(violations(graph)).toHaveLength(1);
  });
});
