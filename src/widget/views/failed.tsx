import { Component, type ComponentChildren, type RefCallback } from 'preact';
import { Badge } from '../badge.tsx';
import { copyText } from '../clipboard.ts';
import { explain } from '../explain.ts';
import { Frame, Heading } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { report } from '../report.ts';
import { nameOf } from '../tile.tsx';
import type { ViewContext, ViewProps } from '../view.ts';
import { fill, Words, type Values } from '../words.tsx';

declare const __VERSION__: string;

interface PartProps {
  who: string;
  text: string;
  values: Values;
  children?: ComponentChildren;
}

/** What one of them can do. */
const Part = ({ who, text, values, children }: PartProps) => (
  <section>
    <h3>{who}</h3>
    <p>
      <Words text={text} values={values} />
    </p>
    {children}
  </section>
);

interface RetryProps {
  /** When the server takes requests again, in milliseconds since the epoch. */
  at: number | undefined;
  context: ViewContext;
}

/** Seconds until then; 0 when it is past. */
const secondsTo = (at: number) => Math.max(0, Math.ceil((at - Date.now()) / 1000));

/** *Try again*, after a countdown when there is something to wait for. */
function Retry({ at = 0, context }: RetryProps) {
  const { announce, flow, messages, repaint } = context;
  const seconds = secondsTo(at);
  const lookAgain = (() => {
    const timer = setTimeout(() => {
      repaint();
      if (!secondsTo(at)) announce(messages.failed.retry_now);
    }, 1000);
    // Called in place of this function with nothing.
    return () => clearTimeout(timer);
  }) as RefCallback<HTMLElement>;
  return (
    <button
      type="button"
      class="button primary"
      part="button primary"
      disabled={seconds > 0}
      ref={seconds > 0 ? lookAgain : null}
      onClick={() => flow.retry()}
    >
      {seconds > 0 ? fill(messages.failed.retry_in, { seconds }) : messages.retry}
    </button>
  );
}

interface Copying {
  /** The text that is in the clipboard. */
  copied?: string;
  /** Whether the browser keeps us from the clipboard. */
  byHand?: boolean;
}

/** What failed, what it means, and who can do something about it. */
export class FailedView extends Component<ViewProps<'failed'>, Copying> {
  copy = async (text: string) => {
    const { announce, messages } = this.props.context;
    if (!(await copyText(text))) return this.setState({ byHand: true }, this.select);
    this.setState({ copied: text });
    announce(messages.failed.copied);
  };

  select = () => {
    const area = this.props.context.root.querySelector('textarea');
    area?.focus();
    area?.select();
  };

  render() {
    const { state, context } = this.props;
    const { copied, byHand } = this.state;
    const { host, messages, support } = context;
    const { error, integration, at } = state;
    const words = messages.failed;
    const { failure, code, icon, snippet } = explain(error, words.failures);
    const { title = words.usual.title, text, you = words.usual.you, admin } = words.failures[failure];
    const values = { app: integration ? nameOf(integration) : messages.app, host };
    // oxlint-disable-next-line no-restricted-globals -- read, not sent
    const browser = navigator.userAgent;
    const details = report({
      code,
      error,
      app: integration?.unique_key,
      host,
      at,
      version: __VERSION__,
      browser,
    });
    return (
      <Frame
        state={state}
        context={context}
        footer={
          <div class="actions">
            <button type="button" class="button" part="button" onClick={() => this.copy(details)}>
              {copied === details ? words.copied : words.copy}
            </button>
            <Retry at={error.retryAt} context={context} />
          </div>
        }
      >
        <Badge icon={icon} colour="amber" />
        <Heading>
          <Words text={title} values={values} />
        </Heading>
        <p id="text">
          <Words text={text} values={values} />
        </p>
        <p class="chips">
          <span class="chip">
            <code>{code}</code>
            <button type="button" class="icon" aria-label={words.copy_code} onClick={() => this.copy(code)}>
              <Icon name={copied === code ? 'check' : 'copy'} />
            </button>
          </span>
          {error.status && <code class="chip">{error.status}</code>}
        </p>
        <div class="parts">
          <Part who={words.you} text={you} values={values}>
            {support && (
              <a
                href={support.startsWith('https:') ? support : `mailto:${support}`}
                target="_blank"
                rel="noreferrer"
              >
                {words.support}
              </a>
            )}
          </Part>
          <Part who={words.developer} text={error.message} values={values}>
            {snippet && (
              <pre>
                <code>{snippet}</code>
              </pre>
            )}
            <p>
              <Words text={words.server} values={values} />
            </p>
          </Part>
          {admin && <Part who={words.admin} text={admin} values={values} />}
        </div>
        {byHand && (
          <label class="hand">
            {words.by_hand}
            <textarea class="field" readOnly rows={9} value={details} />
          </label>
        )}
      </Frame>
    );
  }
}
