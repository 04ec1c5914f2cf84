import { Icon, type IconName } from './icons.tsx';

interface BadgeProps {
  icon: IconName;
  /** `amber` if somebody has to act, `green` if all is done. */
  colour?: string;
}

/** An icon as large as a view's subject. */
export const Badge = ({ icon, colour = '' }: BadgeProps) => (
  <span class={`badge ${colour}`}>
    <Icon name={icon} />
  </span>
);
