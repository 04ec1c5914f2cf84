const paths = {
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  system: 'M3.5 4.5h13v9h-13zM7.5 16.5h5',
  light:
    'M10 6.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5ZM10 2.5v1M10 16.5v1M2.5 10h1M16.5 10h1M4.7 4.7l.7.7M14.6 14.6l.7.7M15.3 4.7l-.7.7M5.4 14.6l-.7.7',
  dark: 'M16.2 11.9A6.6 6.6 0 0 1 8.1 3.8a6.6 6.6 0 1 0 8.1 8.1Z',
  arrow: 'M4 10h11.5m-4.5-4.5 4.5 4.5-4.5 4.5',
} as const;

/** Decorative: the text beside an icon says the same. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="icon">
    <path d={paths[name]} />
  </svg>
);
