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
const BaseContext = createContext('');

/**
 * Tells every link of this package which component of the router draws it; without it links are plain. `base` is the
 * path under which all pages are (`/w/lab`): everything that is written says `/products` all the same.
 */
export function LinkProvider(props: {
  component: ComponentType<LinkProps>;
  base?: string;
  children: ReactNode;
}) {
  return (
    <BaseContext value={props.base ?? ''}>
      <LinkContext value={props.component}>{props.children}</LinkContext>
    </BaseContext>
  );
}

/** The address by which a browser reaches a path of ours: for forms, pictures and whatever is no Link. */
export function useAddress(): (path: string) => string {
  const base = useContext(BaseContext);
  return (path) => addressOf(base, path);
}

/** A path of ours under `base`; other sites, fragments and queries alone stay as they are. */
export function addressOf(base: string, path: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? `${base}${path}` : path;
}

/** A link, drawn by the router's component where there is one. */
export function Link(props: LinkProps) {
  const Anchor = useContext(LinkContext);
  return <Anchor {...props} />;
}
