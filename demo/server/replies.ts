/** A route's answer, without the headers that every answer has. */
export interface Reply {
  status: number;
  /** The media type; null if there is no body. */
  type: string | null;
  body: string;
  headers?: Record<string, string>;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value), headers };
}

export function html(status: number, body: string): Reply {
  return { status, type: 'text/html; charset=utf-8', body };
}

export function noContent(): Reply {
  return { status: 204, type: null, body: '' };
}

/** A redirect. Its small body is HTML or text, depending on the request. */
export function redirect(
  location: string,
  accept: string | undefined,
  headers: Record<string, string> = {},
): Reply {
  const asHtml = accept?.includes('text/html') ?? false;
  return {
    status: 302,
    type: asHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    body: asHtml ? '<p>Redirecting to the provider.</p>' : 'Redirecting to the provider.',
    headers: { location, ...headers },
  };
}
