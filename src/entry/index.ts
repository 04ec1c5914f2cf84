export { createConnect, type Connect } from '../connect.ts';
export { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
export { ConnectError, isConnectError, type ErrorFacts, type OwnCode } from '../errors.ts';
export type { Listener } from '../events.ts';
export type { MessageOverrides } from '../locales/merge.ts';
export type { AuthOptions, ConnectOptions, OpenOptions, SessionToken } from '../options.ts';
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
export { version } from '../version.ts';
