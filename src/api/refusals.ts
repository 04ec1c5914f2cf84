import { ConnectError, type ErrorFacts } from '../errors.ts';
import { soon } from '../soon.ts';
import { isKnownCode } from './codes.ts';
import type { Credential } from './credential.ts';
import type { redactor } from './redact.ts';
import { codeOf, invalidResponse, type Reply } from './reply.ts';
import type { errorOf, serverError } from './serverError.ts';
import type { describeAnswer } from './tokenAnswer.ts';

/** What explains a refusal: advice, and the redaction of the server's words. It is loaded when it is needed. */
export interface RefusalPart {
  readonly errorOf: typeof errorOf;
  readonly serverError: typeof serverError;
  readonly redactor: typeof redactor;
  readonly describeAnswer: typeof describeAnswer;
}

/** Creates the errors for the refusals of one flow. Credentials and typed values are redacted. */
export interface Refusals {
  /**
   * The error of an answer that is not the expected one.
   *
   * @param typed What was sent; `undefined` for a read.
   */
  ofReply(reply: Reply, integration?: string, typed?: unknown): Promise<ConnectError>;
  /** The error that a sign-in ended with, in the server's code and words. */
  ofSignIn(code: unknown, words: unknown, integration: string, typed: unknown): Promise<ConnectError>;
}

/** A refusal without its words, which cannot be searched for credentials, so they are not shown. */
const withoutWords = (code: unknown, facts: ErrorFacts): ConnectError =>
  new ConnectError(
    isKnownCode(code) ? code : 'unknown_error',
    'The server refused the request, and latchkey.refusal.js, which says why, could not be loaded.',
    facts,
  );

export function createRefusals(
  load: () => Promise<RefusalPart>,
  credential: Pick<Credential, 'values'>,
): Refusals {
  return {
    async ofReply(reply, integration, typed) {
      const { status, path, retryAt } = reply;
      const facts = { status, path, retryAt, integration };
      const code = codeOf(reply.body);
      if (!code) return invalidResponse(reply, facts, typed !== undefined);
      const part = await soon(load());
      if (!part) return withoutWords(code, facts);
      return part.errorOf(reply, part.redactor(credential.values(), typed), integration);
    },

    async ofSignIn(code, words, integration, typed) {
      const part = await soon(load());
      if (!part) return withoutWords(code, { integration });
      return part.serverError(code, words, part.redactor(credential.values(), typed), { integration });
    },
  };
}
