import {
  Button,
  Checkbox,
  DecisionBar,
  Field,
  FormSection,
  Notice,
  Panel,
  Stack,
  TextInput,
} from '@jishi/ui';
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatTime } from '../../../lib/formats.ts';
import { PageHeader } from '../../console/page-header.tsx';
import { FormError, useProblem } from '../../forms/form-error.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { ProductPicker } from './product-picker.tsx';
import { Enter } from './sandbox-row.tsx';
import { type Sandbox, useRefreshSandboxes } from './worlds.queries.ts';
import './worlds.css';

/** Makes a sandbox: its address, what is sold in it, when its time begins. */
export function SandboxCreate() {
  const { t } = useTranslation('sandbox');
  const { api, now, session } = usePage();
  const list = useLocation().pathname.replace(/\/new$/, '');
  const refresh = useRefreshSandboxes();
  const { problem, busy, attempt } = useProblem();
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [productIds, setProducts] = useState<readonly string[]>([]);
  const [made, setMade] = useState<Sandbox>();
  const sells = session.permissions.includes('seller.product.read');

  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const startsAt = String(typed.get('startsAt') ?? '');
    void attempt(async () => {
      setMade(
        await api.worlds.create({
          body: {
            name: name.trim(),
            title: title.trim(),
            productIds: [...productIds],
            frozen: typed.get('frozen') !== null,
            ...(startsAt ? { startsAt: new Date(`${startsAt}T00:00:00+08:00`).toISOString() } : {}),
          },
        }),
      );
      await refresh();
    });
  };
  if (made) {
    return (
      <>
        <PageHeader
          title={t('create.made', { title: made.title })}
          crumbs={[{ label: t('list.title'), href: list }]}
        />
        <Panel>
          <Notice tone="ok" live title={t('create.madeTitle')}>
            {t('create.madeText', { path: made.path })}
          </Notice>
          <div className="mt">
            <Enter sandbox={made} />
          </div>
        </Panel>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('create.title')}
        crumbs={[{ label: t('list.title'), href: list }]}
        meta={[t('create.lead')]}
      />
      <form onSubmit={create} noValidate>
        <Stack>
          <Panel title={t('create.panel')} flush>
            <FormSection title={t('create.who')} purpose={t('create.whoText')}>
              <TextField
                label={t('create.name')}
                name="title"
                value={title}
                maxLength={60}
                hint={t('create.nameHint')}
                problem={problem}
                onChange={(text) => {
                  // The address follows the title until it is written by hand.
                  if (name === slugOf(title)) setName(slugOf(text));
                  setTitle(text);
                }}
              />
              <TextField
                label={t('create.address')}
                name="name"
                value={name}
                maxLength={30}
                hint={t('create.addressHint', { path: `/w/${name || 'my-lab'}` })}
                problem={problem}
                onChange={(text) => setName(text.toLowerCase())}
              />
            </FormSection>
            {sells && (
              <FormSection title={t('create.goods')} purpose={t('create.goodsText')}>
                <ProductPicker chosen={productIds} onChange={setProducts} />
              </FormSection>
            )}
            <FormSection title={t('create.time')} purpose={t('create.timeText')}>
              <Field label={t('create.start')} hint={t('create.startHint')}>
                <TextInput type="date" name="startsAt" placeholder={formatTime(now, 'zh-CN', 'date')} />
              </Field>
              <Checkbox
                name="frozen"
                defaultChecked
                label={t('create.frozen')}
                note={t('create.frozenNote')}
              />
            </FormSection>
          </Panel>
          <FormError problem={problem?.errors?.length ? null : problem} />
          <DecisionBar
            note={<span role="status">{busy ? t('create.busy') : t('create.keys')}</span>}
            actions={
              <>
                <Button href={list}>{t('create.leave')}</Button>
                <Button
                  type="submit"
                  variant="primary"
                  busy={busy}
                  disabled={title.trim() === '' || name.trim().length < 3}
                >
                  {t('create.action')}
                </Button>
              </>
            }
          />
        </Stack>
      </form>
    </>
  );
}

/** An address out of a title's Latin letters and digits; empty where it has none. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30);
}
