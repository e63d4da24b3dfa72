import { Button, Checkbox, Field, FormSection, Select, TextInput } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { LogoField } from '../../../features/files/logo-field.tsx';
import { type Content, textAt } from './draft.ts';
import { FormPair, FormText, ListError } from './fields.tsx';
import { useDraftForm } from './form-context.ts';

/** What the product is: name, category, words, highlights, search words, the open source it stands on. */
export function StepInformation() {
  const { t } = useTranslation('seller');
  const { content, set, errorAt, isLocked } = useDraftForm();
  const name = textAt(content, 'name.zh-CN');
  return (
    <>
      <FormSection title={t('publish.information.basics')} purpose={t('publish.information.basicsPurpose')}>
        <FormPair path="name" label={t('publish.fields.name')} hint={t('publish.hints.name')} />
        <LogoField
          value={content.logo ?? null}
          onChange={(fileId) => set('logo', fileId)}
          problem={errorAt('logo')}
          markName={name || '—'}
          disabled={isLocked}
        />
        <p className="note" style={{ marginBottom: 20 }}>
          {t('publish.information.mark')}
        </p>
        <Category />
        <FormPair path="brief" label={t('publish.fields.brief')} rows={2} hint={t('publish.hints.brief')} />
      </FormSection>
      <FormSection title={t('publish.information.page')} purpose={t('publish.information.pagePurpose')}>
        <FormPair path="headline" label={t('publish.fields.headline')} hint={t('publish.hints.headline')} />
        <FormPair
          path="description"
          label={t('publish.fields.description')}
          rows={9}
          hint={t('publish.hints.description')}
        />
        <ListError path="description" />
      </FormSection>
      <FormSection
        title={t('publish.fields.highlights')}
        purpose={t('publish.information.highlightsPurpose')}
      >
        <Highlights content={content} />
      </FormSection>
      <FormSection title={t('publish.information.found')} purpose={t('publish.information.foundPurpose')}>
        <Tags content={content} />
        <Upstream content={content} />
      </FormSection>
    </>
  );
}

function Category() {
  const { t } = useTranslation('seller');
  const say = useSay();
  const { api } = usePage();
  const { content, set, touch, errorAt, isLocked } = useDraftForm();
  const categories = useQuery({
    queryKey: ['categories'],
    queryFn: () => api.categories.list(),
    staleTime: 300_000,
  });
  const leaves = (categories.data?.categories ?? []).flatMap((parent) =>
    parent.children.map((leaf) => ({ value: leaf.code, label: `${say(parent.name)} / ${say(leaf.name)}` })),
  );
  return (
    <Field label={t('publish.fields.category')} error={errorAt('category')}>
      <Select
        data-path="category"
        value={textAt(content, 'category')}
        disabled={isLocked}
        onChange={(event) => set('category', event.target.value || undefined)}
        onBlur={() => touch('category')}
        options={[{ value: '', label: t('publish.choose') }, ...leaves]}
      />
    </Field>
  );
}

const MOST_HIGHLIGHTS = 6;

function Highlights({ content }: { readonly content: Content }) {
  const { t } = useTranslation('seller');
  const { set, isLocked } = useDraftForm();
  const highlights = content.highlights ?? [];
  return (
    <>
      {highlights.map((_highlight, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a highlight is its place in the form; its fields are controlled.
        <section className="entry" key={index}>
          <header>
            <h4>{t('publish.numbered.highlight', { n: index + 1 })}</h4>
            {!isLocked && (
              <span className="acts">
                <Button
                  variant="text"
                  size="sm"
                  onClick={() => set('highlights', highlights.toSpliced(index, 1))}
                >
                  {t('remove')}
                </Button>
              </span>
            )}
          </header>
          <FormPair path={`highlights.${index}.title`} label={t('publish.fields.highlights_title')} />
          <FormPair path={`highlights.${index}.text`} label={t('publish.fields.highlights_text')} rows={2} />
        </section>
      ))}
      <ListError path="highlights" />
      {highlights.length < MOST_HIGHLIGHTS && !isLocked && (
        <Button size="sm" onClick={() => set('highlights', [...highlights, {}])}>
          {t('publish.addHighlight')}
        </Button>
      )}
    </>
  );
}

function Tags({ content }: { readonly content: Content }) {
  const { t } = useTranslation('seller');
  const { set, touch, errorAt, isLocked } = useDraftForm();
  const [typed, setTyped] = useState((content.tags ?? []).join('，'));
  const wrong =
    errorAt('tags') ?? (content.tags ?? []).map((_tag, index) => errorAt(`tags.${index}`)).find(Boolean);
  return (
    <Field
      label={t('publish.fields.tags')}
      remark={t('optional')}
      hint={t('publish.hints.tags')}
      error={wrong}
    >
      <TextInput
        data-path="tags"
        value={typed}
        disabled={isLocked}
        onChange={(event) => {
          setTyped(event.target.value);
          const words = event.target.value
            .split(/[，,、;；\n]/)
            .map((word) => word.trim())
            .filter(Boolean);
          set(
            'tags',
            words.slice(0, 30).map((word) => word.slice(0, 60)),
          );
        }}
        onBlur={() => touch('tags')}
      />
    </Field>
  );
}

function Upstream({ content }: { readonly content: Content }) {
  const { t } = useTranslation('seller');
  const { set, isLocked } = useDraftForm();
  const isOn = content.upstream !== null && content.upstream !== undefined;
  return (
    <>
      <div className="fd">
        <div className="chs">
          <Checkbox
            label={t('publish.upstream')}
            note={t('publish.upstreamNote')}
            checked={isOn}
            disabled={isLocked}
            onChange={(event) => set('upstream', event.target.checked ? {} : null)}
          />
        </div>
      </div>
      {isOn && (
        <>
          <FormText path="upstream.name" label={t('publish.fields.upstream_name')} maxLength={200} />
          <FormText
            path="upstream.licence"
            label={t('publish.fields.upstream_licence')}
            maxLength={200}
            hint={t('publish.hints.licence')}
          />
          <FormText
            path="upstream.homepage"
            label={t('publish.fields.upstream_homepage')}
            type="url"
            maxLength={500}
          />
        </>
      )}
    </>
  );
}
