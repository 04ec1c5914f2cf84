/** Shapes on a field of 48 by 48, in two colours. */
const shapes: readonly ((first: string, second: string) => string)[] = [
  (first, second) =>
    `<circle cx="17" cy="24" r="14" fill="${first}"/><circle cx="31" cy="24" r="14" fill="${second}" fill-opacity="0.85"/>`,
  (first, second) =>
    `<path d="M4 13a9 9 0 0 1 18 0v9h-9a9 9 0 0 1-9-9zm22 22v-9h9a9 9 0 1 1-9 9z" fill="${first}"/><path d="M26 13a9 9 0 1 1 9 9h-9zM4 35a9 9 0 0 1 9-9h9v9a9 9 0 0 1-18 0z" fill="${second}"/>`,
  (first, second) =>
    `<circle cx="24" cy="24" r="16" fill="none" stroke="${first}" stroke-width="8"/><circle cx="24" cy="24" r="5" fill="${second}"/>`,
  (first, second) =>
    `<rect x="5" y="24" width="10" height="19" rx="5" fill="${second}"/><path d="M19 19a5 5 0 0 1 10 0v19a5 5 0 0 1-10 0zm14-9a5 5 0 0 1 10 0v28a5 5 0 0 1-10 0z" fill="${first}"/>`,
  (first, second) =>
    `<path d="M2 41 18 9l16 32z" fill="${first}"/><path d="m20 41 13-24 13 24z" fill="${second}" fill-opacity="0.85"/>`,
  (first, second) =>
    `<path d="M24 3 42 13.5v21L24 45 6 34.5v-21z" fill="${first}"/><path d="m24 13 9.5 5.5v11L24 35l-9.5-5.5v-11z" fill="#fff"/><circle cx="24" cy="24" r="5" fill="${second}"/>`,
  (first, second) =>
    `<path d="M4 22a20 20 0 0 1 40 0z" fill="${first}"/><path d="M4 26h40a20 20 0 0 1-40 0z" fill="${second}"/>`,
  (first, second) =>
    `<path d="M6 42C6 20 20 6 42 6c0 22-14 36-36 36z" fill="${first}"/><path d="m8 40 20-20" stroke="${second}" stroke-width="4" stroke-linecap="round"/>`,
];

/** Draws an abstract mark, as SVG. Any two numbers will do: the shape, and the hue in degrees. */
export function drawMark(shape: number, hue: number): string {
  const draw = shapes[shape % shapes.length] ?? (() => '');
  const first = `hsl(${hue % 360} 65% 45%)`;
  const second = `hsl(${(hue + 45) % 360} 75% 62%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${draw(first, second)}</svg>`;
}
