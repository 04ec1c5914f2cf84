import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ConnectError, ConnectOptions } from '../../src/entry/index.ts';
import { Choice } from './controls.tsx';
import type { Facts } from './facts.ts';
import { createConnect, isConnectError } from './library.ts';
import { useLog } from './log.ts';
import { inlineWithLogos, looksOf, type Settings } from './settings.ts';
import { InlineWidget } from './widgets.tsx';

const lists = { server: 'The server’s list', page: 'Apps named by the page' };

interface Tried {
  key: string;
  list: keyof typeof lists;
  /** When it began: milliseconds since 1970. */
  since: number;
}

const begun = (key: string, list: Tried['list']): Tried => ({ key, list, since: Date.now() });

type Preset = readonly [title: string, key: string, list?: keyof typeof lists];

const presetsOf = ({ accounts }: Facts): readonly Preset[] => [
  ['A good key', accounts.documented.publicKey],
  ['A live secret key', accounts.documented.secretKey],
  ['sk_live_…', 'sk_live_not_a_real_one'],
  ['A placeholder', '<your-public-key>'],
  ['An unknown UUID', crypto.randomUUID()],
  ['Past the cut-off', accounts.pastCutOff.publicKey],
  ['A server that lists nothing', accounts.today.publicKey],
  ['A session token', `nango_connect_session_${'0'.repeat(64)}`],
  ['None', ''],
];

/** What `createConnect` throws at once. */
function thrownBy(options: ConnectOptions): ConnectError | null {
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
  settings: Settings;
}

export function AnyKey({ facts, settings }: Props) {
  const presets = useMemo(() => presetsOf(facts), [facts]);
  const [key, setKey] = useState('');
  const [list, setList] = useState<keyof typeof lists>('server');
  const [tried, setTried] = useState<Tried | null>(null);
  const [told, setTold] = useState<ConnectError | null>(null);
  /** When the person went on to something else on the page; `null` until then. */
  const [until, setUntil] = useState<number | null>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!section.current?.contains(target as Node)) setUntil((before) => before ?? Date.now());
    };
    // Before whatever the press does.
    addEventListener('click', leave, true);
    return () => removeEventListener('click', leave, true);
  }, []);

  const options = useMemo<ConnectOptions>(
    () => ({
      host: facts.api,
      ...looksOf(settings),
      ...(tried?.key ? { publicKey: tried.key } : {}),
      ...(tried?.list === 'page' ? { integrations: inlineWithLogos(facts.api) } : {}),
    }),
    [facts, settings.theme, settings.accent, tried],
  );
  const thrown = useMemo(() => (tried ? thrownBy(options) : null), [tried]);

  function start(nextKey: string, nextList: keyof typeof lists) {
    setKey(nextKey);
    setList(nextList);
    setTold(null);
    setUntil(null);
    setTried(begun(nextKey, nextList));
  }

  return (
    <section ref={section} id="any-key" aria-labelledby="any-key-title">
      <h2 id="any-key-title">Try any key</h2>
      <p class="about">
        On Nango a public key and a secret key look the same. Start Latchkey with whatever you like, and see
        what a person sees, what a developer gets, and what left the page. The secret key here belongs to the
        server inside of this demo, and ends with it.
      </p>
      <div class="beside any-key">
        <div>
          <div class="chips">
            {presets.map(([title, value]) => (
              <button
                type="button"
                key={title}
                aria-pressed={tried?.key === value}
                onClick={() => start(value, list)}
              >
                {title}
              </button>
            ))}
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              start(key, list);
            }}
          >
            <label>
              <span>Key</span>
              <input
                type="text"
                value={key}
                autocomplete="off"
                spellcheck={false}
                onInput={({ currentTarget }) => setKey(currentTarget.value)}
              />
            </label>
            <button type="submit" class="primary">
              Start
            </button>
            <Choice
              legend="Apps"
              options={lists}
              value={list}
              onChange={(name) => (tried ? start(key, name) : setList(name))}
            />
          </form>
          <Report tried={tried} until={until ?? Infinity} thrown={thrown} told={told} />
        </div>
        <div class="deck">
          {tried ? (
            <InlineWidget
              options={options}
              name="Any key"
              onEvent={(event) => {
                if (event.type === 'error') setTold(event.error);
              }}
            />
          ) : (
            <p class="empty">What a person sees appears here. Choose a key.</p>
          )}
        </div>
      </div>
    </section>
  );
}

interface ReportProps {
  tried: Tried | null;
  /** Up to when the log is told. */
  until: number;
  thrown: ConnectError | null;
  told: ConnectError | null;
}

function Report({ tried, until, thrown, told }: ReportProps) {
  const log = useLog();
  const error = thrown ?? told;
  const sent = log
    .filter(
      ({ at, kind, row }) =>
        kind === 'request' && row?.transport !== 'image' && at >= (tried?.since ?? 0) && at < until,
    )
    .reverse();
  return (
    <dl class="report">
      <div>
        <dt>What the developer gets</dt>
        {!tried && <dd>–</dd>}
        {tried && !error && <dd>No error.</dd>}
        {error && (
          <dd>
            <p>
              <code class="code-chip">{error.code}</code>{' '}
              {thrown ? 'thrown by createConnect' : 'as an error event'}
              {error.status && `, after HTTP ${error.status}`}
            </p>
            <p>{error.message}</p>
          </dd>
        )}
      </div>
      <div>
        <dt>What left the page</dt>
        {!tried && <dd>–</dd>}
        {tried && !sent.length && <dd>{thrown ? 'Nothing at all.' : 'Nothing.'}</dd>}
        {tried && sent.length > 0 && (
          <dd>
            <ul>
              {sent.map(({ id, text, detail }) => (
                <li key={id}>
                  <code>{text}</code> {detail}
                </li>
              ))}
            </ul>
          </dd>
        )}
      </div>
    </dl>
  );
}
