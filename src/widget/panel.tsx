import { createElement, type ComponentType } from 'preact';
import type { State } from '../flow/state.ts';
import type { LeaveQuestion } from './leave.ts';
import { LeaveQuestionBar } from './leaveQuestion.tsx';
import type { ViewContext, Views } from './view.ts';
import { Failure } from './views/failure.tsx';
import { ListView } from './views/list.tsx';
import { LoadingView } from './views/loading.tsx';
import { SceneView } from './views/scene.tsx';

const ownViews: Omit<Views, 'form'> = {
  loading: LoadingView,
  list: ListView,
  authorizing: SceneView,
  blocked: SceneView,
  connected: SceneView,
  failed: Failure,
};

/** The table pairs each view with its state, which a lookup by any state loses. */
const viewOf = ({ view }: State, context: ViewContext) =>
  (view === 'form' ? context.formView() : ownViews[view]) as ComponentType<{
    state: State;
    context: ViewContext;
  }>;

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
  return (
    <>
      <div class="panel" part="panel">
        <div class="stage" inert={question !== null}>
          {/* With the key, each view begins with a state of its own. */}
          {createElement(viewOf(state, context), { key: state.view, state, context })}
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
