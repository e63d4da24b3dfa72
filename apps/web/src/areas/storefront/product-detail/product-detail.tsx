import {
  Article,
  Crumbs,
  DescriptionList,
  FactRow,
  Link,
  Notice,
  ProductHead,
  ProductLayout,
  Tabs,
  Three,
} from '@jishi/ui';
import { useLoaderData, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { OPENING_HOURS } from '../../../features/products/opening-window.ts';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import { PriceChoice } from './price-choice.tsx';
import type { ProductData, ProductPage } from './product-detail.data.ts';
import { readSelection } from './selection.ts';

/** A product: what it is, what it costs, what happens after buying; the price block beside it. */
export function ProductDetail() {
  const { t } = useTranslation();
  const say = useSay();
  const { product } = useLoaderData({ strict: false }) as ProductData;
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const selection = readSelection(product, search);
  const category = product.categories[0];
  return (
    <div className="wrap">
      <Crumbs
        className="bc"
        label={t('detail.where')}
        items={[
          { label: t('list.title'), href: '/products' },
          ...product.categories.map((c) => ({ label: say(c.name), href: `/products?category=${c.code}` })),
          ...(category ? [] : [{ label: say(product.name) }]),
        ]}
      />
      <ProductLayout
        head={
          <>
            <ProductHead
              name={say(product.name)}
              markName={product.name['zh-CN']}
              logo={product.logo ?? undefined}
              tagline={say(product.brief)}
              facts={[
                <Link key="s" className="lk" href={`/products?seller=${product.seller.id}`}>
                  {say(product.seller.company)}
                </Link>,
                ...(product.upstream ? [`${t('detail.licence')} ${product.upstream.licence}`] : []),
              ]}
            />
            <FactRow
              facts={[
                { label: t('detail.opens'), value: t('detail.opensAuto') },
                { label: t('detail.refund'), value: t('detail.refundText', { hours: OPENING_HOURS }) },
                { label: t('detail.after'), value: t('detail.afterText') },
              ]}
            />
          </>
        }
        price={
          product.isOnSale && selection ? (
            <PriceChoice product={product} />
          ) : (
            <aside className="buy">
              <Notice tone="end" title={t('detail.gone')}>
                {t('detail.goneText')}
              </Notice>
            </aside>
          )
        }
      >
        <Tabs
          size="lg"
          label={say(product.name)}
          items={[
            { label: t('detail.tabs.about'), href: '#about', current: true },
            ...(product.isOnSale ? [{ label: t('detail.tabs.prices'), href: '#prices' }] : []),
            { label: t('detail.tabs.guide'), href: '#guide' },
            { label: t('detail.tabs.service'), href: '#service' },
          ]}
        />
        <Article>
          <h2 id="about">{say(product.headline)}</h2>
          {say(product.description)
            .split(/\n{2,}/)
            .map((paragraph) => (
              <p key={paragraph.slice(0, 40)}>{paragraph}</p>
            ))}
          <Three items={product.highlights.map((h) => ({ title: say(h.title), text: say(h.text) }))} />
          {product.isOnSale && <Prices product={product} />}
          <h2 id="guide">{t('detail.guide')}</h2>
          <ol>
            {say(product.guide)
              .split('\n')
              .map((line) => line.replace(/^\d+[.、)]\s*/, '').trim())
              .filter(Boolean)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ol>
          <h2 id="service">{t('detail.service')}</h2>
          <p>{say(product.refundPolicy)}</p>
          <DescriptionList
            items={[
              { term: t('detail.seller'), detail: say(product.seller.company) },
              { term: t('detail.support'), detail: product.support.phone },
              {
                term: t('detail.email'),
                detail: <a href={`mailto:${product.support.email}`}>{product.support.email}</a>,
              },
              { term: t('detail.hours'), detail: say(product.support.hours) },
              ...(product.upstream
                ? [
                    { term: t('detail.upstream'), detail: product.upstream.name },
                    { term: t('detail.licence'), detail: product.upstream.licence },
                    {
                      term: t('detail.homepage'),
                      detail: (
                        <a className="lk" href={product.upstream.homepage} rel="noopener nofollow">
                          {product.upstream.homepage}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Article>
      </ProductLayout>
    </div>
  );
}

/** Editions side by side, monthly and yearly prices in the head, on-demand items as rows of their own table. */
function Prices({ product }: { readonly product: ProductPage }) {
  const { t } = useTranslation();
  const { lang } = usePage();
  const say = useSay();
  const period = product.specifications.filter((s) => s.kind === 'PERIOD');
  const onDemand = product.specifications.filter((s) => s.kind === 'ON_DEMAND');
  const rows = Math.max(0, ...period.map((s) => s.features.length));
  const priceText = (plans: ProductPage['specifications'][number]['plans']) =>
    plans
      .filter((plan) => plan.price !== null)
      .map(
        (plan) =>
          `${formatMoney(plan.price ?? '0', lang)} ${t(plan.periodType === 'YEAR' ? 'price.perYear' : 'price.perMonth')}`,
      )
      .join(lang === 'en' ? ', ' : '，');
  return (
    <>
      <h2 id="prices">{t('detail.prices')}</h2>
      {period.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="cmpw" aria-label={t('detail.prices')} tabIndex={0}>
          <table className="cmp">
            <caption className="sr">{t('detail.prices')}</caption>
            <thead>
              <tr>
                {period.map((s) => (
                  <th key={s.specId} scope="col">
                    <b>{say(s.name)}</b>
                    {priceText(s.plans)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: rows }, (_row, index) => (
                <tr key={period.map((s) => s.features[index]?.en).join()}>
                  {period.map((s) => (
                    <td key={s.specId}>{s.features[index] ? say(s.features[index]) : '–'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {onDemand.map((s) => (
        <div key={s.specId}>
          <h3>
            {say(s.name)} · {t('detail.onDemand')}
          </h3>
          <p>{t('detail.onDemandText')}</p>
          <DescriptionList
            items={s.plans.flatMap((plan) =>
              plan.items.map((item) => ({
                term: say(item.name),
                detail: `${formatUnitPrice(item.unitPrice, lang)} ${t('price.per', { unit: say(item.unit) })}`,
              })),
            )}
          />
        </div>
      ))}
    </>
  );
}
