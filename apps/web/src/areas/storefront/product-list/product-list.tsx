import { Button, EmptyState, Facets, ListHead, ListLayout, Pagination, ResultRow, SortBar } from '@jishi/ui';
import { useLoaderData, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { fromPrice } from '../../../features/products/from-price.ts';
import { type Card, toHit } from '../../../features/products/product-hit.ts';
import { formatMoney, formatNumber } from '../../../lib/formats.ts';
import { type ListData, type ListSearch, listHref } from './product-list.data.ts';

/** Search results and category lists: facets as a form, orders and pages as links. */
export function ProductList() {
  const { t } = useTranslation();
  const { lang } = usePage();
  const say = useSay();
  const navigate = useNavigate();
  const { search, reply, categories } = useLoaderData({ strict: false }) as ListData;
  const names = new Map(
    categories.flatMap((c) => [
      [c.code, c.name] as const,
      ...c.children.map((k) => [k.code, k.name] as const),
    ]),
  );
  const go = (name: string, value: string, checked: boolean) =>
    void navigate({ href: listHref(search, { [name]: checked ? value : undefined }) });
  const category = search.category ? names.get(search.category) : undefined;
  const count = formatNumber(reply.total, lang);
  const groups = facetGroups({
    search,
    reply,
    names: (code) => (names.get(code) ? say(names.get(code) as never) : code),
    t,
    lang,
    say,
  });
  const applied = appliedFilters(groups, search, t);
  return (
    <div className="wrap">
      <ListHead
        title={search.q ? t('list.titleFor', { q: search.q }) : category ? say(category) : t('list.title')}
        note={category ? t('list.countIn', { count, category: say(category) }) : t('list.count', { count })}
      />
      <ListLayout
        facets={
          <Facets
            action="/products"
            label={t('list.filters')}
            groups={groups}
            submitLabel={t('list.apply')}
            openLabel={
              applied.length > 0 ? t('list.filtersCount', { count: applied.length }) : t('list.filters')
            }
            hidden={{ ...(search.q ? { q: search.q } : {}), ...(search.sort ? { sort: search.sort } : {}) }}
            onChange={go}
          />
        }
      >
        <SortBar
          label={t('list.filters')}
          orders={(['relevance', 'sales', 'newest', 'price', '-price'] as const).map((sort) => ({
            label: t(`list.sorts.${sort}`),
            href: listHref(search, { sort: sort === 'relevance' ? undefined : sort }),
            current: (search.sort ?? 'relevance') === sort,
          }))}
          applied={applied}
        />
        {reply.items.length === 0 ? (
          <EmptyState
            title={t('list.none')}
            text={t('list.noneText')}
            action={<Button href="/products">{t('list.clear')}</Button>}
          />
        ) : (
          reply.items.map((card) => <Row key={card.slug} card={card} />)
        )}
        {reply.pages > 1 && (
          <Pagination
            label={t('list.pages')}
            page={reply.page}
            pages={reply.pages}
            hrefOf={(page) => listHref(search, { page: page > 1 ? page : undefined })}
            previous={t('list.previous')}
            next={t('list.next')}
          />
        )}
      </ListLayout>
    </div>
  );
}

function Row({ card }: { readonly card: Card }) {
  const { t } = useTranslation();
  const { lang } = usePage();
  const say = useSay();
  const facts = [
    t('list.auto'),
    ...(card.modes.includes('PERIOD') ? [`${t('list.monthly')} · ${t('list.yearly')}`] : []),
    ...(card.modes.includes('ON_DEMAND') ? [t('list.usage')] : []),
  ];
  return (
    <ResultRow
      href={`/products/${card.slug}`}
      name={<Segments parts={card.highlights.name} />}
      markName={card.name['zh-CN']}
      logo={card.logo ?? undefined}
      seller={say(card.seller.name)}
      description={<Segments parts={card.highlights.brief} />}
      facts={facts}
      {...fromPrice(toHit(card), t, lang)}
      {...(card.sales > 0 ? { note: t('home.inUse', { count: card.sales }) } : {})}
    />
  );
}

function Segments({ parts }: { readonly parts: readonly { text: string; hit: boolean }[] }) {
  // Segments of one text never move: their place is their key.
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    part.hit ? <mark key={`${index}-${part.text}`}>{part.text}</mark> : part.text,
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

function facetGroups(input: {
  search: ListSearch;
  reply: ListData['reply'];
  names: (code: string) => string;
  t: Translate;
  lang: 'zh-CN' | 'en';
  say: (text: { 'zh-CN': string; en: string }) => string;
}) {
  const { search, reply, names, t, lang, say } = input;
  const number = (n: number) => formatNumber(n, lang);
  const tops = reply.facets.categories.filter((c) => c.parent === null);
  const chosenTop =
    reply.facets.categories.find((c) => c.code === search.category)?.parent ?? search.category;
  const kids = reply.facets.categories.filter((c) => c.parent !== null && c.parent === chosenTop);
  const band = (min: string, max: string | null) => `${min}-${max ?? ''}`;
  return [
    {
      name: 'category',
      title: t('list.category'),
      options: [...tops.flatMap((c) => [c, ...(c.code === chosenTop ? kids : [])])].map((c) => ({
        value: c.code,
        label: c.parent ? <span style={{ paddingLeft: 14 }}>{names(c.code)}</span> : names(c.code),
        text: names(c.code),
        count: number(c.count),
        checked: c.code === search.category,
      })),
    },
    {
      name: 'mode',
      title: t('list.mode'),
      options: reply.facets.modes.map((m) => ({
        value: m.mode,
        label: t(`list.modes.${m.mode}`),
        text: t(`list.modes.${m.mode}`),
        count: number(m.count),
        checked: m.mode === search.mode,
      })),
    },
    {
      name: 'price',
      title: t('list.price'),
      options: reply.facets.priceBands.map((b) => {
        const low = formatMoney(b.min, lang).replace(/\.00$/, '');
        const high = b.max === null ? null : formatMoney(BigInt(b.max) + 1n, lang).replace(/\.00$/, '');
        const text = high === null ? `${low} +` : `${low} – ${high}`;
        return {
          value: band(b.min, b.max),
          label: text,
          text,
          count: number(b.count),
          checked: band(b.min, b.max) === search.price,
        };
      }),
    },
    {
      name: 'seller',
      title: t('list.seller'),
      options: reply.facets.sellers.slice(0, 8).map((s) => ({
        value: s.id,
        label: say(s.name),
        text: say(s.name),
        count: number(s.count),
        checked: s.id === search.seller,
      })),
    },
  ].filter((group) => group.options.length > 0);
}

function appliedFilters(groups: ReturnType<typeof facetGroups>, search: ListSearch, t: Translate) {
  return groups.flatMap((group) =>
    group.options
      .filter((option) => option.checked)
      .map((option) => ({
        label: option.text,
        removeHref: listHref(search, { [group.name]: undefined }),
        removeLabel: t('list.remove', { name: option.text }),
      })),
  );
}
