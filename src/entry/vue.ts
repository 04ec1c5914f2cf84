/**
 * A composable and a component for Vue from 3.4 on, and the types of `<latchkey-connect>` in templates.
 *
 * docs/vue.md shows how they are used.
 *
 * @packageDocumentation
 */

import {
  computed,
  getCurrentInstance,
  getCurrentScope,
  h,
  onActivated,
  onDeactivated,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
  type AllowedComponentProps,
  type ComputedRef,
  type FunctionalComponent,
  type MaybeRefOrGetter,
  type VNodeProps,
} from 'vue';
import { eventTypes } from '../events.ts';
import { canShowWidgets } from '../page.ts';
import { copyOf } from '../record.ts';
import { defineElement } from './defineElement.ts';
import { withHandlers } from './eventHandlers.ts';
import type {
  Connect,
  ConnectEventHandlers,
  ConnectEventOf,
  ConnectEventType,
  ConnectOptions,
  LatchkeyConnectAttributes,
  LatchkeyEventMap,
  Snapshot,
} from './index.ts';
import { createLiveConnect } from './liveConnect.ts';
import { passOn } from './passedOn.ts';

/** The element `<latchkey-connect>` in a template. */
export interface LatchkeyConnectTag {
  /** Its attributes, the property `options`, and its events. */
  $props: LatchkeyConnectAttributes &
    AllowedComponentProps &
    VNodeProps & { id?: string | undefined; options?: ConnectOptions | undefined } & {
      [Type in ConnectEventType as `onLatchkey${Capitalize<Type>}`]?:
        | ((event: LatchkeyEventMap[`latchkey-${Type}`]) => void)
        | undefined;
    };
}

declare module 'vue' {
  interface GlobalComponents {
    'latchkey-connect': new () => LatchkeyConnectTag;
  }
}

/** What `useConnect` returns: what is shown now, and what can be done. */
export interface UseConnect extends Pick<Connect, 'open' | 'auth' | 'preload' | 'close'> {
  /** Whether the dialog is open. */
  readonly isOpen: ComputedRef<Snapshot['isOpen']>;
  /** What is shown; `null` when nothing is open. */
  readonly view: ComputedRef<Snapshot['view']>;
  /** `unique_key` of the integration that the view is about. */
  readonly integration: ComputedRef<Snapshot['integration']>;
  /** The last connection, until the next flow begins. */
  readonly connection: ComputedRef<Snapshot['connection']>;
  /** The last error, until the next flow begins. */
  readonly error: ComputedRef<Snapshot['error']>;
}

/**
 * A handle for a component, or for any other effect scope. It ends with the scope, and what is open or under way ends with
 * it, or when `<KeepAlive>` takes the component out of the page.
 *
 * Looks and words change in place. Another credential, host or `user` ends what is open and starts again. Of functions the
 * latest ones are called.
 */
export function useConnect(options: MaybeRefOrGetter<ConnectOptions>): UseConnect {
  // All of a reactive object is read, so that a change anywhere in it is noticed.
  const read = (): ConnectOptions => copyOf({ ...toValue(options) });
  const live = createLiveConnect(read());
  const snapshot = shallowRef(live.snapshot);
  live.subscribe(() => {
    snapshot.value = live.snapshot;
  });
  let isInPage = canShowWidgets();
  const pass = (given: ConnectOptions): void => {
    if (isInPage) live.use(given);
  };
  if (isInPage) watch(read, pass, { immediate: true });
  function end(): void {
    isInPage = false;
    live.end();
  }
  if (getCurrentScope()) onScopeDispose(end);
  // A component that `<KeepAlive>` keeps is not in the page: its dialog would be over whatever took its place, and Vue passes
  // no new options to it, so that another person's sign-in could still end in it.
  if (getCurrentInstance()) {
    onDeactivated(end);
    onActivated(() => {
      isInPage = canShowWidgets();
      pass(read());
    });
  }
  const { preload, close } = live;
  /** A handler may change the options and then call: Vue looks at them only when the handler is over. */
  const latest = (): typeof live => {
    pass(read());
    return live;
  };
  return {
    open: (given) => latest().open(given),
    auth: (integration, given) => latest().auth(integration, given),
    preload,
    close,
    isOpen: computed(() => snapshot.value.isOpen),
    view: computed(() => snapshot.value.view),
    integration: computed(() => snapshot.value.integration),
    connection: computed(() => snapshot.value.connection),
    error: computed(() => snapshot.value.error),
  };
}

/** The props of `<LatchkeyConnect>`. */
export interface LatchkeyConnectProps {
  /** What it connects with. */
  options: ConnectOptions;
  /** Shows only the integration with this id. Default: the list. */
  integration?: string | undefined;
}

/** The events of `<LatchkeyConnect>`. In a render function they are the props `onOpen`, `onConnect`, …. */
export type LatchkeyConnectEmits = { [Type in ConnectEventType]: (event: ConnectEventOf<Type>) => void };

/** The widget in the page, as a `<latchkey-connect>` element. */
export const LatchkeyConnect: FunctionalComponent<
  LatchkeyConnectProps & ConnectEventHandlers,
  LatchkeyConnectEmits
> = ({ options, integration }, { attrs, emit }) => {
  const passed = passOn(copyOf({ ...options }), attrs);
  return h('latchkey-connect', {
    ...passed.attributes,
    // As a property, also before the element is known.
    '.options': withHandlers(passed.options, {
      onOpen: (event) => emit('open', event),
      onView: (event) => emit('view', event),
      onConnect: (event) => emit('connect', event),
      onError: (event) => emit('error', event),
      onWindow: (event) => emit('window', event),
      onClose: (event) => emit('close', event),
    }),
    integration,
    onVnodeMounted: () => defineElement(),
  });
};
// Not all of them: what must not be in a page is taken out first.
LatchkeyConnect.inheritAttrs = false;
LatchkeyConnect.displayName = 'LatchkeyConnect';
LatchkeyConnect.props = ['options', 'integration'];
LatchkeyConnect.emits = eventTypes;
