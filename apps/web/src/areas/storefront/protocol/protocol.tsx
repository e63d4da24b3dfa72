import type { Reply } from '@jishi/sdk';
import { Crumbs, Link } from '@jishi/ui';
import { useLoaderData } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Markdown } from './markdown.tsx';

type Contents = Reply<'protocolReference.list'>;
type Page = Reply<'protocolReference.get'>;
type Entry = Contents['items'][number];

/** Pages by generation, in the order of the specification. */
function byGeneration(items: readonly Entry[]): readonly (readonly Entry[])[] {
  return [...Map.groupBy(items, ({ generation }) => generation).values()];
}

/** The contents of the seller protocol reference (API documentation), readable without script. */
export function Protocol() {
  const { t } = useTranslation();
  const say = useSay();
  const { items } = useLoaderData({ strict: false }) as Contents;
  return (
    <div className="wrap">
      <div className="lh">
        <h1>{t('protocol.title')}</h1>
        <p>{t('protocol.lead')}</p>
      </div>
      <div className="art doc">
        {byGeneration(items).map((pages) => (
          <section key={pages[0]!.generation} id={pages[0]!.generation}>
            <h2>{say(pages[0]!.generationTitle)}</h2>
            <ul className="pages">
              {pages.map(({ slug, title, scene }) => (
                <li key={slug}>
                  <Link className="lk" href={`/help/protocol/${slug}`}>
                    {say(title)}
                  </Link>{' '}
                  <code>{scene}</code>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** One interface: its tables, codes, and an example that really verifies. */
export function ProtocolPage() {
  const { t } = useTranslation();
  const { lang } = usePage();
  const say = useSay();
  const page = useLoaderData({ strict: false }) as Page;
  return (
    <div className="wrap">
      <Crumbs
        className="bc"
        label={t('protocol.where')}
        items={[
          { label: t('protocol.title'), href: '/help/protocol' },
          { label: say(page.generationTitle), href: `/help/protocol#${page.generation}` },
          { label: say(page.title) },
        ]}
      />
      <article className="art doc">
        <Markdown text={page.body[lang]} />
      </article>
    </div>
  );
}
