import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

export type SectionHeadProps = {
  title: ReactNode;
  note?: ReactNode;
  link?: { label: ReactNode; href: string };
};

/** Title of a storefront section, on an ink rule. */
export function SectionHead({ title, note, link }: SectionHeadProps) {
  return (
    <div className="sech">
      <h2>{title}</h2>
      {note !== undefined && <p>{note}</p>}
      {link && <Link href={link.href}>{link.label}</Link>}
    </div>
  );
}

/** A storefront section: 72 of air above it. */
export function Section({ children, ...head }: SectionHeadProps & { children: ReactNode }) {
  return (
    <section className="sec">
      <SectionHead {...head} />
      {children}
    </section>
  );
}
