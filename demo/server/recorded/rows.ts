import http from './http.json' with { type: 'json' };
import websocket from './websocket.json' with { type: 'json' };

/** A recorded request with its answer. Texts have placeholders such as `<PUBLIC_KEY>`. */
export interface HttpRow {
  id: string;
  request: { method: string; path: string; headers?: Record<string, string>; body?: unknown };
  response: { status: number; type: string | null; json?: unknown; headers?: Record<string, string> };
}

interface RecordedPage {
  status: number;
  type: string | null;
}

/** A recorded flow: the WebSocket's messages, the popup's first answer, and its last page. */
export interface WebSocketRow {
  id: string;
  note?: string;
  messages: Record<string, unknown>[];
  first: (RecordedPage & { path: string }) | null;
  final: RecordedPage | null;
}

export const httpRows: HttpRow[] = http.rows.map(({ request, response, ...row }) => ({
  ...row,
  request: { ...request, headers: texts(request.headers) },
  response: {
    status: response.status,
    type: response.type,
    ...('json' in response ? { json: response.json } : {}),
    ...('headers' in response ? { headers: texts(response.headers) } : {}),
  },
}));

export const webSocketRows: WebSocketRow[] = websocket.rows;

/** TypeScript infers one type for the headers of all rows, in which each header is optional. */
function texts(headers: Record<string, string | undefined> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
