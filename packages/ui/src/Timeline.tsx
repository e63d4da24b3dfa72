import type { ReactNode } from 'react';

export type TimelineItem = {
  key?: string;
  /** The time as it is read. */
  at: ReactNode;
  /** The same for machines, ISO 8601. */
  dateTime?: string;
  title: ReactNode;
  /** Actor and means. */
  detail?: ReactNode;
  /** `next` has yet to come, `now` is where it stands, `ok` a good end, `bad` a failure (a square). */
  tone?: 'next' | 'now' | 'ok' | 'bad';
};

/** What happened, newest first, the future dashed on top. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="tl">
      {items.map((item, i) => (
        <li key={item.key ?? i} className={item.tone} aria-current={item.tone === 'now' ? 'step' : undefined}>
          <time dateTime={item.dateTime}>{item.at}</time>
          <span className="w">{item.title}</span>
          {item.detail !== undefined && <span className="x">{item.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
