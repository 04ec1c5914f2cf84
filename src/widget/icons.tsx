/** Lines on a field of 20 by 20. */
const icons = {
  alert: 'M10 6v5m0 2.75v.05M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0',
  attention: 'M10 5v6m0 3.5v.05',
  back: 'm12 5-5 5 5 5',
  check: 'm4.5 10.5 3.75 3.75L15.5 6.5',
  chevron: 'm8 5 5 5-5 5',
  clock: 'M10 6v4l2.75 2M17.25 10a7.25 7.25 0 1 1-14.5 0 7.25 7.25 0 0 1 14.5 0',
  close: 'm5 5 10 10M15 5 5 15',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  eye: 'M2 10c4-7 12-7 16 0-4 7-12 7-16 0m10.5 0a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  hidden: 'M2 10c4-7 12-7 16 0-4 7-12 7-16 0m10.5 0a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M4 16 16 4',
  key: 'M10.25 13a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0m-1-2.25L16.5 3.5M13 7l2.5 2.5',
  lock: 'M4.5 9h11v7.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9',
  search: 'M14 8.75a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0m-1.5 3.75 4 4',
  window: 'M3.25 3.75h13.5v12.5H3.25zm0 4h13.5',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof icons;

/** The lines of an icon; none for a name that is not in the table. */
const linesOf = (name: IconName): string | undefined =>
  Object.hasOwn(icons, name) ? icons[name] : undefined;

interface IconProps {
  name: IconName;
}

/** A drawing beside words that say the same: hidden from screen readers. */
export const Icon = ({ name }: IconProps) => (
  <svg class={name} viewBox="0 0 20 20" aria-hidden="true">
    <path d={linesOf(name)} />
  </svg>
);
