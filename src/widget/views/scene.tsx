import type { ComponentChildren } from 'preact';
import type { Messages } from '../../locales/messages.ts';
import { inSequence } from '../../locales/sentences.ts';
import type { Connection } from '../../types.ts';
import { Badge, Marked } from '../badge.tsx';
import { Frame, Heading } from '../frame.tsx';
import { Icon } from '../icons.tsx';
import { isSignInOpen } from '../signInSteps.ts';
import { integrationName, Picture, Tile } from '../tile.tsx';
import type { ViewContext, ViewProps } from '../view.ts';
import { Words } from '../words.tsx';

type SceneProps = ViewProps<'authorizing' | 'blocked' | 'connected'>;

interface Scene {
  picture: ComponentChildren;
  title: string;
  text: string;
  action: string;
  /** Whether the button is the way forward. */
  primary: boolean;
  /** Left out while there is nothing to do: the button keeps its place. */
  onAction: (() => void) | undefined;
}

/** The result: connected, waiting for approval, or reported by the sign-in window alone. */
function resultOf({ isPending, confirmed }: Connection, copy: Messages['connected']) {
  const waiting = { icon: 'clock', colour: 'amber' } as const;
  if (isPending) return { mark: waiting, title: copy.pending_title, text: copy.pending };
  if (!confirmed) return { mark: waiting, title: copy.unconfirmed_title, text: copy.unconfirmed };
  const done = { icon: 'check', colour: 'green' } as const;
  return { mark: done, title: copy.title, text: copy.text };
}

/** What each of these views shows. */
function sceneOf(state: SceneProps['state'], { flow, logo, messages, siteLogo }: ViewContext): Scene {
  const tile = <Tile integration={state.integration} logo={logo} />;
  const retry = () => flow.retry();
  const close = () => flow.close();
  switch (state.view) {
    // The sign-in goes on in a window of its own.
    case 'authorizing': {
      const copy = messages.authorizing;
      const titles = {
        preparing: copy.title,
        waiting: copy.title,
        lasting: copy.lasting_title,
        outside: copy.title,
        unfinished: copy.unfinished_title,
        interrupted: copy.interrupted_title,
      };
      const isStill = state.step === 'unfinished' || state.step === 'interrupted';
      return {
        picture: (
          <>
            <Picture source={siteLogo}>
              <Icon name="window" />
            </Picture>
            <span class={isStill ? 'dots still' : 'dots'} aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {tile}
          </>
        ),
        title: titles[state.step],
        text: copy[state.step],
        action: isStill ? messages.retry : isSignInOpen(state) && state.front ? copy.front : copy.reopen,
        primary: isStill,
        onAction: state.step === 'preparing' ? undefined : retry,
      };
    }
    // A window opens only in the person's own gesture: the button is one.
    case 'blocked': {
      const copy = messages.blocked;
      const tried = state.reason === 'browser';
      return {
        picture: tried ? <Badge icon="window" colour="amber" /> : tile,
        title: tried ? copy.title : messages.authorizing.title,
        text: tried ? copy.text : copy.gesture,
        action: copy.go,
        primary: true,
        onAction: retry,
      };
    }
    case 'connected': {
      const copy = messages.connected;
      const { mark, title, text } = resultOf(state.connection, copy);
      return {
        picture: <Marked {...mark}>{tile}</Marked>,
        title,
        text: state.windowLeft ? inSequence(text, copy.window) : text,
        action: messages.done,
        primary: true,
        onAction: close,
      };
    }
    default:
      return state satisfies never;
  }
}

/** One thing that goes on with an app, in the middle: a picture, a title, a sentence, a button. */
export function SceneView({ state, context }: SceneProps) {
  const { picture, title, text, action, primary, onAction } = sceneOf(state, context);
  const values = { app: integrationName(state.integration) };
  const look = primary ? 'button primary' : 'button';
  return (
    <Frame
      state={state}
      context={context}
      picture={<div class="scene">{picture}</div>}
      centred
      footer={
        <div class="actions">
          <button type="button" class={look} part={look} disabled={!onAction} onClick={onAction}>
            <Words text={action} values={values} />
          </button>
        </div>
      }
    >
      <Heading>
        <Words text={title} values={values} />
      </Heading>
      <p id="text">
        <Words text={text} values={values} />
      </p>
    </Frame>
  );
}
