import { Frame, Heading } from '../frame.tsx';
import type { ViewProps } from '../view.ts';

/** Rows in the shape of the list to come. */
const ListSkeleton = () => (
  <div class="skeleton" aria-hidden="true">
    <i class="field" />
    <ul class="rows">
      {[0, 1, 2, 3].map((row) => (
        <li key={row}>
          <span class="row">
            <i class="tile" />
            <i class="line" />
          </span>
        </li>
      ))}
    </ul>
  </div>
);

/** The shape of one app, in line with the buttons as in the views that follow. */
const TileSkeleton = () => (
  <div class="scene skeleton" aria-hidden="true">
    <i class="tile" />
  </div>
);

/** The shape of its title and a sentence: of a form or a sign-in, nobody knows yet which. */
const TextSkeleton = () => (
  <div class="skeleton lines" aria-hidden="true">
    <i class="line" />
    <i class="line" />
  </div>
);

/** A skeleton of the next view. The style sheet hides it for the first moment. */
export function LoadingView({ state, context }: ViewProps<'loading'>) {
  const { list } = context.messages;
  if (state.goal === 'integration')
    return (
      <Frame state={state} context={context} picture={<TileSkeleton />} centred>
        <h2 id="title" class="unseen" tabIndex={-1}>
          {list.loading}
        </h2>
        <TextSkeleton />
      </Frame>
    );
  return (
    <Frame state={state} context={context} heading={<Heading>{list.title}</Heading>}>
      <p>{list.text}</p>
      <p id="text" class="unseen">
        {list.loading}
      </p>
      <ListSkeleton />
    </Frame>
  );
}
