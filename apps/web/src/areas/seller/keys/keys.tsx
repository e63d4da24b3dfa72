import { Button, EmptyState, Panel, Stack } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { AddAddress } from './add-address.tsx';
import { AddressTable } from './address-table.tsx';
import { useAddresses, useInterfaceKeys } from './addresses.queries.ts';
import { KeyPanel } from './key-panel.tsx';

/** Where the marketplace calls, and with which key it signs. */
export function Keys() {
  const { t } = useTranslation('seller');
  const { session } = usePage();
  const addresses = useAddresses();
  const keys = useInterfaceKeys();
  const mayManage = session.permissions.includes('seller.key.manage');
  return (
    <>
      <PageHeader title={t('keys.title')} meta={[t('keys.lead')]} />
      <Stack>
        <Panel title={t('keys.addresses')} note={t('keys.addressesNote')} flush>
          <Loaded query={addresses}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={t('keys.noAddress')} text={t('keys.noAddressText')} />
              ) : (
                <AddressTable addresses={items} keys={keys.data?.items ?? []} mayManage={mayManage} />
              )
            }
          </Loaded>
        </Panel>
        {mayManage && (
          <Panel title={t('keys.addAddress')}>
            <AddAddress />
          </Panel>
        )}
        <Loaded query={keys}>
          {({ items }) => (
            <KeyPanel keys={items} addresses={addresses.data?.items ?? []} mayManage={mayManage} />
          )}
        </Loaded>
        <Panel
          title={t('keys.accessKeys')}
          actions={
            <Button size="sm" href="/seller/account">
              {t('keys.toAccessKeys')}
            </Button>
          }
        >
          <p className="i2">{t('keys.accessKeysText')}</p>
        </Panel>
      </Stack>
    </>
  );
}
