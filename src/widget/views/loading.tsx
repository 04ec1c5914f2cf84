import { Frame, Heading } from '../frame.tsx';
import type { ViewProps } from '../view.ts';

/** Rows in the shape of the list to come; the style sheet hides them for the first moment. */
export function LoadingView({ state, context }: ViewProps<'loading'>) {
  const { list } = context.messages;
  return (
    <Frame state={state} context={context} heading={<Heading>{list.title}</Heading>}>
      <p>{list.text}</p>
      <p id="text" class="unseen">
        {list.loading}
      </p>
      <div class="skeleton" aria-hidden="true">
        <i class="field" />
        <ul class="rows">
          {[0, 1, 2, 3].map((row) => (
            <li key={row}>
              <span class="row">
                <i class="tile" />
                <i />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
