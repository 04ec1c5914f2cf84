import type { ComponentType } from 'preact';
import type { State } from '../flow/state.ts';
import type { LeaveQuestion } from './leave.ts';
import { LeaveQuestionBar } from './leaveQuestion.tsx';
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
  /** What is asked before the view is left. */
  question: LeaveQuestion | null;
  onStay(): void;
  onLeave(): void;
}

/** The view of a state. */
export function Panel({ state, context, question, onStay, onLeave }: PanelProps) {
  const views: Views = { ...ownViews, form: context.formView() };
  // The table pairs each view with its state; a lookup by a union loses that.
  const View = views[state.view] as ComponentType<{ state: State; context: ViewContext }>;
  return (
    <>
      <div class="panel" part="panel">
        <div class="stage" inert={question !== null}>
          {/* With the key, each view begins with a state of its own. */}
          <View key={state.view} state={state} context={context} />
        </div>
        {question && (
          <LeaveQuestionBar
            question={question}
            messages={context.messages}
            onStay={onStay}
            onLeave={onLeave}
          />
        )}
      </div>
      <output id="status" class="unseen" />
    </>
  );
}
