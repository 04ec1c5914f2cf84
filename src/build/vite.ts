/**
 * A plugin for Vite, Rollup and Rolldown that keeps secret keys out of a build.
 *
 * docs/build-check.md says what it finds.
 *
 * @packageDocumentation
 */

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { fingerprintsOf } from './fingerprint.ts';
import { lookUpSecrets } from './lookup.ts';
import {
  describeFindings,
  describeOmissions,
  secretsFoundIn,
  shownText,
  type FoundSecret,
} from './report.ts';
import { createSearch } from './search.ts';
import { searchFiles } from './searchFiles.ts';

/** What `guardSecrets` takes. */
export interface GuardOptions {
  /**
   * Variables that hold secrets, beside `*NANGO*SECRET*` and `*NANGO*API_KEY*`, such as `['STRIPE_SECRET_*']`; `*` is any
   * text. Default: none.
   */
  names?: readonly string[] | undefined;
  /** `.env` files to read. Default: all in Vite's `envDir`, of every mode; without Vite, in the current directory. */
  envFiles?: readonly string[] | undefined;
}

/** A plugin of Vite, Rollup and Rolldown. */
export interface SecretGuard {
  /** Its name in messages of the build. */
  readonly name: string;
}

/** The name in Latchkey's bundle that stands for the fingerprints a build knows. */
const placeholder = '__LATCHKEY_REFUSED_FINGERPRINTS__';

/** A source map is an asset of its own, or at the end of the code. */
const contentOf = (output: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array =>
  output.type === 'asset' ? output.source : output.code;

/** What builds have written. */
interface Written {
  /** Directories with files for browsers. */
  client: Set<string>;
  /** Directories with files for a server. */
  server: Set<string>;
  /** A server's code and its maps. Astro puts it among the files for browsers, and removes it in the end. */
  code: Set<string>;
}

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;

/** The names of the code in a bundle, and of its maps. Its assets can be for browsers even where a server is built. */
const codeIn = (bundle: Bundle): string[] =>
  Object.values(bundle)
    .filter(({ type }) => type === 'chunk')
    .flatMap(({ fileName }) => [fileName, `${fileName}.map`]);

/**
 * By the root of the project, for the whole process: a framework makes several builds, each with a plugin of its own,
 * and what comes later can write to the directories of an earlier one.
 */
const writtenIn = new Map<string, Written>();

const isInside = (path: string, directory: string): boolean =>
  join(path, '/').startsWith(join(directory, '/'));

/**
 * Keeps secret keys out of what a build publishes. The values of environment variables that are called like secrets
 * may be in none of its files, and Latchkey refuses them at run time, by their fingerprints.
 *
 * It looks at what browsers get, not at what Vite builds for a server, and not at what is written after the build: with
 * prerendering, run `latchkey check` last.
 *
 * @returns The plugin.
 * @example
 * ```ts
 * import { guardSecrets } from 'latchkey/vite';
 * import { defineConfig } from 'vite';
 *
 * export default defineConfig({ plugins: [guardSecrets()] });
 * ```
 */
export function guardSecrets({ names, envFiles }: GuardOptions = {}): SecretGuard {
  const cwd = process.cwd();
  let vite: ResolvedConfig | null = null;
  let envDirectory: string | null = cwd;
  const lookUp = () => lookUpSecrets({ cwd, envDirectory, envFiles, names, env: process.env });
  let search = createSearch([]);
  let fingerprints = '';
  const root = (): string => vite?.root ?? cwd;

  function written(): Written {
    const known = writtenIn.get(root()) ?? { client: new Set(), server: new Set(), code: new Set() };
    writtenIn.set(root(), known);
    return known;
  }

  const refuse = (context: { error(message: string): never }, findings: readonly FoundSecret[]): void => {
    if (findings.length === 0) return;
    // The build ends here. What is built next is not to blame for it.
    writtenIn.delete(root());
    context.error(describeFindings(search, findings));
  };

  /** A directory with the sources in it holds more than the output, such as the `.env` files. */
  const hasSources = (directory: string): boolean => isInside(root(), directory);

  const describeUnsearched = (directory: string): string =>
    `${shownText(search, relative(cwd, directory) || '.')} holds the sources as well. Only what the bundler itself writes there is searched for secrets: build to a directory of its own.`;

  /** What is in the directories for browsers, apart from a server's directories and code in them. */
  function findWritten(): FoundSecret[] {
    const { client, server, code } = written();
    return [...client]
      .filter((directory) => existsSync(directory) && !hasSources(directory))
      .flatMap((directory) => {
        const others = [...server].filter((one) => one !== directory && isInside(one, directory));
        const isOther = (file: string): boolean =>
          code.has(file) || others.some((other) => isInside(file, other));
        return searchFiles(search, directory, cwd, isOther).findings;
      });
  }

  const plugin = {
    name: 'latchkey',
    enforce: 'post',

    config: {
      order: 'post',
      handler({ root = '', envDir = '' }) {
        envDirectory = envDir === false ? null : resolve(cwd, root, envDir);
        const value = fingerprintsOf(lookUp().secrets).join(' ');
        // In development too, where a dependency that was bundled ahead passes no plugin.
        return { define: { [placeholder]: JSON.stringify(value) } };
      },
    },

    configResolved(config) {
      vite = config;
    },

    buildStart() {
      const found = lookUp();
      const { secrets } = found;
      search = createSearch(secrets);
      fingerprints = fingerprintsOf(secrets).join(' ');
      if (vite && vite.command !== 'build') return;
      if (secrets.length === 0)
        this.info(
          'no environment variable that holds a secret is set, so there is nothing to search the output for.',
        );
      for (const line of describeOmissions(search, found)) this.warn(line);
      // Before it is copied to where it can be published.
      if (vite?.publicDir && vite.build.copyPublicDir && existsSync(vite.publicDir))
        refuse(this, searchFiles(search, vite.publicDir, cwd).findings);
    },

    transform(code) {
      if (!code.includes(placeholder)) return null;
      return { code: code.replaceAll(placeholder, JSON.stringify(fingerprints)), map: null };
    },

    generateBundle: {
      order: 'post',
      handler({ dir, file }, bundle) {
        const target = dir ?? (file && dirname(file));
        const directory = target && resolve(target);
        // Only Vite has environments, from version 6. Before, a build for a server is one with this option.
        const isForServer = this.environment
          ? this.environment.config.consumer === 'server'
          : Boolean(vite?.build.ssr);
        const { client, server, code } = written();
        if (isForServer) {
          if (!directory) return;
          server.add(directory);
          for (const name of codeIn(bundle)) code.add(join(directory, name));
          return;
        }
        const findings = Object.values(bundle).flatMap((output) =>
          secretsFoundIn(search, output.fileName, contentOf(output)),
        );
        refuse(this, findings);
        if (!directory) return;
        for (const name of codeIn(bundle)) code.delete(join(directory, name));
        // Once for the outputs in one directory.
        if (!client.has(directory) && hasSources(directory)) this.warn(describeUnsearched(directory));
        client.add(directory);
      },
    },

    // What other plugins wrote after that, and what a later build wrote to the directories of an earlier one.
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!vite || vite.command === 'build') refuse(this, findWritten());
      },
    },

    // What was written between the builds of an application, and after them.
    buildApp: {
      order: 'post',
      async handler() {
        search = createSearch(lookUp().secrets);
        refuse(this, findWritten());
        writtenIn.delete(root());
      },
    },
  } satisfies Plugin;
  return plugin;
}
