import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { each } from './each.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import { Wordmark } from './Wordmark.tsx';

export type NavItem = { label: ReactNode; href: string; current?: boolean };
export type FooterGroup = { title: ReactNode; links: readonly { label: ReactNode; href: string }[] };

export type StorefrontShellProps = {
  brand: { text: string; href: string };
  /** Names of the main navigation, of the phone's menu and of the jump to the content. */
  navLabel: string;
  menuLabel: string;
  skipLabel: string;
  nav: readonly NavItem[];
  /** A small SearchBox; none at home, where it is the hero. */
  search?: ReactNode;
  /** Plain links at the right, such as the other language. */
  links?: readonly (NavItem & { lang?: string })[];
  /** Sign in, or the account. Shown in the phone's menu too. */
  account?: ReactNode;
  /** Stays beside the menu button on a phone, such as the cart. */
  tools?: ReactNode;
  /** A line above everything, such as the sandbox's clock. */
  band?: ReactNode;
  footer: { about: ReactNode; groups: readonly FooterGroup[]; legal?: readonly ReactNode[] };
  /** The last section reaches the footer: no rule and no air above it. */
  bareFooter?: boolean;
  /** Room for a BuyBar on a phone. */
  padFooter?: boolean;
  children: ReactNode;
};

/** Top bar, content, footer. Children bring their own `wrap`, so that a section may reach the window's edges. */
export function StorefrontShell(props: StorefrontShellProps) {
  const {
    brand,
    navLabel,
    menuLabel,
    skipLabel,
    nav,
    search,
    links = [],
    account,
    tools,
    band,
    footer,
    bareFooter,
    padFooter,
    children,
  } = props;
  return (
    <>
      <a className="skip" href="#main">
        {skipLabel}
      </a>
      {band && <aside className="band">{band}</aside>}
      <header className="wrap">
        <div className="top">
          <Wordmark text={brand.text} href={brand.href} />
          <nav aria-label={navLabel}>
            {nav.map((item) => (
              <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
                {item.label}
              </Link>
            ))}
          </nav>
          <div className="end">
            {search && <div className="d">{search}</div>}
            {links.map((item) => (
              <Link key={item.href} className="d" href={item.href} lang={item.lang} hrefLang={item.lang}>
                {item.label}
              </Link>
            ))}
            {account && <div className="d">{account}</div>}
            {tools}
            <details className="menu">
              <summary aria-label={menuLabel}>
                <Icon name="menu" size={22} />
              </summary>
              <div className="sh">
                {search}
                <nav aria-label={menuLabel}>
                  {[...nav, ...links].map((item: NavItem & { lang?: string }) => (
                    <Link
                      key={item.href}
                      href={item.href}
                      lang={item.lang}
                      hrefLang={item.lang}
                      aria-current={item.current ? 'page' : undefined}
                    >
                      {item.label}
                    </Link>
                  ))}
                </nav>
                {account}
              </div>
            </details>
          </div>
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="wrap">
        <div className={classes('foot', bareFooter && 'bare', padFooter && 'pad')}>
          <div className="g">
            <div>
              <Wordmark text={brand.text} size={30} />
              <p className="about">{footer.about}</p>
            </div>
            {each(footer.groups, (group) => (
              <div>
                <h2>{group.title}</h2>
                <ul>
                  {group.links.map((link) => (
                    <li key={link.href}>
                      <Link href={link.href}>{link.label}</Link>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
          {footer.legal && (
            <div className="legal">
              {each(footer.legal, (line) => (
                <span>{line}</span>
              ))}
            </div>
          )}
        </div>
      </footer>
    </>
  );
}
