import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { classes } from './classes.ts';
import { each } from './each.ts';

export type CodeBlockProps = {
  /** What is copied, and shown unless children are given. */
  code: string;
  caption?: ReactNode;
  copyLabel?: string;
  copiedLabel?: string;
  /** Lines keep their length and scroll sideways. */
  scroll?: boolean;
  /** The same text with marks in it. */
  children?: ReactNode;
};

/** Code on sunken paper; the copy button shows on hover and focus. */
export function CodeBlock({ code, caption, copyLabel, copiedLabel, scroll, children }: CodeBlockProps) {
  return (
    <figure className="cb">
      {caption !== undefined && <figcaption>{caption}</figcaption>}
      <div className="w">
        <pre className={classes('code', scroll && 'sc')} tabIndex={scroll ? 0 : undefined} translate="no">
          {children ?? code}
        </pre>
        {copyLabel !== undefined && (
          <CopyButton text={code} label={copyLabel} doneLabel={copiedLabel ?? copyLabel} />
        )}
      </div>
    </figure>
  );
}

export type CanonicalPart = {
  name: ReactNode;
  value: ReactNode;
  size?: ReactNode;
  hidden?: boolean;
  strong?: boolean;
};

/** A canonical string as its named parts with their byte counts. Wrap a wrong byte in <mark>. */
export function CanonicalParts({ parts }: { parts: readonly CanonicalPart[] }) {
  return (
    <ol className="can">
      {each(parts, (part) => (
        <li className={part.strong ? 'key' : undefined}>
          <span className="k">{part.name}</span>
          <span className={classes('v', part.hidden && 'hid')} translate="no">
            {part.value}
          </span>
          <span className="by">{part.size}</span>
        </li>
      ))}
    </ol>
  );
}
