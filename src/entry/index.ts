/**
 * `createConnect`, the errors, and all types. Importing it has no side effects, and works on a server.
 *
 * docs/handle.md and docs/options.md explain how it is used.
 *
 * @packageDocumentation
 */

export { createConnect } from '../connect.ts';
export type { Connect } from '../handle.ts';
export { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
export { ConnectError, isConnectError, type ErrorFacts, type OwnCode } from '../errors.ts';
export type { Listener } from '../events.ts';
export type { MessageOverrides } from '../locales/merge.ts';
export type {
  AuthOptions,
  ConnectOptions,
  HelpOptions,
  OpenOptions,
  SessionToken,
  TokenRequest,
  UpdateOptions,
} from '../options.ts';
export type { FallbackPage, FallbackRequest, OpenedWindow, OpenWindow } from '../options/signInWindow.ts';
export { policy, type PolicyRow, type Transport } from '../policy.ts';
export type {
  ConnectEvent,
  ConnectEventOf,
  ConnectEventType,
  Connection,
  ConnectionOptions,
  CredentialKind,
  Credentials,
  Definition,
  FieldDefinition,
  Integration,
  Theme,
  ViewName,
} from '../types.ts';
export type { Messages } from '../locales/messages.ts';
export type { Snapshot } from '../snapshot.ts';
export { version } from '../version.ts';
export type { LatchkeyConnectElement } from './defineElement.ts';
export type { LatchkeyConnectListeners, LatchkeyEventMap } from './domEvents.ts';
export type { LatchkeyConnectAttributes } from './attributes.ts';
export type { ConnectEventHandlers } from './eventHandlers.ts';
export type { LatchkeyGlobal } from './global.ts';
