import { useAddress } from './Link.tsx';
import { markHues } from './tokens.ts';

type Turn = boolean | 2;

// Each motif: first figure, second figure (46 %), turn; drawn in 0..18 with the tile's centre at (18,18).
// turn: true = either, 2 = always turned, false = reflection only. A turned hooked bar would read as a sign
// nobody wants: keep those at false.
const MOTIFS: readonly (readonly [string, string, Turn])[] = [
  ['M18 4A14 14 0 0 0 4 18H18Z', 'M3 3H8.5A14 14 0 0 0 3 8.5Z', false], // disc and corners
  ['M3 3H18A15 15 0 0 1 3 18Z', '', true], // four fans
  ['M18 3L3 18H18Z', 'M3 3H11L3 11Z', false], // diamond and corners
  ['M3 18A15 15 0 0 1 18 3A15 15 0 0 1 3 18Z', '', true], // leaves
  ['M18 3A15 15 0 0 0 3 18H9A9 9 0 0 1 18 9Z', 'M18 13A5 5 0 0 0 13 18H18Z', false], // ring and core
  ['M3 3H18V7.5H12.75V12.75H7.5V18H3Z', 'M18 12.4V18H12.4Z', false], // stepped lattice
  ['M3 3H18V8H8V18H3Z', 'M12 12H18V18H12Z', false], // frame and core
  ['M3 18L18 3V10.5L10.5 18Z', 'M3 3H9V9H3Z', false], // open diamond
  ['M8 3H16.8V16.8H3V8A5 5 0 0 1 8 3Z', '', false], // four panes
  ['M3 3A15 15 0 0 1 18 18H10A7 7 0 0 0 3 11Z', 'M18 3V10A8 8 0 0 1 11 3Z', true], // waves
  ['M3 11H11V3H18V18H3Z', 'M3 3H8V8H3Z', false], // cross and corners
  ['M3 3L18 18H3Z', 'M11 3H18V10Z', true], // sails
  ['M3 3H18V6.4H3ZM3 8.6H18V12H3ZM3 14.2H18V17.6H3Z', '', 2], // bamboo slips
  ['M3 18A15 15 0 0 1 18 3V18Z', 'M3 3H9A19 19 0 0 0 3 9Z', true], // petals
  ['M3 3H18V18Z', 'M3 10L11 18H3Z', true], // folded paper
  ['M10.5 3A7.5 7.5 0 1 1 10.5 18A7.5 7.5 0 1 1 10.5 3Z', '', false], // four rounds
];

const MIRRORED = ['', 'matrix(-1 0 0 1 36 0)', 'matrix(1 0 0 -1 0 36)', 'rotate(180 18 18)'] as const;
const TURNED = ['', 'rotate(90 18 18)', 'rotate(180 18 18)', 'rotate(270 18 18)'] as const;

/** FNV-1a over the bytes of the NFC name, then mixed, so that names that differ by one letter part ways. */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name.normalize('NFC'))) {
    h ^= byte;
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}

export type ProductMarkProps = {
  /** The name as first published: a later name must not change the mark. */
  name: string;
  size?: number;
  /** Said aloud where no name stands beside the mark. */
  title?: string;
  /** The seller's own picture, set into the same corner instead of the drawn mark. */
  logo?: string | undefined;
};

/** A lattice-window tile drawn from the product's name: same name, same mark, for ever. */
export function ProductMark({ name, size = 48, title, logo }: ProductMarkProps) {
  const address = useAddress();
  if (logo)
    return (
      <img className="pm" src={address(logo)} width={size} height={size} alt={title ?? ''} loading="lazy" />
    );
  const h = hash(name);
  const [first, second, turn] = MOTIFS[Math.floor(h / 12) % 16]!;
  const mirrored = !turn || (turn === true && Math.floor(h / 192) % 2 === 0);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden as decoration.
    <svg
      className="pm"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      <rect width="48" height="48" rx="9" fill={markHues[h % 12]} />
      <g fill="#FAF8F3" transform="translate(6 6)">
        {(mirrored ? MIRRORED : TURNED).map((transform) => (
          <g key={transform} transform={transform || undefined}>
            <path d={first} />
            {second && <path d={second} opacity=".46" />}
          </g>
        ))}
      </g>
    </svg>
  );
}
