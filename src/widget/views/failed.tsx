import { Component, type ComponentChildren } from 'preact';
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

/** *Try again*, after a countdown when there is something to wait for. */
class Retry extends Component<RetryProps> {
  timer: ReturnType<typeof setInterval> | undefined;

  seconds = () => Math.max(0, Math.ceil(((this.props.at ?? 0) - Date.now()) / 1000));

  override componentDidMount() {
    if (this.seconds()) this.timer = setInterval(this.tick, 1000);
  }

  tick = () => {
    const { announce, messages } = this.props.context;
    this.forceUpdate();
    if (this.seconds()) return;
    clearInterval(this.timer);
    announce(messages.failed.retry_now);
  };

  override componentWillUnmount() {
    clearInterval(this.timer);
  }

  render() {
    const { flow, messages } = this.props.context;
    const seconds = this.seconds();
    return (
      <button
        type="button"
        class="button primary"
        part="button primary"
        disabled={seconds > 0}
        onClick={() => flow.retry()}
      >
        {seconds ? fill(messages.failed.retry_in, { seconds }) : messages.retry}
      </button>
    );
  }
}

const select = (area: HTMLTextAreaElement | null) => {
  area?.focus();
  area?.select();
};

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
    if (!(await copyText(text))) return this.setState({ byHand: true });
    this.setState({ copied: text });
    announce(messages.failed.copied);
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
            <Retry key={error.retryAt} at={error.retryAt} context={context} />
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
            <textarea ref={select} class="field" readOnly rows={9} value={details} />
          </label>
        )}
      </Frame>
    );
  }
}
