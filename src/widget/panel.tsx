import type { ComponentType } from 'preact';
import type { State } from '../flow/state.ts';
import type { ViewContext, Views } from './view.ts';
import { FailedView } from './views/failed.tsx';
import { ListView } from './views/list.tsx';
import { LoadingView } from './views/loading.tsx';
import { SceneView } from './views/scene.tsx';

const ownViews: Omit<Views, 'form'> = {
  loading: LoadingView,
  list: ListView,
  authorizing: SceneView,
  blocked: SceneView,
  connected: SceneView,
  failed: FailedView,
};

interface PanelProps {
  state: State;
  context: ViewContext;
}

/** The view of a state. */
export function Panel({ state, context }: PanelProps) {
  const views: Views = { ...ownViews, form: context.formView() };
  // The table pairs each view with its state; a lookup by a union loses that.
  const View = views[state.view] as ComponentType<PanelProps>;
  // A view starts anew each time it is shown.
  return (
    <>
      <div class="panel" part="panel">
        <View key={state.view} state={state} context={context} />
      </div>
      {/* What is said here comes from elsewhere. */}
      <output class="unseen" />
    </>
  );
}
