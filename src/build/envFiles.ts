import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { VariableSource } from './secrets.ts';

/** `.env`, `.env.local`, `.env.production`, …: of every mode, since any of them may have been built with. */
const envFile = /^\.env(\..+)?$/;
/** Examples for newcomers hold placeholders. */
const example = /\.(example|sample|template|dist|defaults)$/;

/** The `.env` files in a directory, whatever their mode. */
export const envFilesIn = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && envFile.test(entry.name) && !example.test(entry.name))
    .map(({ name }) => join(directory, name))
    .sort();

/** Where an assignment begins, up to its value. For dotenv, which Vite 7 and older use, a colon is a sign as well. */
const assignment = /^[^\S\n]*(?:export\s+)?([\w.-]+)(?:\s*=|:\s)/gm;

/** A value as dotenv reads it: in quotes, also over several lines, or up to a comment or the end of the line. */
const dotenvValue = /\s*(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`)(?=\s*(?:#.*)?$)|[^#\n]*/my;

type Assignment = [name: string, value: string];

function readByDotenv(text: string, start: number): string {
  dotenvValue.lastIndex = start;
  const written = (dotenvValue.exec(text)?.[0] ?? '').trim();
  const value = written.replace(/^(['"`])(.*)\1$/s, '$2');
  return written.startsWith('"') ? value.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : value;
}

/** To Node, a line without a sign is the beginning of the name on the next line. */
const readByNode = (text: string): Assignment[] =>
  Object.entries(parseEnv(text)).map(([name, value = '']) => [name.trim().replace(/^.*\n\s*/s, ''), value]);

/**
 * Every value that a file gives to each variable. Tools differ in what an assignment is, in where its value ends, and in
 * whether the first or the last one of a name counts.
 */
function assignmentsIn(text: string): Assignment[] {
  const lines = text.replace(/\r\n?/g, '\n');
  const places = [...lines.matchAll(assignment)].map(({ 0: begin, 1: name = '', index }) => ({
    name,
    index,
    start: index + begin.length,
  }));
  const values = places.flatMap(({ name, index, start }, at): Assignment[] => {
    const next = places.slice(at + 1).find((place) => place.name === name);
    const byNode = readByNode(lines.slice(index, next?.index)).filter(([one]) => one === name);
    return [...byNode, [name, readByDotenv(lines, start)]];
  });
  const all = [...values, ...readByNode(text)];
  return [...new Map(all.map((one) => [one.join('='), one])).values()];
}

/** The variables of a file as they are written. */
export const readEnvFile = (path: string, from: string): VariableSource => ({
  from,
  variables: assignmentsIn(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')),
});
