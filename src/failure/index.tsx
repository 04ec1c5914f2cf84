// The failure comes after the widget: what both need is in the widget's file, and nothing more has to be loaded.
import { PlainFailure } from '../widget/index.tsx';
import type { ErrorFacts } from '../errors.ts';
import type { Advice } from '../locales/failed/advice.ts';
import type { Failure, FailureCopy } from '../locales/failed/en.ts';
import type { FailureMessages, WidgetMessages } from '../locales/messages.ts';
import { withoutPrototype } from '../record.ts';
import { Badge } from '../widget/badge.tsx';
import { Frame, Heading } from '../widget/frame.tsx';
import { Icon } from '../widget/icons.tsx';
import { TabLink } from '../widget/tabLink.tsx';
import { integrationName } from '../widget/tile.tsx';
import { useCopy } from '../widget/useCopy.ts';
import type { ViewProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { ByHand } from './byHand.tsx';
import { Developer } from './developer.tsx';
import { explain } from './explain.ts';
import { report } from './report.ts';
import { Retry } from './retry.tsx';

declare const __VERSION__: string;

interface SupportProps {
  /** An `https:` URL or an e-mail address. */
  address: string;
  /** The words of the link. */
  children: string;
  messages: WidgetMessages;
}

/** A link to where people get help. */
function Support({ address, children, messages }: SupportProps) {
  if (!address.startsWith('https:')) return <a href={`mailto:${address}`}>{children}</a>;
  return (
    <TabLink href={address} messages={messages}>
      {children}
    </TabLink>
  );
}

/** Where only the list is out of reach, the key is good: the advice on the code would be wrong. */
function adviceOn(failure: Failure, code: string, advice: Advice | null): string | undefined {
  const key = failure === 'list_closed' ? failure : code;
  return advice && Object.hasOwn(advice, key) ? advice[key as keyof Advice] : undefined;
}

interface ExplainedProps extends ViewProps<'failed'> {
  words: FailureMessages;
}

/** A failure with its explanation: what happened, what it means, and who can fix it. */
function Explained({ state, words, context }: ExplainedProps) {
  const { error, integration, at } = state;
  const { host, messages, support, announce } = context;
  const { copied, refusals, copy } = useCopy(() => announce(messages.copied));
  const facts = withoutPrototype<ErrorFacts>(error);
  const { failure, code, icon, snippet } = explain(error, words.failures);
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
  return (
    <Frame
      state={state}
      context={context}
      footer={
        <div class="actions">
          <button type="button" class="button" part="button" onClick={() => void copy(details)}>
            <Icon name={copied === details ? 'check' : 'copy'} />
            {words.copy}
          </button>
          <Retry at={facts.retryAt} words={words} context={context} />
        </div>
      }
    >
      <Badge icon={icon} colour="amber" />
      <Heading>
        <Words text={title ?? messages.trouble.title} values={values} />
      </Heading>
      <p id="text">
        <Words text={text} values={values} />
      </p>
      <p class="chips">
        <span class="chip">
          <code>{code}</code>
          <button type="button" class="icon" aria-label={words.copy_code} onClick={() => void copy(code)}>
            <Icon name={copied === code ? 'check' : 'copy'} />
          </button>
        </span>
        {facts.status !== undefined && <code class="chip">{facts.status}</code>}
      </p>
      <div class="parts">
        <section>
          <h3>{words.you}</h3>
          <p>
            <Words text={you ?? messages.trouble.you} values={values} />
          </p>
          {support && (
            <Support address={support} messages={messages}>
              {words.support}
            </Support>
          )}
        </section>
        <Developer
          message={error.message}
          advice={adviceOn(failure, code, context.advice)}
          snippet={snippet}
          admin={admin}
          values={values}
          words={words}
          context={context}
        />
      </div>
      {refusals > 0 && <ByHand label={words.by_hand} text={details} refusals={refusals} />}
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
