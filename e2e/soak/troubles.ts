import type { Fault, RouteFault, WebSocketBehaviour } from '../../demo/server/faults.ts';

/** What is wrong with the server during a flow. */
export interface Trouble {
  name: string;
  fault: Fault;
  /** The endings that it explains. One that is got over explains none. */
  ends: readonly string[];
  /** The result does not come by the WebSocket. */
  losesResult?: true;
  /** The callback page's message does not come. */
  losesMessage?: true;
}

const page = '<!doctype html><title>502 Bad Gateway</title>';

/** Faults of any answer. A read is tried three times. */
const answers: Record<string, { fault: Omit<RouteFault, 'route'>; ends: readonly string[] }> = {
  'fails once': { fault: { status: 502, body: page, times: 1 }, ends: [] },
  'fails for long': { fault: { status: 503, body: page, times: 3 }, ends: ['failed invalid_response'] },
  'is reset once': { fault: { cut: 'reset', times: 1 }, ends: [] },
  'is reset for long': { fault: { cut: 'reset', times: 9 }, ends: ['failed network_error'] },
  hangs: { fault: { cut: 'hang', times: 1 }, ends: ['failed timeout'] },
  'is late': { fault: { delayMs: 300, times: 1 }, ends: [] },
  'is a page': { fault: { status: 200, body: page, times: 1 }, ends: ['failed invalid_response'] },
  'is empty': { fault: { status: 200, body: '', times: 1 }, ends: ['failed invalid_response'] },
  'is cut short': { fault: { status: 200, body: '{"data": [', times: 1 }, ends: ['failed invalid_response'] },
  'is of another shape': {
    fault: { status: 200, body: { data: 7 }, times: 1 },
    ends: ['failed invalid_response'],
  },
  'is an error': {
    fault: { status: 200, body: { error: { code: 'something_new' } }, times: 1 },
    ends: ['failed something_new'],
  },
  'is too many': {
    fault: { status: 429, body: { error: { code: 'too_many_request' } }, times: 1 },
    ends: ['failed too_many_request'],
  },
  'is a 401': {
    fault: { status: 401, body: { error: { code: 'unknown_account' } }, times: 1 },
    ends: ['failed unknown_account'],
  },
  'knows no token': {
    fault: { status: 401, body: { error: { code: 'unknown_connect_session_token' } }, times: 1 },
    ends: ['failed unknown_connect_session_token'],
  },
};

/** Faults that end a POST, which is sent once, but not a read. */
const onlyOnce: Partial<Record<string, readonly string[]>> = {
  'fails once': ['failed invalid_response'],
  'is reset once': ['failed network_error'],
};

const answersAt = (method: string, path: string): Trouble[] =>
  Object.entries(answers).map(([name, { fault, ends }]) => ({
    name: `${method} ${path} ${name}`,
    fault: { route: { method, path }, ...fault },
    ends: (method === 'POST' && onlyOnce[name]) || ends,
  }));

const keyCheck = '/oauth/connect/latchkey-key-check';

export const reads: readonly Trouble[] = ['/connect/session', '/integrations', '/providers/*', keyCheck]
  .flatMap((path) => answersAt('GET', path))
  .map((trouble) =>
    // A key that the check does not know, and that reads the integrations all the same, has to be a secret one.
    trouble.name === `GET ${keyCheck} is a 401`
      ? { ...trouble, ends: [...trouble.ends, 'failed secret_key_refused'] }
      : trouble,
  );

export const posts: readonly Trouble[] = [
  ...answersAt('POST', '/api-auth/api-key/*'),
  { name: 'the POST waits for approval', fault: { pending: 'demo-api-key', times: 1 }, ends: ['pending'] },
];

const lost = ['failed connection_lost'];
/** The page's message says that it failed, and not why. */
const vague = 'failed connection_validation_failed';

const sockets: Record<WebSocketBehaviour, Pick<Trouble, 'ends' | 'losesResult'>> = {
  refuse: { ends: lost },
  dropBeforeAck: { ends: lost },
  silent: { ends: lost },
  malformed: { ends: lost },
  dropAfterAck: { ends: [...lost, vague], losesResult: true },
  dropAtResult: { ends: [...lost, vague], losesResult: true },
  brokenFrame: { ends: [...lost, vague], losesResult: true },
  manyResults: { ends: [] },
  malformedResult: { ends: [vague], losesResult: true },
  noResult: { ends: [vague], losesResult: true },
  unknownMessage: { ends: [] },
  pending: { ends: ['pending'] },
};

export const windows: readonly Trouble[] = [
  ...Object.entries(sockets).map(([websocket, rest]) => ({
    name: `WebSocket ${websocket}`,
    fault: { websocket: websocket as WebSocketBehaviour, times: 1 },
    ...rest,
  })),
  {
    name: 'the provider cuts its window off',
    fault: { provider: { openerPolicy: 'same-origin' }, times: 1 },
    ends: [],
    losesMessage: true,
  },
  {
    name: 'the callback page is silent',
    fault: { callback: 'silent', times: 1 },
    ends: [],
    losesMessage: true,
  },
  { name: 'the login waits for approval', fault: { pending: 'demo-openid', times: 1 }, ends: ['pending'] },
];
