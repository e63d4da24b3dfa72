import { Button, DecisionBar, EmptyState, Panel, Stack } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../console/loaded.tsx';
import { PageHeader } from '../../console/page-header.tsx';
import { FormError, useProblem } from '../../forms/form-error.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { type Draft, isOver, KINDS, newDraft, toDraft, toRule } from './rules.ts';
import '../worlds/worlds.css';

const KEY = ['chaos'] as const;

/** What shall go wrong between this sandbox and the seller. */
export function Chaos() {
  const { t } = useTranslation('sandbox');
  const { api, sandbox } = usePage();
  const chaos = useQuery({ queryKey: KEY, queryFn: () => api.chaos.get(), enabled: sandbox !== null });
  if (!sandbox) return <EmptyState page title={t('chaos.outside')} text={t('chaos.outsideText')} />;
  return (
    <>
      <PageHeader title={t('chaos.title')} meta={[t('chaos.lead')]} />
      <Loaded query={chaos}>
        {({ seed, rules }) => (
          // Read anew by each save, and when the clock has moved: strikes are counted then.
          <Switches
            key={JSON.stringify([seed, rules])}
            seed={seed}
            rules={rules.map((r, i) => toDraft(r, `${i}`))}
          />
        )}
      </Loaded>
    </>
  );
}

function Switches({ seed, rules }: { readonly seed: number; readonly rules: readonly Draft[] }) {
  const { t } = useTranslation('sandbox');
  const { api } = usePage();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [drafts, setDrafts] = useState(rules);
  const [typedSeed, setSeed] = useState(String(seed));
  const [next, setNext] = useState(rules.length);
  const isChanged = typedSeed !== String(seed) || JSON.stringify(drafts) !== JSON.stringify(rules);
  const add = (kind: Draft['kind']) => {
    setDrafts([...drafts, newDraft(kind, `n${next}`)]);
    setNext(next + 1);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const fresh = await api.chaos.set({
        body: {
          // A seed that is set begins its numbers again: it is sent only when it was changed.
          ...(typedSeed === String(seed) ? {} : { seed: Number(typedSeed) }),
          rules: drafts.filter((draft) => !isOver(draft)).map(toRule),
        },
      });
      queries.setQueryData(KEY, fresh);
    });
  };
  return (
    <form onSubmit={save} noValidate>
      <Stack>
        <Panel flush>
          <ul className="chs1">
            {KINDS.map((kind) => (
              <KindSwitch
                key={kind}
                kind={kind}
                drafts={drafts.filter((draft) => draft.kind === kind)}
                onAdd={() => add(kind)}
                onOff={() => setDrafts(drafts.filter((draft) => draft.kind !== kind))}
                onRemove={(key) => setDrafts(drafts.filter((draft) => draft.key !== key))}
                onChange={(key, change) =>
                  setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)))
                }
              />
            ))}
          </ul>
        </Panel>
        <Panel title={t('chaos.seedTitle')}>
          <TextField
            label={t('chaos.seed')}
            name="seed"
            inputMode="numeric"
            value={typedSeed}
            onChange={setSeed}
            hint={t('chaos.seedHint')}
            problem={problem}
          />
        </Panel>
        <FormError problem={problem} />
        <DecisionBar
          note={
            <span role="status">
              {isChanged
                ? t('chaos.unsaved')
                : t('chaos.on', { count: rules.filter((r) => !isOver(r)).length })}
            </span>
          }
          actions={
            <Button type="submit" variant="primary" busy={busy} disabled={!isChanged}>
              {t('chaos.save')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
