const PATHS = {
  search: 'M8.5 3A5.5 5.5 0 1 1 8.5 14A5.5 5.5 0 1 1 8.5 3ZM12.7 12.7L17 17',
  menu: 'M3 6h14M3 10h14M3 14h14',
  copy: 'M8.5 7h6A1.5 1.5 0 0 1 16 8.5v6A1.5 1.5 0 0 1 14.5 16h-6A1.5 1.5 0 0 1 7 14.5v-6A1.5 1.5 0 0 1 8.5 7zM4.5 12.5V5A1.5 1.5 0 0 1 6 3.5h7',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.8A2.2 2.2 0 1 1 10 12.2A2.2 2.2 0 1 1 10 7.8Z',
  external: 'M11 4h5v5M16 4l-7 7M13 11.5V16H4V7h4.5',
  bell: 'M4.5 14h11l-1.4-2.2V8.5a4.1 4.1 0 0 0-8.2 0v3.3zM8.3 16.6a1.9 1.9 0 0 0 3.4 0',
  tick: 'M4 10.5l4 4L16 6',
  close: 'M5 5l10 10M15 5L5 15',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  down: 'M5 7.5l5 5 5-5',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
  cart: 'M2.5 3.5h2.2l2 9h8.6l1.7-6.5H5.6M7.5 16.5h.01M14 16.5h.01',
  download: 'M10 3.5v9M6.3 9l3.7 3.6L13.7 9M4 16.5h12',
} as const;

export type IconName = keyof typeof PATHS;

/** The few drawings that help a word; never a word's stand-in, except with a label beside it for screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
