import { isConnectError } from '../errors.ts';
import type { ConnectEvent, Connection } from '../types.ts';
import { authResultOf, errorTypeOf } from './authError.ts';
import type { ConnectUIEvent } from './connectUITypes.ts';

const errorEvent = (error: unknown): ConnectUIEvent | null =>
  isConnectError(error)
    ? { type: 'error', payload: { errorType: errorTypeOf(error), errorMessage: error.message } }
    : null;

function connectEvent(connection: Connection): ConnectUIEvent | null {
  try {
    return { type: 'connect', payload: authResultOf(connection) };
  } catch (error) {
    return errorEvent(error);
  }
}

/** An event of the widget as the Connect UI reports it; `null` for one that it does not have. */
export function connectUIEventOf(event: ConnectEvent): ConnectUIEvent | null {
  switch (event.type) {
    case 'open':
      return { type: 'ready' };
    case 'connect':
      return connectEvent(event);
    case 'error':
      return errorEvent(event.error);
    case 'close':
      return { type: 'close' };
    case 'view':
    case 'window':
      return null;
    default:
      return event satisfies never;
  }
}
