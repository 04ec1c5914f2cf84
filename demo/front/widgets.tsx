import { useEffect, useRef } from 'preact/hooks';
import type { Connect, ConnectEvent, ConnectOptions } from '../../src/entry/index.ts';
import { createConnect } from './library.ts';
import { noteEvent } from './log.ts';

const types = ['open', 'view', 'connect', 'error', 'close'] as const;

interface InlineProps {
  options: ConnectOptions;
  /** What the log calls it. */
  name: string;
  onEvent?: (event: ConnectEvent) => void;
}

/** `<latchkey-connect>`, started anew with each set of options. */
export function InlineWidget({ options, name, onEvent }: InlineProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = Object.assign(document.createElement('latchkey-connect'), { options });
    const listeners = new AbortController();
    for (const type of types) {
      element.addEventListener(
        `latchkey-${type}`,
        (event) => {
          if (!(event instanceof CustomEvent)) return;
          const told = event.detail as ConnectEvent;
          noteEvent(name, told);
          onEvent?.(told);
        },
        { signal: listeners.signal },
      );
    }
    place.current?.append(element);
    return () => {
      listeners.abort();
      element.remove();
    };
  }, [options]);
  return <div class="inline" ref={place} />;
}

/** A Connect as a module makes it, made anew with each set of options. */
export function useConnect(options: ConnectOptions, name: string): () => Connect | null {
  const current = useRef<Connect | null>(null);
  useEffect(() => {
    const connect = createConnect({ ...options, onEvent: (event) => noteEvent(name, event) });
    current.current = connect;
    return () => {
      current.current = null;
      connect.destroy();
    };
  }, [options]);
  return () => current.current;
}
