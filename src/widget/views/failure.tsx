import { Badge } from '../badge.tsx';
import { Frame, Heading } from '../frame.tsx';
import type { ViewProps } from '../view.ts';

/** A failure, where the files that explain it could not be loaded: the person is offline, say. */
export function PlainFailure({ state, context }: ViewProps<'failed'>) {
  const { flow, messages } = context;
  return (
    <Frame
      state={state}
      context={context}
      picture={<Badge icon="alert" colour="amber" />}
      heading={<Heading>{messages.trouble.title}</Heading>}
      footer={
        <div class="actions">
          <button type="button" class="button primary" part="button primary" onClick={() => flow.retry()}>
            {messages.retry}
          </button>
        </div>
      }
    >
      <p id="text">{messages.trouble.you}</p>
      <p>
        <code>{state.error.code}</code>
      </p>
    </Frame>
  );
}
