import { expect } from 'vitest';

/** Patterns for placeholders in answers. The values of the other placeholders are known. */
const shapes: Record<string, string> = {
  '<UUID>': '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  '<TIME>': '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z',
  '<S256>': '[\\w-]{43}',
  '<NUMBER>': '\\d+',
  '<ETAG>': 'W/"[0-9a-f]+-[\\w+/]{27}"',
  '<SESSION_TOKEN>': 'nango_connect_session_[0-9a-f]{64}',
  '<WS_CLIENT_ID>': '[\\w-]+',
};

/** What Vitest compares with a recorded text: the text itself, or a pattern if it has placeholders. */
function expected(text: string): unknown {
  if (!Object.keys(shapes).some((placeholder) => text.includes(placeholder))) return text;
  const pattern = text
    .split(/(<[A-Z0-9_]+>)/)
    .map((part) => shapes[part] ?? part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return expect.stringMatching(new RegExp(`^${pattern.join('')}$`));
}

/** The same for any recorded value. A list that the recording truncated is compared up to there. */
export function matching(value: unknown): unknown {
  if (typeof value === 'string') return expected(value);
  if (Array.isArray(value)) return value.map(matching);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, matching(inner)]));
}

/** A redirect's target, regardless of the order of its parameters. */
export function location(href: string): { page: string; parameters: Record<string, string> } {
  const url = new URL(href);
  return { page: url.origin + url.pathname, parameters: Object.fromEntries(url.searchParams) };
}
