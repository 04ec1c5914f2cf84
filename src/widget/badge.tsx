import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface BadgeProps {
  icon: IconName;
  /** If somebody has to act. */
  colour?: 'amber';
}

/** An icon as large as a view's subject. */
export const Badge = ({ icon, colour }: BadgeProps) => (
  <span class={colour ? `badge ${colour}` : 'badge'}>
    <Icon name={icon} />
  </span>
);

interface MarkedProps {
  icon: IconName;
  /** `green` if all is done, else `amber`. */
  colour: 'amber' | 'green';
  /** The tile of an app. */
  children: ComponentChildren;
}

/** An app, and what has become of it: a small icon over the edge of its tile. */
export const Marked = ({ icon, colour, children }: MarkedProps) => (
  <span class={`marked on-${colour}`}>
    {children}
    <span class={`mark ${colour}`}>
      <Icon name={icon} />
    </span>
  </span>
);
