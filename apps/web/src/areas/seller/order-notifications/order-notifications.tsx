import type { Reply } from '@jishi/sdk';
import { Button, DataTable, EmptyState, Field, Panel, Select, Stack, StateBadge } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useProductName } from '../../../features/console/product-name.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { useAddresses } from '../keys/addresses.queries.ts';

type Entry = Reply<'sellerNotifications.list'>['items'][number];
const QUERY_KEY = ['sellerNotifications'];
const TYPES = ['SAAS', 'LICENSE'] as const;

/** Which paid orders my system is told of, and where. */
export function OrderNotifications() {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const entries = useQuery({ queryKey: QUERY_KEY, queryFn: () => api.sellerNotifications.list() });
  const mayManage = session.permissions.includes('seller.key.manage');
  return (
    <>
      <PageHeader
        title={t('notifications.title')}
        meta={[t('notifications.lead')]}
        actions={
          <Button href="/seller/interface-messages?generation=order-notify">
            {t('notifications.messages')}
          </Button>
        }
      />
      <Stack>
        <Panel title={t('notifications.list')} note={t('notifications.note')} flush>
          <Loaded query={entries}>{({ items }) => <Entries items={items} mayManage={mayManage} />}</Loaded>
        </Panel>
        {mayManage && (
          <Panel title={t('notifications.add')}>
            <AddEntry />
          </Panel>
        )}
      </Stack>
    </>
  );
}

function useProducts() {
  const { api } = usePage();
  return useQuery({
    queryKey: ['sellerProducts', 'names'],
    queryFn: () => api.sellerProducts.list({ query: { limit: 100 } }),
    staleTime: 60_000,
  });
}

function Entries({ items, mayManage }: { readonly items: readonly Entry[]; readonly mayManage: boolean }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const queries = useQueryClient();
  const nameOf = useProductName();
  const products = useProducts();
  const addresses = useAddresses();
  const [asked, setAsked] = useState<Entry>();
  const { problem, setProblem, busy, attempt } = useProblem();
  const refresh = () => queries.invalidateQueries({ queryKey: QUERY_KEY });
  const flip = (entry: Entry) =>
    void attempt(async () => {
      await api.sellerNotifications.switch({
        params: { notificationId: entry.id },
        body: { isEnabled: !entry.isEnabled },
      });
      await refresh();
    });
  const remove = (entry: Entry) =>
    void attempt(async () => {
      await api.sellerNotifications.delete({ params: { notificationId: entry.id } });
      setAsked(undefined);
      await refresh();
    });
  const whatOf = (entry: Entry) => {
    if (entry.deliveryType) return t(`notifications.type.${entry.deliveryType}`);
    const product = products.data?.items.find(({ id }) => id === entry.productId);
    return product ? nameOf(product.name) : entry.productId;
  };
  return (
    <>
      {!asked && <FormError problem={problem} />}
      <DataTable
        caption={t('notifications.list')}
        rows={items}
        rowKey={(entry) => entry.id}
        empty={<EmptyState title={t('notifications.empty')} text={t('notifications.emptyText')} />}
        columns={[
          { key: 'what', title: t('notifications.what'), main: true, phone: 'first', cell: whatOf },
          {
            key: 'address',
            title: t('notifications.address'),
            phone: 'second',
            cell: (entry) => (
              <span className="mono break">
                {addresses.data?.items.find(({ id }) => id === entry.addressId)?.url ?? entry.addressId}
              </span>
            ),
          },
          {
            key: 'state',
            title: t('notifications.state'),
            phone: 'firstEnd',
            cell: (entry) => (
              <StateBadge
                tone={entry.isEnabled ? 'ok' : 'end'}
                word={t(entry.isEnabled ? 'notifications.on' : 'notifications.off')}
              />
            ),
          },
          {
            key: 'act',
            title: <span className="sr">{t('actions')}</span>,
            kind: 'action',
            phone: 'whole',
            cell: (entry) =>
              mayManage && (
                <span className="row g8" style={{ justifyContent: 'flex-end' }}>
                  <Button size="sm" busy={busy} onClick={() => flip(entry)}>
                    {t(entry.isEnabled ? 'notifications.switchOff' : 'notifications.switchOn')}
                  </Button>
                  <Button
                    size="sm"
                    variant="text"
                    onClick={() => {
                      setProblem(null);
                      setAsked(entry);
                    }}
                  >
                    {t('remove')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {asked && (
        <Dialog
          danger
          title={t('notifications.deleteTitle')}
          text={t('notifications.deleteText')}
          action={t('notifications.deleteDo')}
          busy={busy}
          problem={problem}
          onConfirm={() => remove(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function AddEntry() {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const queries = useQueryClient();
  const nameOf = useProductName();
  const products = useProducts();
  const addresses = useAddresses();
  const usable = (addresses.data?.items ?? []).filter(
    ({ state, keyId }) => state === 'VERIFIED' && keyId !== null,
  );
  const [what, setWhat] = useState<string>('SAAS');
  const [chosen, setChosen] = useState('');
  const { problem, busy, attempt } = useProblem();
  const addressId = chosen || (usable[0]?.id ?? '');
  if (addresses.data && usable.length === 0) {
    return (
      <EmptyState
        title={t('notifications.noAddress')}
        action={<Button href="/seller/keys">{t('notifications.toKeys')}</Button>}
      />
    );
  }
  const add = () =>
    void attempt(async () => {
      const type = TYPES.find((one) => one === what);
      await api.sellerNotifications.create({
        body: { addressId, ...(type ? { deliveryType: type } : { productId: what }) },
      });
      await queries.invalidateQueries({ queryKey: QUERY_KEY });
    });
  return (
    <>
      <Field label={t('notifications.whatField')}>
        <Select
          value={what}
          onChange={(event) => setWhat(event.target.value)}
          options={[
            ...TYPES.map((value) => ({ value: value as string, label: t(`notifications.type.${value}`) })),
            ...(products.data?.items ?? []).map(({ id, name }) => ({ value: id, label: nameOf(name) })),
          ]}
        />
      </Field>
      <Field label={t('notifications.address')}>
        <Select
          value={addressId}
          onChange={(event) => setChosen(event.target.value)}
          options={usable.map(({ id, url }) => ({ value: id, label: url }))}
        />
      </Field>
      <FormError problem={problem} />
      <Button busy={busy} disabled={addressId === ''} onClick={add}>
        {t('notifications.addDo')}
      </Button>
    </>
  );
}
