// The failure comes after the widget: what both need is in the widget's file, and nothing more has to be loaded.
import '../widget/index.tsx';
import type { ErrorFacts } from '../errors.ts';
import type { FailureCopy, Messages } from '../locales/en.ts';
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
  messages: Messages;
}

/** A link to where people get help. */
function Support({ address, messages }: SupportProps) {
  const { support } = messages.failed;
  if (!address.startsWith('https:')) return <a href={`mailto:${address}`}>{support}</a>;
  return (
    <TabLink href={address} messages={messages}>
      {support}
    </TabLink>
  );
}

/** The view of a failure: what happened, what it means, and who can fix it. */
export function FailedView({ state, context }: ViewProps<'failed'>) {
  const { error, integration, at } = state;
  const { host, messages, support, announce } = context;
  const words = messages.failed;
  const { copied, refusals, copy } = useCopy(() => announce(words.copied));
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
          <Retry at={facts.retryAt} context={context} />
        </div>
      }
    >
      <Badge icon={icon} colour="amber" />
      <Heading>
        <Words text={title ?? words.usual.title} values={values} />
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
            <Words text={you ?? words.usual.you} values={values} />
          </p>
          {support && <Support address={support} messages={messages} />}
        </section>
        <Developer
          message={error.message}
          snippet={snippet}
          admin={admin}
          values={values}
          context={context}
        />
      </div>
      {refusals > 0 && <ByHand label={words.by_hand} text={details} refusals={refusals} />}
    </Frame>
  );
}
