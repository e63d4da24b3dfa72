import { Button, EmptyState, Field, Panel, Select, Stack } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import {
  type Address,
  type InterfaceKey,
  useAddresses,
  useInterfaceKeys,
} from '../keys/addresses.queries.ts';
import { useDebugForm } from './debugging.queries.ts';
import { Trial } from './trial.tsx';

/** Try an interface out: fill it in, see the request, send it, read the answer field by field, save what passed. */
export function Debugging() {
  const { t } = useTranslation('seller');
  const addresses = useAddresses();
  const keys = useInterfaceKeys();
  return (
    <>
      <PageHeader
        title={t('debugging.title')}
        meta={[t('debugging.lead')]}
        actions={<Button href="/seller/test-cases">{t('debugging.toCases')}</Button>}
      />
      <Loaded query={addresses}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState
                title={t('keys.noAddress')}
                text={t('debugging.noAddressText')}
                action={<Button href="/seller/keys">{t('debugging.toKeys')}</Button>}
              />
            </Panel>
          ) : (
            <Loaded query={keys}>{(of) => <Chosen addresses={items} keys={of.items} />}</Loaded>
          )
        }
      </Loaded>
    </>
  );
}

function Chosen({
  addresses,
  keys,
}: {
  readonly addresses: readonly Address[];
  readonly keys: readonly InterfaceKey[];
}) {
  const { t } = useTranslation('seller');
  const router = useRouter();
  const href = useListHref();
  const search = useListSearch();
  const form = useDebugForm(chosenScene(search));
  const address = addresses.find(({ id }) => id === search.addressId) ?? addresses[0]!;
  const own = keys.filter(({ addressId, state }) => addressId === address.id && state === 'ACTIVE');
  const key =
    own.find(({ id }) => id === search.keyId) ?? own.find(({ id }) => id === address.keyId) ?? own[0];
  const go = (change: Record<string, string | undefined>) =>
    void router.navigate({ href: href(change), replace: true });
  return (
    <Loaded query={form}>
      {(told) => (
        <Stack>
          <Panel title={t('debugging.what')}>
            <div className="dbgsel">
              <Field label={t('debugging.address')} wide>
                <Select
                  value={address.id}
                  onChange={(event) => go({ addressId: event.target.value, keyId: undefined })}
                  options={addresses.map(({ id, url }) => ({ value: id, label: url }))}
                />
              </Field>
              <Field label={t('debugging.key')} {...(key ? {} : { error: t('debugging.noKey') })}>
                <Select
                  value={key?.id ?? ''}
                  onChange={(event) => go({ keyId: event.target.value })}
                  options={own.map(({ id, hint }) => ({
                    value: id,
                    label: id === address.keyId ? t('debugging.signingKey', { hint }) : hint,
                  }))}
                />
              </Field>
              <Field label={t('debugging.generation')}>
                <Select
                  value={told.generation}
                  onChange={(event) =>
                    go({ generation: event.target.value, scene: undefined, variant: undefined })
                  }
                  options={told.generations.map(({ generation, title }) => ({
                    value: generation,
                    label: title,
                  }))}
                />
              </Field>
              <Field label={t('debugging.scene')}>
                <Select
                  value={told.scene}
                  onChange={(event) => go({ scene: event.target.value, variant: undefined })}
                  options={told.scenes.map(({ scene, title }) => ({
                    value: scene,
                    label: `${title} ${scene}`,
                  }))}
                />
              </Field>
              {told.variants.length > 0 && (
                <Field label={t('debugging.variant')}>
                  <Select
                    value={told.variant ?? ''}
                    onChange={(event) => go({ variant: event.target.value })}
                    options={told.variants.map(({ variant, title }) => ({ value: variant, label: title }))}
                  />
                </Field>
              )}
            </div>
            <p className="note">{t('debugging.about', { trigger: told.trigger, second: told.secondCall })}</p>
          </Panel>
          {/* Another scene is another form: nothing typed or answered before belongs to it. */}
          <Trial
            key={[address.id, told.generation, told.scene, told.variant].join(' ')}
            form={told}
            addressId={address.id}
            keyId={key?.id}
            isVerified={address.state === 'VERIFIED'}
          />
        </Stack>
      )}
    </Loaded>
  );
}

function chosenScene(search: Record<string, string | undefined>) {
  const { generation, scene, variant } = search;
  return {
    ...(generation ? { generation } : {}),
    ...(scene ? { scene } : {}),
    ...(variant ? { variant } : {}),
  };
}
