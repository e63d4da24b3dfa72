import type { ResultCode } from '@jishi/protocol/seller/result-codes.ts';
import { CALL_SCENES } from '@jishi/protocol/words.ts';
import {
  Button,
  CategoryGrid,
  FactRow,
  Hero,
  MarketPlan,
  OpenBand,
  Picks,
  ProductCell,
  ProductMark,
  SearchBox,
  Section,
  Shelf,
} from '@jishi/ui';
import { useLoaderData } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { fromPrice } from '../../../features/products/from-price.ts';
import { OPENING_HOURS } from '../../../features/products/opening-window.ts';
import { formatNumber } from '../../../lib/formats.ts';
import type { HomeData } from './home.data.ts';

/** The home page: search first, then facts, newest, trades, what sells. Figures come from the data or are left out. */
export function Home() {
  const { t } = useTranslation();
  const { lang } = usePage();
  const say = useSay();
  const data = useLoaderData({ strict: false }) as HomeData;
  const tries = t('home.tries', { returnObjects: true }) as unknown as string[];
  const [first, ...others] = data.newest;
  const href = (slug: string) => `/products/${slug}`;
  return (
    <>
      <div className="wrap">
        <Hero
          title={
            <>
              {t('home.headline1')}
              <br />
              {t('home.headline2')}
            </>
          }
          lead={t('home.lead')}
          search={
            <SearchBox
              action="/products"
              label={t('layout.search')}
              placeholder={t('home.placeholder')}
              button={t('home.search')}
              size="lg"
            />
          }
          hot={{
            label: t('home.try'),
            links: tries.map((word) => ({ label: word, href: `/products?q=${encodeURIComponent(word)}` })),
          }}
          aside={
            <MarketPlan
              stalls={data.plan.map((product) => ({
                name: say(product.name),
                markName: product.name['zh-CN'],
                logo: product.logo ?? undefined,
                href: href(product.slug),
              }))}
              yours={{
                label: (
                  <>
                    {t('home.yourStall1')}
                    <br />
                    {t('home.yourStall2')}
                  </>
                ),
                href: '/sell',
              }}
            />
          }
        />
        <FactRow look="hero" facts={factsOf(data, lang, t)} />
        {first && (
          <Section
            title={t('home.newest')}
            note={t('home.newestText')}
            link={{ label: t('home.seeAll'), href: '/products?sort=newest' }}
          >
            <Picks
              first={{
                href: href(first.slug),
                title: say(first.name),
                text: say(first.brief),
                ...fromPrice(first, t, lang),
                picture: (
                  <span style={{ display: 'grid', placeItems: 'center', padding: '56px 0' }}>
                    <ProductMark name={first.name['zh-CN']} logo={first.logo ?? undefined} size={176} />
                  </span>
                ),
              }}
              others={others.slice(0, 4).map((product) => ({
                href: href(product.slug),
                name: say(product.name),
                markName: product.name['zh-CN'],
                logo: product.logo ?? undefined,
                text: say(product.brief),
                ...fromPrice(product, t, lang),
              }))}
            />
          </Section>
        )}
        <Section
          title={t('home.trades')}
          link={{ label: t('home.allTrades', { count: data.categories.length }), href: '/products' }}
        >
          <CategoryGrid
            items={data.categories.map((category) => ({
              href: `/products?category=${category.code}`,
              name: say(category.name),
              count: formatNumber(category.count, lang),
              ...(category.brief ? { text: say(category.brief) } : {}),
            }))}
          />
        </Section>
        {data.selling.length > 0 && (
          <Section
            title={t('home.selling')}
            note={t('home.sellingText')}
            link={{ label: t('home.seeAll'), href: '/products?sort=sales' }}
          >
            <Shelf>
              {data.selling.map((product) => (
                <ProductCell
                  key={product.slug}
                  href={href(product.slug)}
                  name={say(product.name)}
                  markName={product.name['zh-CN']}
                  logo={product.logo ?? undefined}
                  seller={say(product.seller)}
                  description={say(product.brief)}
                  {...fromPrice(product, t, lang)}
                  {...(product.sales > 0 ? { facts: t('home.inUse', { count: product.sales }) } : {})}
                />
              ))}
            </Shelf>
          </Section>
        )}
      </div>
      <OpenBand
        title={
          <>
            {t('home.open1')}
            <br />
            {t('home.open2')}
          </>
        }
        text={t('home.openText')}
        action={
          <Button size="lg" href="/help#connect">
            {t('home.openLink')}
          </Button>
        }
        terminal={<Terminal />}
      />
    </>
  );
}

function factsOf(
  data: HomeData,
  lang: 'zh-CN' | 'en',
  t: (key: string, options?: Record<string, unknown>) => string,
) {
  const { products, sellers, openingSeconds, firstTryPercent } = data.facts;
  const optional = (value: number | null, unit: string, label: string) =>
    value === null ? [] : [{ value: formatNumber(value, lang), unit: t(unit), label: t(label) }];
  return [
    ...optional(openingSeconds, 'home.facts.opening', 'home.facts.openingText'),
    ...optional(firstTryPercent, 'home.facts.firstTry', 'home.facts.firstTryText'),
    {
      value: formatNumber(OPENING_HOURS, lang),
      unit: t('home.facts.refund'),
      label: t('home.facts.refundText'),
    },
    {
      value: formatNumber(products, lang),
      unit: t('home.facts.products'),
      label: t('home.facts.productsText', { sellers: formatNumber(sellers, lang) }),
    },
  ];
}

const DONE: ResultCode = '000000';

/** What a seller's developer really sees: the command, and the calls that the demo seller answers. */
function Terminal() {
  return (
    <>
      <em>$</em>
      {' npm ci && npm start\n  jishi  http://localhost:8080\n\n'}
      {CALL_SCENES.map((call) => (
        <span key={call}>
          {`  ${call.padEnd(22)}`}
          <b>{DONE}</b>
          {'\n'}
        </span>
      ))}
    </>
  );
}
