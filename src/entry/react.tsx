/**
 * A hook and two components for React 18 and 19, and the types of `<latchkey-connect>` in JSX.
 *
 * docs/react.md shows how they are used.
 *
 * @packageDocumentation
 */

/** @jsxImportSource react */
import {
  forwardRef,
  useCallback,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ButtonHTMLAttributes,
  type ForwardRefExoticComponent,
  type FunctionComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import { closedSnapshot } from '../snapshot.ts';
import { defineElement } from './defineElement.ts';
import { withHandlers } from './eventHandlers.ts';
import type {
  Connect as Handle,
  ConnectEventHandlers,
  ConnectOptions,
  LatchkeyConnectAttributes,
  LatchkeyConnectElement,
  LatchkeyConnectListeners,
  Snapshot,
} from './index.ts';
import { createLiveConnect } from './liveConnect.ts';
import { passOn } from './passedOn.ts';

/** The element `<latchkey-connect>` in JSX. From React 19 on it takes `options` and listeners as well. */
export interface LatchkeyConnectJsx
  extends Omit<HTMLAttributes<LatchkeyConnectElement>, keyof LatchkeyConnectAttributes>,
    LatchkeyConnectAttributes,
    LatchkeyConnectListeners,
    RefAttributes<LatchkeyConnectElement> {
  /** As `className`, for React 18. */
  class?: string | undefined;
  /** What attributes cannot say. From React 19 on. */
  options?: ConnectOptions | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'latchkey-connect': LatchkeyConnectJsx;
    }
  }
}

/** What `useConnect` returns: what is shown now, and what can be done. */
export interface UseConnect extends Snapshot, Pick<Handle, 'open' | 'auth' | 'preload' | 'close'> {}

const nothingYet = (): Snapshot => closedSnapshot;

/**
 * A handle for a component. It ends with the component, and a dialog that is open closes with it.
 *
 * Options may be written inline: equal ones change nothing, and of functions the latest ones are called. Looks and words
 * change in place. Another credential, host or `user` ends what is open and starts again.
 */
export function useConnect(options: ConnectOptions): UseConnect {
  const [live] = useState(() => createLiveConnect(options));
  useEffect(() => {
    live.use(options);
  });
  useEffect(() => () => live.end(), [live]);
  const snapshot = useSyncExternalStore(live.subscribe, () => live.snapshot, nothingYet);
  return useMemo(() => {
    const { open, auth, preload, close } = live;
    return { ...snapshot, open, auth, preload, close };
  }, [live, snapshot]);
}

/** The attributes of a button, and what it connects. */
export interface ConnectButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ConnectEventHandlers>,
    ConnectEventHandlers {
  /** What it connects with. It may be written inline, as for `useConnect`. */
  options: ConnectOptions;
  /** Goes straight to the integration with this id. Default: the list. */
  integration?: string | undefined;
}

/** A button that opens the widget. An `onClick` that calls `preventDefault` keeps it closed. */
export const ConnectButton: ForwardRefExoticComponent<ConnectButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, ConnectButtonProps>(function ConnectButton(props, ref) {
    const {
      options,
      integration,
      onOpen,
      onView,
      onConnect,
      onError,
      onWindow,
      onClose,
      onClick,
      onPointerEnter,
      onFocus,
      onTouchStart,
      ...rest
    } = props;
    const handlers = { onOpen, onView, onConnect, onError, onWindow, onClose };
    const passed = passOn(withHandlers(options, handlers), rest);
    const { open, preload } = useConnect(passed.options);
    return (
      <button
        type="button"
        {...passed.attributes}
        ref={ref}
        onClick={(event) => {
          onClick?.(event);
          // A failure is emitted as an `error` event.
          if (!event.defaultPrevented) open({ integration }).catch(() => {});
        }}
        onPointerEnter={(event) => {
          onPointerEnter?.(event);
          preload();
        }}
        onFocus={(event) => {
          onFocus?.(event);
          preload();
        }}
        onTouchStart={(event) => {
          onTouchStart?.(event);
          preload();
        }}
      />
    );
  });
ConnectButton.displayName = 'ConnectButton';

/** The attributes of an element, and what it connects. */
export interface ConnectProps
  extends Omit<
      HTMLAttributes<LatchkeyConnectElement>,
      keyof ConnectEventHandlers | 'children' | 'dangerouslySetInnerHTML'
    >,
    ConnectEventHandlers {
  /** What it connects with. It may be written inline, as for `useConnect`. */
  options: ConnectOptions;
  /** Shows only the integration with this id. Default: the list. */
  integration?: string | undefined;
}

/** The widget in the page, as a `<latchkey-connect>` element. */
export const Connect: FunctionComponent<ConnectProps> = function Connect(props) {
  const { options, integration, onOpen, onView, onConnect, onError, onWindow, onClose, className, ...rest } =
    props;
  const passed = passOn(options, rest);
  const latest = useRef<ConnectOptions>({});
  const element = useRef<LatchkeyConnectElement>(null);
  // Together with the attributes of the same rendering, or the element would start with these and the options of the last
  // one. Other effects do not run while an `<Activity>` hides it, in which another user may come.
  useInsertionEffect(() => {
    const handlers = { onOpen, onView, onConnect, onError, onWindow, onClose };
    latest.current = withHandlers(passed.options, handlers);
    if (element.current) element.current.options = latest.current;
  });
  /** An `<Activity>` takes the element away when it hides it, and here it stays known. */
  const hold = useCallback((shown: LatchkeyConnectElement | null) => {
    if (!shown) return;
    element.current = shown;
    shown.options = latest.current;
    defineElement();
  }, []);
  // React 18 writes `className` of an element that it does not know into an attribute of that name.
  return <latchkey-connect {...passed.attributes} class={className} integration={integration} ref={hold} />;
};
Connect.displayName = 'Connect';
