// The failure comes after the widget: what both need is in the widget's file, and nothing more has to be loaded.
import { PlainFailure } from '../widget/index.tsx';
import { useLayoutEffect } from 'preact/hooks';
import type { ErrorFacts } from '../errors.ts';
import type { Advice } from '../locales/failed/advice.ts';
import type { Failure, FailureCopy } from '../locales/failed/en.ts';
import type { FailureMessages } from '../locales/messages.ts';
import { pageHost } from '../page.ts';
import { withoutPrototype } from '../record.ts';
import { Badge, Marked } from '../widget/badge.tsx';
import { Frame, Heading } from '../widget/frame.tsx';
import { Icon } from '../widget/icons.tsx';
import { integrationName, Tile } from '../widget/tile.tsx';
import { useCopy } from '../widget/useCopy.ts';
import type { ViewProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { ByHand } from './byHand.tsx';
import { Developer } from './developer.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { explain } from './explain.ts';
import css from './failure.css?inline';
import { messageFor } from './message.ts';
import { report } from './report.ts';
import { Retry } from './retry.tsx';
import { Support } from './support.tsx';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;

/** By which advice is found: the code, where that fits. */
function adviceKey(failure: Failure, code: string, { status = 0 }: ErrorFacts): string {
  // Only the list is out of reach: the key is good.
  if (failure === 'list_closed') return failure;
  // A gateway answered because the server failed: `host` is right.
  return code === 'invalid_response' && status >= 502 ? 'generic_error_support' : code;
}

function adviceOn(key: string, advice: Advice | null): string | undefined {
  return advice && Object.hasOwn(advice, key) ? advice[key as keyof Advice] : undefined;
}

/** The codes of a sign-in whose window cannot be opened. */
const withoutWindow: ReadonlySet<string> = new Set(['blocked_by_browser', 'popup_sandboxed']);

interface ExplainedProps extends ViewProps<'failed'> {
  words: FailureMessages;
}

/** A failure with its explanation: what happened, what it means, and who can fix it. */
function Explained({ state, words, context }: ExplainedProps) {
  const { error, integration, at, previous } = state;
  const { host, logo, messages, support, announce } = context;
  const { copied, refused, refusals, copy } = useCopy(() => announce(messages.copied));
  const facts = withoutPrototype<ErrorFacts>(error);
  const wasSent = previous.view === 'form' && previous.sending;
  const { failure, code, icon, isLasting, snippet } = explain(error, words.failures, wasSent);
  const { title, text, you, admin } = withoutPrototype<FailureCopy>(words.failures[failure]);
  const values = { app: integration ? integrationName(integration) : messages.app, host };
  const details = report({
    code,
    error: facts,
    message: error.message,
    app: integration?.unique_key,
    host,
    at,
    version: __VERSION__,
    // oxlint-disable-next-line no-restricted-globals -- read, not sent
    browser: navigator.userAgent,
  });
  const advised = adviceOn(adviceKey(failure, code, facts), context.advice);
  const message = messageFor(words.message, {
    app: values.app,
    site: pageHost(),
    code,
    error: facts,
    host,
    at,
    advice: advised ?? error.message,
  });
  // A server's code says nothing about a window.
  const isWindowless = withoutWindow.has(error.code) && facts.status === undefined;
  const supportLeads = isLasting && support !== undefined;
  const closeLeads = isLasting && !supportLeads && context.modal;
  // Before it is painted, and measured.
  useLayoutEffect(() => context.addStyles(css), []);
  return (
    <Frame
      state={state}
      context={context}
      picture={
        integration ? (
          <Marked icon="attention" colour="amber">
            <Tile integration={integration} logo={logo} />
          </Marked>
        ) : (
          <Badge icon={icon} colour="amber" />
        )
      }
      heading={
        <Heading>
          <Words text={title ?? messages.trouble.title} values={values} />
        </Heading>
      }
      footer={
        <div class="actions">
          <Retry at={facts.retryAt} primary={!supportLeads && !closeLeads} words={words} context={context} />
          {supportLeads && (
            <Support primary address={support} messages={messages}>
              {words.support}
            </Support>
          )}
          {closeLeads && (
            <button
              type="button"
              class="button primary"
              part="button primary"
              onClick={() => context.leave('close')}
            >
              {messages.close}
            </button>
          )}
        </div>
      }
    >
      <p id="text">
        <Words text={text} values={values} />
      </p>
      <div class="parts">
        {integration && context.askForPage && isWindowless && (
          <Elsewhere
            integration={integration}
            askForPage={context.askForPage}
            words={words}
            context={context}
          />
        )}
        <section>
          <h3>{words.you}</h3>
          <p>
            <Words text={you ?? messages.trouble.you} values={values} />
          </p>
          {support && !supportLeads && (
            <Support address={support} messages={messages}>
              {words.support}
            </Support>
          )}
        </section>
        <button type="button" class="copy-message" onClick={() => void copy(message)}>
          {words.copy_message}
          <Icon name={copied === message ? 'check' : 'copy'} />
        </button>
        <Developer
          chips={
            <p class="chips">
              <span class="chip">
                <code key={code}>{code}</code>
                <button
                  type="button"
                  class="icon"
                  aria-label={words.copy_code}
                  onClick={() => void copy(code)}
                >
                  <Icon name={copied === code ? 'check' : 'copy'} />
                </button>
              </span>
              {facts.status !== undefined && (
                <code key={facts.status} class="chip">
                  {facts.status}
                </code>
              )}
            </p>
          }
          message={error.message}
          advice={advised}
          snippet={snippet}
          admin={admin}
          values={values}
          words={words}
          context={context}
        >
          <button type="button" class="button small" part="button" onClick={() => void copy(details)}>
            <Icon name={copied === details ? 'check' : 'copy'} />
            {words.copy}
          </button>
        </Developer>
      </div>
      {refusals > 0 && <ByHand label={words.by_hand} text={refused} refusals={refusals} />}
    </Frame>
  );
}

/** A failure: explained, unless the words for that could not be loaded. */
export function FailedView({ state, context }: ViewProps<'failed'>) {
  const words = context.messages.failed;
  return words ? (
    <Explained state={state} words={words} context={context} />
  ) : (
    <PlainFailure state={state} context={context} />
  );
}
