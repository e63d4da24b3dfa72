import type { ShownPart, Where } from '@jishi/protocol/doctor/types.ts';
import { CanonicalParts, CodeBlock, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { differenceOf } from './difference.ts';
import { Marked } from './finding-view.tsx';

const BYTES_IN_LINE = 16;

/** The text that is hashed, piece by piece, with its bytes to unfold. */
export function Canonical({
  title,
  note,
  parts,
  others,
  isRepeated = false,
  where,
}: {
  readonly title: string;
  readonly note: string;
  readonly parts: readonly ShownPart[];
  /** What was signed for what had to be, or the reverse: the first difference of a part is marked. */
  readonly others: readonly ShownPart[];
  /** The other one stands above: parts that are alike are not shown again. */
  readonly isRepeated?: boolean;
  /** Where the mistake is: those bytes are unfolded, their line marked. */
  readonly where?: Where;
}) {
  const { t } = useTranslation('seller');
  const readable = parts.filter(({ byteLength }) => byteLength !== undefined);
  return (
    <Panel title={title}>
      <p className="note">{note}</p>
      <CanonicalParts
        parts={parts.map((part) => {
          const other = others.find(({ name }) => name === part.name);
          const isSecret = part.byteLength === undefined;
          const isLike =
            isRepeated && !isSecret && other?.value === part.value && other.byteLength === part.byteLength;
          // A mistake in a value is said by the value's own name; where only one text is signed, it lies in there.
          const isThere = where?.part === part.name || (readable.length === 1 && readable[0] === part);
          return {
            name: <span className="mono">{part.name}</span>,
            hidden: isLike || isSecret,
            value: isLike ? (
              <span className="note">{t('doctor.like')}</span>
            ) : (
              <>
                <span className="dval">
                  <Value part={part} other={isSecret ? undefined : other} />
                </span>
                {part.isCut && <span className="note">{t('doctor.cut')}</span>}
                <Bytes part={part} offset={isThere ? where?.offset : undefined} />
              </>
            ),
            size: isSecret ? t('doctor.secret') : t('doctor.bytes', { count: part.byteLength }),
          };
        })}
      />
    </Panel>
  );
}

function Value({ part, other }: { readonly part: ShownPart; readonly other: ShownPart | undefined }) {
  if (!other || other.value === part.value) return part.value;
  const { same, right, rightRest } = differenceOf(part.value, other.value);
  return (
    <>
      {same}
      <Marked text={right} />
      {rightRest}
    </>
  );
}

function Bytes({ part, offset }: { readonly part: ShownPart; readonly offset: number | undefined }) {
  const { t } = useTranslation('seller');
  const wrong = offset === undefined ? undefined : Math.floor(offset / BYTES_IN_LINE);
  if (part.hexdump.length === 0) return null;
  return (
    <details className="ddump" open={wrong !== undefined}>
      <summary>{t('doctor.hexdump')}</summary>
      <CodeBlock code={part.hexdump.join('\n')} scroll>
        {part.hexdump.map((line, i) => (
          <span key={line}>
            {i === wrong ? <mark>{line}</mark> : line}
            {'\n'}
          </span>
        ))}
      </CodeBlock>
    </details>
  );
}
