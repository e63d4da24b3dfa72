import { can, type ProductState, productStates } from '@jishi/protocol';
import { BallPanel, Button, Columns, Notice, Panel, ProductMark, Stack, Timeline } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { useProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time, useWorldNow } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { formatLeft } from '../../../lib/formats.ts';
import type { MyProduct } from '../publish/draft.ts';
import { useFieldName } from '../publish/missing-list.tsx';
import { Changes, Written } from './changes.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { historyOf, type Review } from './history.ts';
import { RiskNotice } from './risk-notice.tsx';
import { SpecificationPanel } from './specification-panel.tsx';
import { TakeDown } from './take-down.tsx';
import { UpgradeRules } from './upgrade-rules.tsx';

/** One of my products: what is on sale, what is being changed, the codes of the wire, and what can be done. */
export function ProductDetail() {
  const { t } = useTranslation('seller');
  const { productId } = useParams({ strict: false }) as { productId: string };
  const { api } = usePage();
  const query = useQuery({
    queryKey: ['sellerProducts', productId],
    queryFn: () => api.sellerProducts.get({ params: { productId } }),
  });
  return (
    <DetailPage
      title={t('products.one')}
      crumbs={[{ label: t('products.title'), href: '/seller/products' }, { label: productId }]}
      query={query}
    >
      {(product) => <Product my={product} />}
    </DetailPage>
  );
}

function Product({ my }: { readonly my: MyProduct }) {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const queries = useQueryClient();
  const nameOf = useProductName();
  const { product, live, open } = my;
  const state = product.state as ProductState;
  const productId = product.id;
  const [asked, setAsked] = useState<'product' | string>();
  const { problem, busy, attempt } = useProblem();
  const mayPublish = session.permissions.includes('seller.product.publish');
  const reviews = useQuery({
    queryKey: ['reviews'],
    queryFn: () => api.reviews.list({ query: { limit: 100 } }),
  });
  const mine = (reviews.data?.items ?? []).filter((review) => review.subjectId === productId);
  const refresh = () => queries.invalidateQueries({ queryKey: ['sellerProducts'] });
  const act = (verb: 'hide' | 'show' | 'withdraw') =>
    void attempt(async () => {
      await api.sellerProducts[verb]({ params: { productId } });
      await refresh();
    });
  const isOnSale = state === 'LISTED' || state === 'HIDDEN';
  const canEdit = mayPublish && state !== 'DISCONTINUED' && open?.state !== 'IN_REVIEW';
  // What was begun is to be finished: then editing is the one thing to do next.
  const isBegun = open !== null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('products.title'), href: '/seller/products' },
          { label: <span className="mono">{productId}</span> },
        ]}
        mark={<ProductMark name={product.name['zh-CN'] || '—'} size={52} />}
        title={nameOf(product.name)}
        badge={<State kind="product" state={state} />}
        meta={[
          <span key="slug" className="mono">
            /products/{product.slug}
          </span>,
          ...(product.listedAt
            ? [
                <span key="listed">
                  {t('products.listedAt')} <Time at={product.listedAt} />
                </span>,
              ]
            : []),
          t('products.fee', { percent: my.feeBasisPoints / 100 }),
        ]}
        actions={
          <>
            {isOnSale && <Button href={`/products/${product.slug}`}>{t('products.toPage')}</Button>}
            {mayPublish && can(productStates, state, 'hide') && (
              <Button busy={busy} onClick={() => act('hide')}>
                {t('products.hide')}
              </Button>
            )}
            {mayPublish && can(productStates, state, 'show') && (
              <Button busy={busy} onClick={() => act('show')}>
                {t('products.show')}
              </Button>
            )}
            {mayPublish && can(productStates, state, 'takeDown') && (
              <Button variant="danger" onClick={() => setAsked('product')}>
                {t('products.takeDown')}
              </Button>
            )}
            {canEdit && (
              <Button variant={isBegun ? 'primary' : 'default'} href={`/seller/products/${productId}/edit`}>
                {t(isBegun ? 'products.goOn' : 'products.edit')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        <FormError problem={problem} />
        <Waiting
          my={my}
          review={mine.find((review) => review.revisionId === open?.id)}
          mayPublish={mayPublish}
          busy={busy}
          onWithdraw={() => act('withdraw')}
        />
        <RiskNotice productId={productId} />
        {state === 'HIDDEN' && (
          <Notice tone="end" title={t('products.hiddenTitle')}>
            {t('products.hiddenText')}
          </Notice>
        )}
        {state === 'DISCONTINUED' && (
          <Notice tone="end" title={t('products.goneTitle')}>
            {t('products.goneText')}
          </Notice>
        )}
        <Columns rail={320}>
          <Stack>
            {my.specifications.map((spec) => (
              <SpecificationPanel
                key={spec.specId}
                spec={spec}
                {...(mayPublish && isOnSale && spec.state === 'ON_SALE'
                  ? { onTakeDown: () => setAsked(spec.specId) }
                  : {})}
              />
            ))}
            <UpgradeRules my={my} />
            {live && open && <Changes live={live} open={open} />}
            {live && !open && <Written title={t('products.liveContent')} revision={live} />}
            {!live && open && <Written title={t('products.written')} revision={open} />}
          </Stack>
          <Stack>
            <DeliveryPanel productId={productId} mayChange={mayPublish && state !== 'DISCONTINUED'} />
            <Panel title={t('products.history')} note={t('zone')}>
              <Timeline
                items={historyOf(my, mine as Review[], t).map((item) => ({
                  ...item,
                  at: <Time at={item.at} look="short" />,
                  dateTime: item.at,
                }))}
              />
            </Panel>
          </Stack>
        </Columns>
      </Stack>
      {asked !== undefined && (
        <TakeDown
          productId={productId}
          name={nameOf(product.name)}
          {...(asked === 'product' ? {} : { specId: asked })}
          onDone={() => {
            setAsked(undefined);
            void refresh();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** In review the ball lies with the marketplace until its deadline; rejected, with the seller. */
function Waiting(props: {
  readonly my: MyProduct;
  readonly review: Review | undefined;
  readonly mayPublish: boolean;
  readonly busy: boolean;
  readonly onWithdraw: () => void;
}) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const now = useWorldNow();
  const parties = useParties();
  const nameOf = useFieldName();
  const { open } = props.my;
  if (open?.state === 'IN_REVIEW') {
    const { review } = props;
    const total = review ? Date.parse(review.slaDueAt) - Date.parse(review.submittedAt) : 0;
    return (
      <BallPanel
        label={t('ball')}
        title={t('products.inReview')}
        text={
          review ? (
            <>
              {t('products.inReviewUntil')} <Time at={review.slaDueAt} />
              {t('comma')}
            </>
          ) : (
            t('products.inReviewText')
          )
        }
        {...(review ? { left: formatLeft(review.slaDueAt, now, lang) } : {})}
        consequence={props.my.live ? t('products.inReviewLive') : t('products.inReviewFirst')}
        parties={parties}
        holder="PLATFORM"
        {...(total > 0 && review
          ? { remaining: (Date.parse(review.slaDueAt) - Date.parse(now)) / total }
          : {})}
        remainingLabel={review ? formatLeft(review.slaDueAt, now, lang) : undefined}
        actions={
          props.mayPublish && (
            <Button busy={props.busy} onClick={props.onWithdraw}>
              {t('products.withdraw')}
            </Button>
          )
        }
      />
    );
  }
  if (open?.state === 'REJECTED') {
    return (
      <Notice tone="bad" title={t('products.rejected')}>
        {open.opinion}
        {(props.review?.fieldOpinions ?? []).map((opinion) => (
          <span key={opinion.field} style={{ display: 'block' }}>
            <b>{nameOf({ path: opinion.field.replace(/^(body\.)?content\./, ''), isBoth: false })}</b>{' '}
            {opinion.text}
          </span>
        ))}
      </Notice>
    );
  }
  return null;
}
