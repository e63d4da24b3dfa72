import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

export type LinkProps = {
  href: string;
  children?: ReactNode;
  className?: string;
  'aria-current'?: 'page' | 'true' | undefined;
  'aria-label'?: string;
  'aria-describedby'?: string;
  title?: string;
  rel?: string;
  target?: string;
  hrefLang?: string;
  lang?: string;
  download?: string | boolean;
  onClick?: React.MouseEventHandler<HTMLAnchorElement>;
};

const LinkContext = createContext<ComponentType<LinkProps> | 'a'>('a');

/** Tells every link of this package which component of the router draws it; without it links are plain. */
export function LinkProvider(props: { component: ComponentType<LinkProps>; children: ReactNode }) {
  return <LinkContext value={props.component}>{props.children}</LinkContext>;
}

/** A link, drawn by the router's component where there is one. */
export function Link(props: LinkProps) {
  const Anchor = useContext(LinkContext);
  return <Anchor {...props} />;
}
