import { Badge } from '../badge.tsx';
import { Frame, Heading } from '../frame.tsx';
import type { ViewProps } from '../view.ts';

/** What failed, where the file that explains failures could not be loaded: the person is offline, say. */
export function PlainFailure({ state, context }: ViewProps<'failed'>) {
  const { flow, messages } = context;
  const { code, message } = state.error;
  return (
    <Frame
      state={state}
      context={context}
      footer={
        <div class="actions">
          <button type="button" class="button primary" part="button primary" onClick={() => flow.retry()}>
            {messages.retry}
          </button>
        </div>
      }
    >
      <Badge icon="alert" colour="amber" />
      <Heading>{messages.failed.usual.title}</Heading>
      {/* Written for developers, in English whatever the language of the widget is. */}
      <p id="text" lang="en">
        {message}
      </p>
      <p class="chips">
        <code class="chip">{code}</code>
      </p>
    </Frame>
  );
}
