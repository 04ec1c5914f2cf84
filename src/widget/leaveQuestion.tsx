import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WidgetMessages } from '../locales/messages.ts';
import type { LeaveQuestion } from './leave.ts';

interface LeaveQuestionBarProps {
  question: LeaveQuestion;
  messages: WidgetMessages;
  onStay(): void;
  onLeave(): void;
}

/** Asks once, below the view, before something is lost. The view itself waits. */
export function LeaveQuestionBar({ question, messages, onStay, onLeave }: LeaveQuestionBarProps) {
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), [question]);
  const copy = messages.leave[question.loss];
  return (
    <div class="leave" role="alertdialog" aria-labelledby="leave-title" aria-describedby="leave-text">
      <h3 id="leave-title">{copy.title}</h3>
      <p id="leave-text">{copy.text}</p>
      <div class="actions">
        <button type="button" class="button" part="button" onClick={onLeave}>
          {copy.leave}
        </button>
        <button type="button" class="button primary" part="button primary" ref={stay} onClick={onStay}>
          {copy.stay}
        </button>
      </div>
    </div>
  );
}
