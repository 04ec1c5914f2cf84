/** Takes the prototypes from everything in a value. Not by recursion, which a deep one would end. */
function takePrototypes(value: unknown): void {
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (!Array.isArray(one)) Object.setPrototypeOf(one, null);
    for (const inner of Object.values(one)) if (typeof inner === 'object') left.push(inner);
  }
}

/** Lists, objects and names of one text that are read. A list of 10,000 apps has half as many. */
const mostParts = 400_000;

/** Whether a text may have so many lists, objects and names in it that to read them would hold the page up for seconds. */
function isCrowded(text: string): boolean {
  let parts = 0;
  for (let at = 0; at < text.length && parts <= mostParts; at += 1) {
    const character = text[at];
    if (character === '[' || character === '{' || character === ':') parts += 1;
  }
  return parts > mostParts;
}

/** The value of a JSON text, without prototypes; `undefined` when the text is not JSON, or has too much in it. */
export function parseJson(text: string): unknown {
  if (isCrowded(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    takePrototypes(value);
    return value;
  } catch {
    return undefined;
  }
}
