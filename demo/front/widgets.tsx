import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Connect, ConnectEvent, ConnectOptions, LatchkeyConnectElement } from '../../src/entry/index.ts';
import { eventTypes } from '../../src/events.ts';
import { createConnect } from './library.ts';
import { noteEvent } from './log.ts';

interface InlineProps {
  options: ConnectOptions;
  /** Goes straight to this app. */
  integration?: string;
  /** The widget's name in the log. */
  name: string;
  onEvent?: (event: ConnectEvent) => void;
}

/** `<latchkey-connect>`, with its events in the log. */
export function InlineWidget({ options, integration, name, onEvent }: InlineProps) {
  const place = useRef<HTMLDivElement>(null);
  const element = useRef<LatchkeyConnectElement>(null);

  // A layout effect, because the element starts, with an event, right after it was inserted.
  useLayoutEffect(() => {
    const connect = document.createElement('latchkey-connect');
    if (integration !== undefined) connect.setAttribute('integration', integration);
    element.current = connect;
    place.current?.append(connect);
    return () => connect.remove();
  }, [integration]);

  useLayoutEffect(() => {
    if (element.current) element.current.options = options;
  }, [integration, options]);

  useLayoutEffect(() => {
    const listeners = new AbortController();
    for (const type of eventTypes) {
      element.current?.addEventListener(
        `latchkey-${type}`,
        (event) => {
          if (!(event instanceof CustomEvent)) return;
          const detail = event.detail as ConnectEvent;
          noteEvent(name, detail);
          onEvent?.(detail);
        },
        { signal: listeners.signal },
      );
    }
    return () => listeners.abort();
  }, [integration, name, onEvent]);

  return <div class="inline" ref={place} />;
}

/** A handle of `createConnect` for as long as the component lives. Later options change its looks only. */
export function useConnect(options: ConnectOptions): Connect {
  const connect = useMemo(
    () => createConnect({ ...options, onEvent: (event) => noteEvent('Dialog', event) }),
    [],
  );
  const { theme, accent, lang } = options;
  useEffect(() => connect.update({ theme, accent, lang }), [connect, theme, accent, lang]);
  useEffect(() => () => connect.destroy(), [connect]);
  return connect;
}
