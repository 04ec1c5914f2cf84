import type { Held } from '../stage/leftovers.ts';

const padded = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => (at ? String(cell).padStart(widths[at] ?? 0) : String(cell).padEnd(widths[0] ?? 0)))
    .join('  ')
    .trimEnd();

/** Rows under their headings, the first column to the left. */
export function tableOf(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => String(row[at] ?? '').length)),
  );
  return [headings, ...rows].map((row) => padded(row, widths)).join('\n');
}

/** The number of each ending, for each way of connecting. */
export function endingsTable(lived: readonly { way: string; end: string }[]): string {
  const ways = [...new Set(lived.map(({ way }) => way))].sort();
  const ends = [...new Set(lived.map(({ end }) => end))];
  const count = (end: string, way?: string): number =>
    lived.filter((one) => one.end === end && (!way || one.way === way)).length;
  const rows = ends
    .sort((one, other) => count(other) - count(one))
    .map((end) => [end, count(end), ...ways.map((way) => count(end, way) || '')]);
  return tableOf(['ending', 'flows', ...ways], rows);
}

/** What the page still holds after each chapter. */
export function growthTable(looks: readonly { flows: number; held: Held }[]): string {
  const rows = looks.map(({ flows, held }) => [
    flows,
    held.counts.nodes,
    held.counts.listeners,
    held.counts.timers,
    held.counts.WebSocket,
    held.counts.ShadowRoot,
    Math.round(held.heap / 1024),
  ]);
  return tableOf(['flows', 'nodes', 'listeners', 'timers', 'sockets', 'shadows', 'heap kB'], rows);
}
