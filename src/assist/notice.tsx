import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../widget/icons.tsx';

interface NoticeProps {
  icon: IconName;
  /** What can be done about it. */
  action: ComponentChildren;
  onAction(): void;
  children: ComponentChildren;
}

/** A sentence with a button, above the fields of a form. */
export const Notice = ({ icon, action, onAction, children }: NoticeProps) => (
  <div class="notice">
    <Icon name={icon} />
    <p>{children}</p>
    <button type="button" class="button small" part="button" onClick={onAction}>
      {action}
    </button>
  </div>
);
