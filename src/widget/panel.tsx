import type { ComponentType } from 'preact';
import type { State } from '../flow/state.ts';
import type { LeaveQuestion } from './leave.ts';
import { LeaveQuestionBar } from './leaveQuestion.tsx';
import type { ViewContext, Views } from './view.ts';
import { PlainFailure } from './views/failure.tsx';
import { ListView } from './views/list.tsx';
import { LoadingView } from './views/loading.tsx';
import { SceneView } from './views/scene.tsx';

const ownViews: Omit<Views, 'form' | 'failed'> = {
  loading: LoadingView,
  list: ListView,
  authorizing: SceneView,
  blocked: SceneView,
  connected: SceneView,
};

interface CurrentViewProps {
  state: State;
  context: ViewContext;
}

function viewOf({ view }: State, context: ViewContext) {
  if (view === 'form') return context.formView();
  if (view === 'failed') return context.failedView() ?? PlainFailure;
  return ownViews[view];
}

/** The table pairs each view with its state, which a lookup by any state loses. */
const viewFor = (state: State, context: ViewContext) =>
  viewOf(state, context) as ComponentType<CurrentViewProps>;

const CurrentView = ({
  View,
  state,
  context,
}: CurrentViewProps & { View: ComponentType<CurrentViewProps> }) => <View state={state} context={context} />;

interface PanelProps {
  state: State;
  context: ViewContext;
  /** The question before the view is left. */
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
          <CurrentView key={state.view} View={viewFor(state, context)} state={state} context={context} />
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
