import { Button, Panel, Timeline, type TimelineItem } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useWorldNow } from '../../../features/console/values.tsx';
import type { ResourcePage } from '../parts/resources.ts';
import { useEventSentence } from './event-sentence.ts';
import { type Happened, tidy } from './events.ts';

/** So many events before the rest is asked for. */
const SHOWN = 10;
const IN_PROGRESS = ['OPENING', 'EXPIRED', 'FROZEN'];

/** What happened, newest first, with what time alone will do dashed on top. */
export function ResourceTimeline({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api } = usePage();
  const timeline = useQuery({
    queryKey: ['resource-timeline', r.id],
    queryFn: () => api.resources.timeline({ params: { resourceId: r.id }, query: { limit: 200 } }),
    refetchInterval: r.state === 'OPENING' ? 3_000 : 60_000,
  });
  return (
    <Panel title={t('timeline.title')} note={t('common:zone')}>
      <Loaded query={timeline}>{(told) => <Told of={r} items={told.items} ahead={told.ahead} />}</Loaded>
    </Panel>
  );
}

function Told(props: {
  readonly of: ResourcePage;
  readonly items: readonly Happened[];
  readonly ahead: readonly { step: string; at: string }[];
}) {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const now = useWorldNow();
  const sentenceOf = useEventSentence();
  const at = (iso: string) => ({ at: formatWhen(iso, now, lang), dateTime: iso });
  const ahead = useAhead(props.of, props.ahead);
  const told = tidy(props.items);
  const [isWhole, setWhole] = useState(false);
  const past = isWhole ? told : told.slice(0, SHOWN);
  const items: TimelineItem[] = [
    ...ahead.map((step) => ({
      ...at(step.at),
      key: `${step.title}${step.at}`,
      title: step.title,
      tone: 'next' as const,
    })),
    ...past.map((event, i): TimelineItem => {
      const { title, detail, tone } = sentenceOf(event, props.items);
      const isNow = i === 0 && tone === undefined && IN_PROGRESS.includes(props.of.state);
      return {
        ...at(event.at),
        key: event.id,
        title: isNow ? <b>{title}</b> : title,
        ...(detail ? { detail } : {}),
        ...(isNow ? { tone: 'now' } : tone ? { tone } : {}),
      };
    }),
  ];
  return (
    <>
      <Timeline items={items} />
      {past.length < told.length && (
        <Button size="sm" variant="text" onClick={() => setWhole(true)}>
          {t('timeline.earlier', { count: told.length - past.length })}
        </Button>
      )}
    </>
  );
}

/** What lies ahead, farthest first; of the reminders only the next. */
function useAhead(r: ResourcePage, steps: readonly { step: string; at: string }[]) {
  const { t } = useTranslation('buyer');
  const isAuto = r.autoRenewAt !== null;
  const reminder = isAuto ? undefined : steps.find(({ step }) => step.startsWith('REMIND'));
  const kept = steps.filter(({ step, at }) => {
    if (step.startsWith('REMIND')) return at === reminder?.at;
    // Renewed by itself, it neither stops nor ends as things stand.
    return !isAuto || step === 'EXPIRE' || r.state !== 'IN_USE';
  });
  const said = kept.map(({ step, at }) => ({
    at,
    title: t(isAuto && step === 'EXPIRE' ? 'timeline.ahead.EXPIRE_AUTO' : `timeline.ahead.${step}`),
  }));
  if (r.autoRenewAt) said.push({ at: r.autoRenewAt, title: t('timeline.ahead.AUTO_RENEW') });
  if (r.state === 'OPENING' && r.ball.until) said.push({ at: r.ball.until, title: t('timeline.ahead.OPEN') });
  return said.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
