import { useEffect, useState } from 'preact/hooks';
import { fill } from '../locales/fill.ts';
import { written } from '../locales/plural.ts';
import type { FailureMessages } from '../locales/messages.ts';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';

/** Milliseconds from one update of the countdown to the next. */
const tick = 1000;

/** Seconds until a time, updated every second; 0 once it is past. */
function useSecondsTo(at: number, onPast: () => void): number {
  const [now, setNow] = useState(Date.now);
  const seconds = Math.max(0, Math.ceil((at - now) / 1000));
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return;
    let read = Date.now();
    let time = read;
    const timer = setInterval(() => {
      const last = read;
      read = Date.now();
      // A clock that was set back does not tell how much has passed.
      time += read < last ? tick : read - last;
      setNow(time);
      if (time >= at) onPast();
    }, tick);
    return () => clearInterval(timer);
  }, [at, waiting]);
  return seconds;
}

interface RetryProps {
  /** When the server takes requests again, in milliseconds since the epoch. */
  at: number | undefined;
  /** Whether it is the way forward. */
  primary: boolean;
  words: FailureMessages;
  context: ViewContext;
}

/** *Try again*, after a countdown when there is something to wait for: until then a press says how long. */
export function Retry({ at = 0, primary, words, context }: RetryProps) {
  const { announce, flow, lang, messages } = context;
  const seconds = useSecondsTo(at, () => announce(words.retry_now));
  const waits = seconds > 0;
  const look = primary ? 'button primary' : 'button';
  const label = waits ? fill(words.retry_in, { seconds: written(seconds, lang) }) : messages.retry;
  return (
    // Not disabled, so that it can be reached, and its countdown heard, while it waits.
    <button
      type="button"
      class={waits ? `${look} waiting` : look}
      part={look}
      aria-disabled={waits || undefined}
      onClick={() => (waits ? announce(label) : flow.retry())}
    >
      <Words text={label} />
    </button>
  );
}
