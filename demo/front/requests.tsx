import type { Connect } from '../../src/entry/index.ts';
import { BreakIt } from './breakIt.tsx';
import { CopyButton } from './controls.tsx';
import type { Facts } from './facts.ts';
import { contentSecurityPolicy } from './library.ts';
import { clearLog, useLog, type Entry } from './log.ts';
import { PolicyTable } from './policyTable.tsx';

interface Props {
  facts: Facts;
  connect: Connect;
}

/** Everything that Latchkey can send, what it has sent, and what it refuses to send. */
export function Requests({ facts, connect }: Props) {
  const log = useLog();
  return (
    <section id="requests" aria-labelledby="requests-title">
      <h2 id="requests-title">Every request it can make</h2>
      <p class="about">
        Latchkey compares each request with this table before it leaves the page. Your Content-Security-Policy
        can say the same: this page runs under it.
      </p>
      <div class="columns">
        <div class="card">
          <div class="head">
            <h3>The policy</h3>
            <CopyButton text={contentSecurityPolicy({ host: facts.api })}>Copy as CSP</CopyButton>
          </div>
          <PolicyTable log={log} />
        </div>
        <div class="card log">
          <div class="head">
            <h3>The log</h3>
            <button
              type="button"
              class="quiet"
              onClick={() => void connect.open()}
              onPointerEnter={() => connect.preload()}
            >
              Open the widget
            </button>
            <button type="button" class="quiet" onClick={clearLog}>
              Clear
            </button>
          </div>
          <Log log={log} />
        </div>
      </div>
      <BreakIt facts={facts} />
    </section>
  );
}

const time = (at: number): string => new Date(at).toLocaleTimeString('en-GB');

function Log({ log }: { log: readonly Entry[] }) {
  if (!log.length) return <p class="nothing">Nothing yet.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, which a keyboard has to reach
    <section class="lines" tabIndex={0} aria-label="Log, the latest first">
      <ol>
        {log.map(({ id, at, kind, text, detail, count }) => (
          <li key={id} data-kind={kind}>
            <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
            <span class="kind">{kind}</span>
            <code>{text}</code>
            <small>{[count && `${count} times`, detail].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
