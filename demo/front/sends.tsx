import { useState } from 'preact/hooks';
import type { PolicyRow } from '../../src/entry/index.ts';
import { attempts, outcomeOf, type Outcome } from './breaking.ts';
import { Code, CopyButton } from './controls.tsx';
import type { Facts } from './facts.ts';
import { Icon } from './icons.tsx';
import { contentSecurityPolicy, policy } from './library.ts';
import { clearLog, note, useLog, type Entry } from './log.ts';
import { looksOf, type Settings } from './settings.ts';

const purposes: Record<string, string> = {
  '/connect/session': 'What the session allows',
  '/integrations': 'The list of apps',
  '/providers/:provider': 'How one app is connected',
  '/oauth/connect/latchkey-key-check': 'Whether the key is a public key',
  '/oauth/connect/:integration': 'The sign-in window',
  ':websocketsPath': 'The result of the sign-in',
  '*': 'Logos, from the API’s origin',
};

const purposeOf = ({ method, path }: PolicyRow): string | undefined =>
  method === 'POST' ? 'What a person typed into a form' : purposes[path];

interface Props {
  facts: Facts;
  settings: Settings;
}

/** Everything Latchkey can send, what it did send, and what it refuses to. */
export function Sends({ facts, settings }: Props) {
  const log = useLog();
  const line = contentSecurityPolicy({ host: facts.api });
  return (
    <section id="sends" aria-labelledby="sends-title">
      <h2 id="sends-title">What it sends</h2>
      <p class="about">
        Every request passes one gate, and the gate has this list. The log is the server’s own, keys struck
        out, and between its lines are the events that your page gets.
      </p>
      <div class="columns">
        <div class="card">
          <h3>
            The policy <small>exported, frozen</small>
          </h3>
          <PolicyTable log={log} />
        </div>
        <div class="card log">
          <h3>
            The log
            <button type="button" class="quiet" onClick={clearLog}>
              Clear<span class="unseen"> the log</span>
            </button>
          </h3>
          <Lines log={log} />
        </div>
      </div>
      <BreakIt facts={facts} settings={settings} />
      <h3 class="apart">One line for your Content-Security-Policy</h3>
      <p class="about">
        Made from the same list by <code>contentSecurityPolicy()</code>. This page runs under it: its own
        origin, and this.
      </p>
      <div class="snippet">
        <Code source={line} label="Content-Security-Policy" wrap />
        <div class="foot">
          <span />
          <CopyButton text={line} what="the Content-Security-Policy" />
        </div>
      </div>
    </section>
  );
}

const madeIn = (log: readonly Entry[], row: PolicyRow): number =>
  log.reduce((sum, entry) => (entry.row === row ? sum + (entry.count ?? 1) : sum), 0);

function PolicyTable({ log }: { log: readonly Entry[] }) {
  return (
    <table class="policy">
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Public key</th>
          <th scope="col">Session token</th>
          <th scope="col">Made</th>
        </tr>
      </thead>
      <tbody>
        {policy.map((row) => (
          <PolicyLine key={row.transport + row.path} row={row} made={madeIn(log, row)} />
        ))}
      </tbody>
    </table>
  );
}

/** A path that breaks after its slashes. */
const breakable = (path: string) =>
  path.split(/(?<=.\/)/).map((part, index) => [index > 0 && <wbr key={part} />, part]);

function PolicyLine({ row, made }: { row: PolicyRow; made: number }) {
  const open = (credential: PolicyRow['credentials'][number]) =>
    row.credentials.includes(credential) ? (
      <>
        <Icon name="check" />
        <span class="unseen">open</span>
      </>
    ) : (
      <span class="none">closed</span>
    );
  return (
    <tr>
      <th scope="row">
        <code>
          {row.method} {breakable(row.path)}
        </code>
        <small>
          {purposeOf(row) ?? ''} <span class="transport">{row.transport}</span>
        </small>
      </th>
      <td>{open('publicKey')}</td>
      <td>{open('sessionToken')}</td>
      <td class="made">
        {/* Another key, another element: it lights up each time. */}
        <span key={made} class={made ? 'lit' : 'none'}>
          {made}
        </span>
      </td>
    </tr>
  );
}

const time = (at: number): string => new Date(at).toLocaleTimeString('en-GB');

function Lines({ log }: { log: readonly Entry[] }) {
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

function BreakIt({ facts, settings }: Props) {
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});

  async function run(attempt: (typeof attempts)[number]) {
    const outcome = await outcomeOf(attempt, facts, looksOf(settings));
    setOutcomes((before) => ({ ...before, [attempt.title]: outcome }));
    note({ kind: 'refused', text: outcome.code, detail: attempt.code });
  }

  return (
    <>
      <h3 class="apart">Try to break it</h3>
      <ul class="attempts">
        {attempts.map((attempt) => {
          const outcome = outcomes[attempt.title];
          return (
            <li key={attempt.title}>
              <button type="button" onClick={() => void run(attempt)}>
                {attempt.title}
              </button>
              <code>{attempt.code}</code>
              <output>
                {outcome && (
                  <>
                    <span class="code-chip">{outcome.code}</span> {outcome.message}
                  </>
                )}
              </output>
            </li>
          );
        })}
      </ul>
    </>
  );
}
