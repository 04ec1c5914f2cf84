import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ConnectError, ConnectOptions } from '../../src/entry/index.ts';
import { namedApps } from './apps.ts';
import type { Facts } from './facts.ts';
import { createConnect, isConnectError } from './library.ts';
import { useLog } from './log.ts';
import { lookOptions, type Looks } from './looks.ts';
import { InlineWidget } from './widgets.tsx';

/** A key or token to start Latchkey with. */
interface Situation {
  title: string;
  /** What is special about the key. */
  text?: string;
  key: string;
  /** Whether the page names its apps, so that no list is requested. */
  namesApps?: boolean;
}

const situationsFor = ({ accounts }: Facts): readonly Situation[] => [
  {
    title: 'A Stripe secret key',
    text: 'Its beginning gives it away, so it is refused at once and sent nowhere.',
    key: 'sk_live_not_a_real_key',
  },
  {
    title: 'A Nango secret key',
    text: 'It looks like a public key, so Latchkey asks the server what it is.',
    key: accounts.today.secretKey,
  },
  {
    title: 'A placeholder',
    text: 'It was copied from an example and never replaced.',
    key: '<your-public-key>',
  },
  {
    title: 'Another server’s key',
    text: 'It belongs to another server or environment, or it was rotated.',
    key: crypto.randomUUID(),
  },
  {
    title: 'An expired token',
    text: 'Session tokens live for 30 minutes.',
    key: `nango_connect_session_${'0'.repeat(64)}`,
  },
  {
    title: 'A newer account’s public key',
    text: 'Nango accounts made after August 2025 accept session tokens only.',
    key: accounts.pastCutOff.publicKey,
  },
  {
    title: 'A public key alone',
    text: 'Nango lets no public key read the list of apps.',
    key: accounts.today.publicKey,
  },
  {
    title: 'A public key with apps',
    text: 'The page names its apps itself and needs no list.',
    key: accounts.today.publicKey,
    namesApps: true,
  },
];

const credentialFrom = (key: string): ConnectOptions =>
  key.startsWith('nango_connect_session_') ? { sessionToken: key } : { publicKey: key };

/** A situation that was started. */
interface Attempt extends Situation {
  /** Milliseconds since 1970. */
  startedAt: number;
}

const attemptNow = (situation: Situation): Attempt => ({ ...situation, startedAt: Date.now() });

function errorOfCreateConnect(options: ConnectOptions): ConnectError | null {
  try {
    createConnect(options).destroy();
    return null;
  } catch (error) {
    if (isConnectError(error)) return error;
    throw error;
  }
}

interface Props {
  facts: Facts;
  looks: Looks;
}

export function Keys({ facts, looks }: Props) {
  const situations = useMemo(() => situationsFor(facts), [facts]);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [typed, setTyped] = useState('');
  const { section, leftAt, forgetLeaving } = useLeaving();

  function start(situation: Situation) {
    forgetLeaving();
    setAttempt(attemptNow(situation));
  }

  return (
    <section ref={section} id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">What if the key is wrong?</h2>
      <p class="about">
        On Nango a public key and a secret key look the same. Start Latchkey with any of these, and see what
        your user sees, what your code gets, and what leaves the page.
      </p>
      <div class="chips">
        {situations.map((situation) => (
          <button
            type="button"
            key={situation.title}
            aria-pressed={attempt?.title === situation.title}
            onClick={() => start(situation)}
          >
            {situation.title}
          </button>
        ))}
      </div>
      <form
        class="key"
        onSubmit={(event) => {
          event.preventDefault();
          start({ title: 'Typed', key: typed });
        }}
      >
        <input
          type="text"
          aria-label="Another key or token"
          placeholder="Another key or token"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="secondary">
          Start
        </button>
      </form>
      {attempt && (
        <Result key={attempt.startedAt} attempt={attempt} until={leftAt} facts={facts} looks={looks} />
      )}
    </section>
  );
}

interface ResultProps extends Props {
  attempt: Attempt;
  /** Requests from then on have another cause. */
  until: number;
}

function Result({ attempt, until, facts, looks }: ResultProps) {
  const [emitted, setEmitted] = useState<ConnectError | null>(null);
  const options = useMemo<ConnectOptions>(
    () => ({
      host: facts.api,
      // The report says what the developer needs to know.
      developerDetails: false,
      ...credentialFrom(attempt.key),
      ...(attempt.namesApps ? { integrations: namedApps(facts.api) } : {}),
      ...lookOptions(looks),
    }),
    [facts, looks, attempt],
  );
  const thrown = useMemo(() => errorOfCreateConnect(options), []);
  return (
    <div class="beside result">
      <InlineWidget
        options={options}
        name="Wrong keys"
        onEvent={(event) => {
          if (event.type === 'error') setEmitted(event.error);
        }}
      />
      <div>
        {attempt.text && <p class="lead">{attempt.text}</p>}
        <Report since={attempt.startedAt} until={until} thrown={thrown} emitted={emitted} />
      </div>
    </div>
  );
}

/** When the person first pressed something outside a section. */
function useLeaving() {
  const section = useRef<HTMLElement>(null);
  const [leftAt, setLeftAt] = useState(Infinity);
  useEffect(() => {
    const noticeLeaving = ({ target }: Event) => {
      if (!(target instanceof Node) || section.current?.contains(target)) return;
      setLeftAt((before) => Math.min(before, Date.now()));
    };
    // In the capture phase, to be earlier than what the press causes.
    addEventListener('click', noticeLeaving, true);
    return () => removeEventListener('click', noticeLeaving, true);
  }, []);
  return { section, leftAt, forgetLeaving: () => setLeftAt(Infinity) };
}

interface ReportProps {
  since: number;
  until: number;
  thrown: ConnectError | null;
  emitted: ConnectError | null;
}

function Report({ since, until, thrown, emitted }: ReportProps) {
  const log = useLog();
  const error = thrown ?? emitted;
  const requests = log
    .filter(
      ({ at, kind, row }) => kind === 'request' && row?.transport !== 'image' && at >= since && at < until,
    )
    .reverse();
  return (
    <dl class="report">
      <div>
        <dt>What your code gets</dt>
        {error ? (
          <dd>
            <p>
              <code class="code-chip">{error.code}</code>{' '}
              {thrown ? 'thrown by createConnect' : 'as an error event'}
              {error.status && `, after HTTP ${error.status}`}
            </p>
            <p>{error.message}</p>
          </dd>
        ) : (
          <dd>No error.</dd>
        )}
      </div>
      <div>
        <dt>What left the page</dt>
        <dd>
          {requests.length ? (
            <ul>
              {requests.map(({ id, text, detail }) => (
                <li key={id}>
                  <code>{text}</code> {detail}
                </li>
              ))}
            </ul>
          ) : (
            'Nothing.'
          )}
        </dd>
      </div>
    </dl>
  );
}
