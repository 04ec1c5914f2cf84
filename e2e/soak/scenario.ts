import { haste } from './page.ts';
import type { Random } from './random.ts';
import { posts, reads, windows, type Trouble } from './troubles.ts';

/** How a connection is begun, and what can be wrong on the way. */
const ways = {
  list: { app: 'demo-openid', kind: 'window' },
  direct: { app: 'demo-openid', kind: 'window' },
  inline: { app: 'demo-openid', kind: 'window' },
  auth: { app: 'demo-openid', kind: 'window' },
  form: { app: 'demo-api-key', kind: 'post' },
  submit: { app: 'demo-api-key', kind: 'post' },
} as const;
export type Way = keyof typeof ways;

/** What the person intends to do, and how it ends without troubles. */
const intents = {
  finish: 'connected',
  refuse: 'failed callback_err',
  'wrong key': 'form connection_test_failed',
  'close the window': 'unfinished',
  'leave at once': 'left',
  'leave in the middle': 'left',
} as const;
export type Intent = keyof typeof intents;

const intentsOf: Record<'window' | 'post', readonly [Intent, ...Intent[]]> = {
  window: [
    'finish',
    'finish',
    'finish',
    'refuse',
    'close the window',
    'leave at once',
    'leave in the middle',
  ],
  post: ['finish', 'finish', 'wrong key', 'leave at once', 'leave in the middle'],
};

export interface Scenario {
  way: Way;
  app: (typeof ways)[Way]['app'];
  credential: 'sessionToken' | 'publicKey';
  intent: Intent;
  troubles: readonly Trouble[];
  /** The person tries again after a failure, and then means to finish. */
  persists: boolean;
  /** Neither channel will tell the page how it ended. */
  mute: boolean;
}

const isNonEmpty = <Item>(items: readonly Item[]): items is [Item, ...Item[]] => items.length > 0;

function draw(random: Random, troubles: readonly Trouble[]): Trouble[] {
  return isNonEmpty(troubles) && random.chance(0.4) ? [random.pick(troubles)] : [];
}

export function scenarioFrom(random: Random): Scenario {
  const way = random.pick<Way>(['list', 'direct', 'inline', 'auth', 'form', 'form', 'submit']);
  const { app, kind } = ways[way];
  const intent = random.pick(intentsOf[kind]);
  const troubles = [...draw(random, reads), ...draw(random, kind === 'post' ? posts : windows)];
  const losesResult = troubles.some((trouble) => trouble.losesResult);
  // The second channel's loss is only of interest beside the first one's.
  if (losesResult && random.chance(0.3)) {
    const silent = windows.find(({ losesMessage }) => losesMessage);
    if (silent) troubles.push(silent);
  }
  return {
    way,
    app,
    // With a public key nothing is posted.
    credential: kind === 'post' || random.chance(0.6) ? 'sessionToken' : 'publicKey',
    intent,
    troubles,
    persists: random.chance(0.5),
    mute: losesResult && troubles.some((trouble) => trouble.losesMessage),
  };
}

/** Milliseconds that the page waits for an answer or a socket, by its own clock. */
const patienceOfPage = 10_000;

/** The endings that the person's intent and the troubles explain; any other is a fault of Latchkey's. */
export function explainedEnds(
  { way, intent, troubles, persists, mute }: Scenario,
  tookMilliseconds: number,
): Set<string> {
  const headless = way === 'auth' || way === 'submit';
  const ends = new Set<string>([intents[intent], ...troubles.flatMap((trouble) => trouble.ends)]);
  if (persists) ends.add('connected');
  // While the person is asked whether to leave, the answer can arrive.
  if (intent === 'leave in the middle' && !headless) ends.add('connected');
  if (mute) ends.add('unfinished').add('failed connection_lost');
  // A machine that is busy with other things can be as late as a fault.
  if (tookMilliseconds > patienceOfPage / haste) ends.add('failed timeout').add('failed connection_lost');
  if (headless) {
    // There is nobody to see a form again, or to give a window up: the page's signal ends it.
    if (ends.delete('form connection_test_failed')) ends.add('failed connection_test_failed');
    if (ends.delete('left') || ends.delete('unfinished')) {
      ends.add('failed aborted');
      // Credentials are posted at once: the answer can be there before the page's signal.
      if (way === 'submit') ends.add('connected');
    }
  }
  return ends;
}

export const describe = ({ way, credential, intent, troubles, persists }: Scenario): string =>
  [way, credential, intent, persists && 'then again', ...troubles.map(({ name }) => name)]
    .filter(Boolean)
    .join(', ');
