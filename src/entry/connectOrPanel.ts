import type { Connect } from '../handle.ts';
import { isConnectError } from '../errors.ts';
import type { ConnectOptions } from '../options.ts';
// From the entry itself: the element then shares the file of an application that imports both.
import { createConnect } from './index.ts';

/** A Connect, or what stands in its place where the options cannot be used. */
export interface ConnectOrPanel {
  connect: Connect;
  /** It can only show the panel that says why. */
  isPanel: boolean;
}

/**
 * A Connect for a page that has no place to catch an error: one that cannot be started opens the panel that says
 * why, and says it once in the console. The error's message never holds the key.
 */
export function connectOrPanel(read: () => ConnectOptions): ConnectOrPanel {
  let options: ConnectOptions = {};
  try {
    options = read();
    return { connect: createConnect(options), isPanel: false };
  } catch (error) {
    if (!isConnectError(error)) throw error;
    console.error(`Latchkey: ${error.message} (${error.code})`);
    const sessionToken = (): never => {
      throw error;
    };
    const rest = { ...options, sessionToken };
    delete rest.publicKey;
    delete rest.integrations;
    try {
      // With the page's own support link, words and looks: this is when a person needs them.
      return { connect: createConnect(rest), isPanel: true };
    } catch {
      return { connect: createConnect({ sessionToken }), isPanel: true };
    }
  }
}
