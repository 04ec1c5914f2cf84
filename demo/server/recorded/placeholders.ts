import { expect } from 'vitest';

/** What a placeholder stands for in an answer; the other placeholders are values that the test knows. */
const shapes: Record<string, string> = {
  '<UUID>': '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  '<TIME>': '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z',
  '<S256>': '[\\w-]{43}',
  '<NUMBER>': '\\d+',
  '<ETAG>': 'W/"[0-9a-f]+-[\\w+/]{27}"',
  '<SESSION_TOKEN>': 'nango_connect_session_[0-9a-f]{64}',
  '<WS_CLIENT_ID>': '[\\w-]+',
};

/** Makes of a recorded text what vitest compares: the text itself, or a pattern where it has placeholders. */
function expected(text: string): unknown {
  if (!Object.keys(shapes).some((placeholder) => text.includes(placeholder))) return text;
  const pattern = text
    .split(/(<[A-Z0-9_]+>)/)
    .map((part) => shapes[part] ?? part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return expect.stringMatching(new RegExp(`^${pattern.join('')}$`));
}

/** The same for a whole recorded value. A list that the recording cut short is compared as far as it goes. */
export function matching(value: unknown): unknown {
  if (typeof value === 'string') return expected(value);
  if (Array.isArray(value)) return value.map(matching);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, matching(inner)]));
}

/** A redirect's target, with the order of its parameters left aside. */
export function location(href: string): { page: string; parameters: Record<string, string> } {
  const url = new URL(href);
  return { page: url.origin + url.pathname, parameters: Object.fromEntries(url.searchParams) };
}
