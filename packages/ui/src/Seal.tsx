import { type ReactNode, useId } from 'react';

const EDGE =
  'M13.6 .7Q32 .15 50.2 .8Q63.2 .7 63.3 13.4Q63.9 31.6 63.4 50.8Q63.3 63.2 50.4 63.4Q31.4 63.8 13.2 63.3Q.8 63.2 .7 50.4Q.1 32.4 .6 13.2Q.8 .9 13.6 .7Z';
const GLYPH =
  'M24.46 7.63Q23.93 7.48 23.67 7.96L21.89 11.26Q19.85 15.03 14.02 20.65L8.59 25.88Q8.19 26.26 8.62 26.6L10.18 27.8Q10.61 28.14 11.04 27.8L16.98 23.15Q23.35 18.17 26.11 13.54L28.59 9.39Q28.87 8.92 28.34 8.77ZM16.8 17.98Q16.25 17.97 16.25 18.52L16.2 23.99Q16.15 30.01 16.21 35.39L16.26 40.21Q16.26 40.76 16.8 40.64L20.6 39.76Q21.14 39.64 21.11 39.09L20.94 34.81Q20.75 29.99 20.85 24.01L20.94 18.58Q20.95 18.03 20.4 18.02ZM34.12 7.99Q33.6 8.18 33.73 8.72L35.17 14.93Q35.29 15.46 35.78 15.2L39.42 13.2Q39.91 12.94 39.65 12.45L37.05 7.51Q36.8 7.02 36.28 7.21ZM18.43 18.75Q18.44 19.3 18.99 19.29L27.24 19.15Q36.04 19 44.55 18.93L52.5 18.87Q53.05 18.86 53.18 18.33L54.02 14.67Q54.15 14.14 53.6 14.16L45.05 14.47Q35.96 14.8 27.16 14.95L18.91 15.09Q18.36 15.1 18.37 15.65ZM18.42 25.85Q18.42 26.4 18.97 26.39L27.22 26.27Q36.02 26.15 43.12 26.18L49.66 26.2Q50.21 26.2 50.31 25.66L50.89 22.54Q50.99 22 50.44 22.01L43.48 22.12Q35.98 22.25 27.18 22.33L18.93 22.4Q18.38 22.4 18.38 22.95ZM18.41 32.95Q18.41 33.5 18.96 33.5L27.21 33.42Q36.02 33.35 43.12 33.33L49.68 33.31Q50.23 33.31 50.32 32.76L50.88 29.64Q50.97 29.09 50.42 29.11L43.48 29.27Q35.98 29.45 27.19 29.48L18.94 29.5Q18.39 29.5 18.39 30.05ZM18.41 40.15Q18.41 40.7 18.96 40.7L27.22 40.65Q36.02 40.6 44.83 40.55L53.09 40.51Q53.64 40.51 53.77 39.98L54.63 36.42Q54.76 35.89 54.21 35.91L45.37 36.15Q35.98 36.4 27.18 36.45L18.94 36.5Q18.39 36.5 18.39 37.05ZM34.3 15.39Q33.75 15.38 33.75 15.93L33.75 21.69Q33.75 27.99 33.7 33.7L33.65 38.85Q33.65 39.4 34.2 39.4L37.8 39.4Q38.35 39.4 38.35 38.85L38.3 33.7Q38.25 28.01 38.35 21.71L38.44 15.97Q38.45 15.42 37.9 15.41ZM8.54 48.3Q8.65 48.84 9.2 48.83L20.34 48.52Q32.04 48.2 43.74 48.15L54.89 48.11Q55.44 48.11 55.56 47.57L56.44 43.83Q56.56 43.29 56.01 43.31L44.26 43.65Q31.96 44 19.86 44.18L8.3 44.35Q7.75 44.36 7.86 44.9ZM30.25 40.36Q29.7 40.35 29.69 40.9L29.58 45.18Q29.45 50 29.48 54.23L29.51 57.91Q29.51 58.46 30.05 58.37L34.15 57.63Q34.69 57.54 34.66 56.99L34.52 53.77Q34.35 50 34.42 45.22L34.49 41Q34.5 40.45 33.95 40.44ZM29.63 45.47Q29.3 45.02 28.86 45.34L25.73 47.59Q22.16 50.15 15.73 52.94L9.81 55.5Q9.31 55.72 9.59 56.19L10.81 58.21Q11.09 58.68 11.61 58.5L17.67 56.46Q24.24 54.25 28.07 51.41L31.45 48.9Q31.9 48.58 31.57 48.13ZM32.63 48.13Q32.3 48.58 32.74 48.91L36.11 51.46Q39.91 54.34 46.93 56.86L53.44 59.19Q53.96 59.37 54.08 58.84L54.72 55.96Q54.84 55.43 54.34 55.21L48.47 52.74Q42.09 50.06 38.49 47.54L35.35 45.34Q34.9 45.02 34.57 45.47Z';
const SMALL_GLYPH =
  'M6.3 1.2L7.5 1.9Q6.6 3.2 5.6 4.1H8V2.6L9.1 2.2 9.6 4H13.4V5.1H9.1V6.1H12.6V7.1H9.1V8.1H13.5V9.15H5V10.2H14V11.3H10.3Q11.8 12.6 14 13.2L13.2 14.3Q10.6 13.4 9 11.6V14.6H7.8V11.6Q6.2 13.4 3 14.3L2.2 13.2Q4.6 12.6 6.2 11.3H2.2V10.2H4V5.7L2.6 6.7 2 5.7Q4.6 4 6.3 1.2ZM5.1 5.1V6.1H8V5.1ZM5.1 7.1V8.1H8V7.1Z';
const SMALL_EDGE =
  'M3.4 0H12.6A3.4 3.4 0 0 1 16 3.4V12.6A3.4 3.4 0 0 1 12.6 16H3.4A3.4 3.4 0 0 1 0 12.6V3.4A3.4 3.4 0 0 1 3.4 0Z';
const RED = '#BF3A20';
const CREAM = '#FFFCF6';

export type SealProps = {
  size?: number;
  /** One colour, the text's, with the glyph cut out. */
  mono?: boolean;
  /** Said aloud where the seal stands without its name; without it the seal is decoration. */
  title?: string;
};

/** The seal 集. At 24 px and below it is the small cut with three bars, drawn on the pixel grid. */
export function Seal({ size = 34, mono = false, title }: SealProps) {
  const small = size <= 24;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden as decoration.
    <svg
      width={size}
      height={size}
      viewBox={small ? '0 0 16 16' : '0 0 64 64'}
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {drawing(small, mono)}
    </svg>
  );
}

function drawing(small: boolean, mono: boolean): ReactNode {
  if (small && mono) return <path fill="currentColor" fillRule="evenodd" d={SMALL_EDGE + SMALL_GLYPH} />;
  if (small)
    return (
      <>
        <rect fill={RED} width="16" height="16" rx="3.4" />
        <path fill={CREAM} fillRule="evenodd" d={SMALL_GLYPH} />
      </>
    );
  if (mono) return <CutOut />;
  return (
    <>
      <path fill={RED} d={EDGE} />
      <path fill={CREAM} d={GLYPH} />
    </>
  );
}

/** The strokes of the glyph overlap, so that only a mask cuts them out cleanly. */
function CutOut() {
  const mask = useId();
  return (
    <>
      <mask id={mask}>
        <path fill="#fff" d={EDGE} />
        <path fill="#000" d={GLYPH} />
      </mask>
      <path fill="currentColor" mask={`url(#${mask})`} d={EDGE} />
    </>
  );
}
