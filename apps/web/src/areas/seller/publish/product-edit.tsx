import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PublishForm } from './publish-form.tsx';

/** The publishing form of one product; loaded afresh when somebody else's newer version is taken. */
export function ProductEdit() {
  const { t } = useTranslation('seller');
  const { productId } = useParams({ strict: false }) as { productId: string };
  const { api } = usePage();
  const [round, setRound] = useState(0);
  const query = useQuery({
    // Its own key: what stands in the form is not to be exchanged under the writer's hands.
    queryKey: ['sellerProducts', productId, 'form', round],
    queryFn: () => api.sellerProducts.get({ params: { productId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <DetailPage
      title={t('publish.title')}
      crumbs={[{ label: t('products.title'), href: '/seller/products' }, { label: productId }]}
      query={query}
    >
      {(product) => (
        <PublishForm key={`${productId} ${round}`} loaded={product} onReload={() => setRound((n) => n + 1)} />
      )}
    </DetailPage>
  );
}
