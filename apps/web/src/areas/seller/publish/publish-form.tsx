import { can, type RevisionState, revisionStates } from '@jishi/protocol';
import { JishiError } from '@jishi/sdk';
import { Button, Columns, DecisionBar, Notice, Panel, SideList, Stack } from '@jishi/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { useProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { type FieldProblem, type MyProduct, missingOf, STEPS, type Step, stepOf } from './draft.ts';
import { DraftFormProvider, makeForm } from './form-context.ts';
import { MissingList } from './missing-list.tsx';
import { Preview } from './preview.tsx';
import { SaveNote, SaveTrouble } from './save-note.tsx';
import { StepAccess } from './step-access.tsx';
import { StepInformation } from './step-information.tsx';
import { StepPrices } from './step-prices.tsx';
import { StepService } from './step-service.tsx';
import { useDraft } from './use-draft.ts';

const NOTHING: readonly FieldProblem[] = [];

/** Access → information → service → prices → preview → submit; the form saves itself meanwhile. */
export function PublishForm({
  loaded,
  onReload,
}: {
  readonly loaded: MyProduct;
  readonly onReload: () => void;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const router = useRouter();
  const queries = useQueryClient();
  const href = useListHref();
  const nameOf = useProductName();
  const search = useListSearch();
  const step: Step = STEPS.find((one) => one === search.step) ?? 'access';
  const { product, open } = loaded;
  const productId = product.id;
  const isLocked = open?.state === 'IN_REVIEW' || product.state === 'DISCONTINUED';
  const draft = useDraft(productId, loaded);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [showAll, setShowAll] = useState(open?.state === 'REJECTED');
  const [focus, setFocus] = useState<string>();
  const { problem, busy, attempt } = useProblem();

  const found = useQuery({
    queryKey: ['sellerProducts', productId, 'problems', draft.version],
    queryFn: async () => {
      try {
        return (await api.sellerProducts.problems({ params: { productId } })).problems;
      } catch (error) {
        // A frozen charging kind is refused as a whole, and still names its field.
        if (error instanceof JishiError && error.problem.errors) return [...error.problem.errors];
        throw error;
      }
    },
    enabled: draft.version > 0 && !isLocked,
    placeholderData: keepPreviousData,
  });
  const problems = draft.version > 0 ? (found.data ?? NOTHING) : NOTHING;
  const missing = useMemo(() => missingOf(problems), [problems]);
  const form = makeForm({
    content: draft.content,
    isLocked,
    listed: new Set(loaded.specifications.map((spec) => spec.specId)),
    feeBasisPoints: loaded.feeBasisPoints,
    edit: draft.edit,
    problems,
    touched,
    touch: (path) => setTouched((before) => (before.has(path) ? before : new Set(before).add(path))),
    showAll,
  });

  // After the step has been drawn, the field that was asked for takes the focus.
  useEffect(() => {
    if (!focus) return;
    const field = document.querySelector<HTMLElement>(
      `.pan [data-path="${focus}"], .pan [data-path^="${focus}."]`,
    );
    if (!field && stepOf(focus) !== step) return;
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
    setFocus(undefined);
  }, [focus, step]);

  const goTo = (next: Step) =>
    void router.navigate({ href: href({ step: next }) }).then(() => scrollTo({ top: 0 }));
  const submit = () =>
    attempt(async () => {
      setShowAll(true);
      const version = await draft.flush();
      if (version === null) return;
      await api.sellerProducts.submit({ params: { productId }, body: { version } });
      await queries.invalidateQueries({ queryKey: ['sellerProducts'] });
      await router.navigate({ href: `/seller/products/${productId}` });
    });

  const index = STEPS.indexOf(step);
  const before = STEPS[index - 1];
  const after = STEPS[index + 1];
  const revisionState = (open?.state ?? 'DRAFT') as RevisionState;
  const isBegun = draft.version > 0 || draft.save.kind !== 'saved';
  const canSubmit = !isLocked && isBegun && can(revisionStates, revisionState, 'submit');
  const inStep = missing.filter((one) => (step === 'preview' ? true : one.step === step));
  return (
    <DraftFormProvider value={form}>
      <PageHeader
        crumbs={[
          { label: t('products.title'), href: '/seller/products' },
          { label: nameOf(product.name), href: `/seller/products/${productId}` },
          { label: t('publish.edit') },
        ]}
        title={t('publish.titleOf', {
          name: nameOf({ 'zh-CN': draft.content.name?.['zh-CN'] ?? '', en: draft.content.name?.en ?? '' }),
        })}
        badge={open ? <State kind="revision" state={open.state} /> : undefined}
        meta={[
          <SaveNote key="save" draft={draft} />,
          t('publish.version', { n: open?.number ?? (loaded.live?.number ?? 0) + 1 }),
        ]}
      />
      <Stack>
        <SaveTrouble draft={draft} onReload={onReload} />
        {isLocked && (
          <Notice
            tone="run"
            title={t(open?.state === 'IN_REVIEW' ? 'publish.inReview' : 'publish.discontinued')}
            action={
              <Button size="sm" href={`/seller/products/${productId}`}>
                {t('publish.toProduct')}
              </Button>
            }
          >
            {t(open?.state === 'IN_REVIEW' ? 'publish.inReviewText' : 'publish.discontinuedText')}
          </Notice>
        )}
        {open?.state === 'REJECTED' && open.opinion && (
          <Notice tone="bad" title={t('products.rejected')}>
            {open.opinion}
          </Notice>
        )}
        <Columns left rail={248}>
          <div className={step === 'preview' ? 'stickyside all' : 'stickyside'}>
            <Panel title={t('publish.steps')} flush>
              <SideList
                items={STEPS.map((one, number) => ({
                  key: one,
                  href: href({ step: one }),
                  current: one === step,
                  title: `${number + 1}. ${t(`publish.step.${one}`)}`,
                  end: endOf(one, missing, draft.version > 0 && !isLocked && found.data !== undefined, t),
                }))}
              />
            </Panel>
            {!isLocked && draft.version > 0 && (
              <MissingList
                missing={inStep}
                onOpen={(one) => {
                  setShowAll(true);
                  if (one.step !== step) goTo(stepOf(one.path));
                  setFocus(one.path);
                }}
              />
            )}
          </div>
          <div className="stack">
            {step === 'preview' ? (
              <Preview content={draft.content} />
            ) : (
              <section className="pan" aria-label={t(`publish.step.${step}`)}>
                {step === 'access' && <StepAccess />}
                {step === 'information' && <StepInformation />}
                {step === 'service' && <StepService />}
                {step === 'prices' && <StepPrices />}
              </section>
            )}
            {problem?.errors?.length ? (
              <Notice tone="bad" live title={t('publish.notSubmitted')}>
                {t('publish.notSubmittedText')}
              </Notice>
            ) : (
              <FormError problem={problem} />
            )}
          </div>
        </Columns>
        <DecisionBar
          note={step === 'preview' && !isLocked ? t('publish.submitNote') : <SaveNote draft={draft} />}
          actions={
            <>
              {before && <Button onClick={() => goTo(before)}>{t('publish.previous')}</Button>}
              {after && (
                <Button onClick={() => goTo(after)}>
                  {t('publish.next', { step: t(`publish.step.${after}`) })}
                </Button>
              )}
              {step === 'preview' && canSubmit && (
                <Button variant="primary" busy={busy} onClick={() => void submit()}>
                  {t('publish.submit')}
                </Button>
              )}
            </>
          }
        />
      </Stack>
    </DraftFormProvider>
  );
}

/** At the right of a step: how many fields of it are missing, or that it is complete. */
function endOf(
  step: Step,
  missing: readonly { step: Step }[],
  isKnown: boolean,
  t: (key: string, facts?: Record<string, unknown>) => string,
) {
  if (!isKnown || step === 'preview') return undefined;
  const count = missing.filter((one) => one.step === step).length;
  return count === 0 ? t('publish.missing.complete') : t('publish.missing.count', { n: count });
}
