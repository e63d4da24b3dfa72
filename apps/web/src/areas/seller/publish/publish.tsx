import { Button, Columns, FormSection, Notice, Panel, SideList } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';

/** Begins a product: two names and an address are enough; the form follows. Or goes on with what was begun. */
export function Publish() {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const router = useRouter();
  const queries = useQueryClient();
  const nameOf = useProductName();
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [slug, setSlug] = useState('');
  const { problem, busy, attempt } = useProblem();
  const begun = useQuery({
    queryKey: ['sellerProducts', 'begun'],
    queryFn: async () => {
      const open = await Promise.all(
        (['DRAFT', 'REJECTED'] as const).map((openState) =>
          api.sellerProducts.list({ query: { openState, limit: 10 } }),
        ),
      );
      return open.flatMap(({ items }) => items);
    },
  });
  const start = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const { product } = await api.sellerProducts.create({
        body: {
          ...(slug.trim() ? { slug: slug.trim() } : {}),
          content: { name: { 'zh-CN': zh.trim(), en: en.trim() } },
        },
      });
      await queries.invalidateQueries({ queryKey: ['sellerProducts'] });
      await router.navigate({ href: `/seller/products/${product.id}/edit` });
    });
  };
  const mayPublish = session.permissions.includes('seller.product.publish');
  const open = begun.data ?? [];
  const form = (
    <form className="pan" onSubmit={start}>
      <h2 className="sr">{t('publish.newTitle')}</h2>
      <FormSection title={t('publish.newTitle')} purpose={t('publish.newPurpose')}>
        <div className="pair2">
          <TextField
            label={`${t('publish.fields.name')} (${t('inChinese')})`}
            name="zh-CN"
            value={zh}
            onChange={setZh}
            maxLength={50}
            problem={problem}
          />
          <TextField
            label={`${t('publish.fields.name')} (${t('inEnglish')})`}
            name="en"
            value={en}
            onChange={setEn}
            maxLength={50}
            problem={problem}
          />
        </div>
        <TextField
          label={t('publish.slug')}
          name="slug"
          value={slug}
          onChange={setSlug}
          maxLength={60}
          hint={t('publish.slugHint')}
          problem={problem}
        />
        {problem && !problem.errors?.length && <FormError problem={problem} />}
        {mayPublish ? (
          <Button type="submit" variant="primary" busy={busy}>
            {t('publish.start')}
          </Button>
        ) : (
          <Notice tone="end">{t('notAllowed')}</Notice>
        )}
      </FormSection>
      <FormSection title={t('publish.what')} purpose={t('publish.whatPurpose')}>
        <ol className="stack" style={{ gap: 10 }}>
          {(['access', 'information', 'service', 'prices', 'preview'] as const).map((step, index) => (
            <li key={step}>
              <b>
                {index + 1}. {t(`publish.step.${step}`)}
              </b>
              <p className="note">{t(`publish.stepText.${step}`)}</p>
            </li>
          ))}
        </ol>
      </FormSection>
    </form>
  );
  return (
    <>
      <PageHeader title={t('publish.title')} meta={[t('publish.lead')]} />
      {open.length === 0 ? (
        form
      ) : (
        <Columns rail={320}>
          {form}
          <Panel title={t('publish.goOn')} flush>
            <SideList
              items={open.map((row) => ({
                key: row.id,
                href: `/seller/products/${row.id}/edit`,
                title: nameOf(row.name),
                note: <Time at={row.updatedAt} look="short" />,
                badge: <State kind="revision" state={row.openState ?? 'DRAFT'} small />,
              }))}
            />
          </Panel>
        </Columns>
      )}
    </>
  );
}
