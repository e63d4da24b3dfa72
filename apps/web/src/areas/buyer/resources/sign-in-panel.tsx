import {
  Button,
  CopyButton,
  type Credential,
  CredentialList,
  Dots,
  EmptyState,
  Icon,
  Panel,
} from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { When } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import type { ResourcePage } from '../parts/resources.ts';

/** Address, account and initial password. The seller is asked when the page opens (BUY-1); meanwhile the kept copy shows. */
export function SignInPanel({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api } = usePage();
  const inUse = r.state === 'IN_USE' || r.state === 'EXPIRED';
  const live = useQuery({
    queryKey: ['resource-access', r.id],
    queryFn: () => api.resources.refreshAccess({ params: { resourceId: r.id } }),
    enabled: inUse,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const access = live.data?.access ?? r.access;
  const copy = (text: string) => (
    <CopyButton text={text} label={t('common:action.copy')} doneLabel={t('common:action.copied')} />
  );
  const plain = (term: string, text: string | null | undefined): Credential[] =>
    text ? [{ term, value: <span className="mono break">{text}</span>, action: copy(text) }] : [];
  const password = usePassword(r);
  const items = [
    ...plain(t('access.address'), access?.frontEndUrl),
    ...plain(t('access.admin'), access?.adminUrl),
    ...plain(t('access.account'), access?.userName),
    ...password.items,
    ...(access?.memo ? [{ term: t('access.memo'), value: <span className="calm">{access.memo}</span> }] : []),
  ];
  const isEmpty = items.length === 0;
  return (
    <Panel
      title={t('access.title')}
      flush
      {...(r.hasPassword ? { note: t('access.changeIt') } : {})}
      {...(inUse ? { footer: <Freshness of={r} live={live} /> } : {})}
    >
      {isEmpty ? (
        <EmptyState
          title={t(r.state === 'OPENING' ? 'access.notYet' : 'access.none')}
          text={t(r.state === 'OPENING' ? 'access.notYetText' : 'access.noneText')}
        />
      ) : (
        <CredentialList items={items} />
      )}
      {password.error}
    </Panel>
  );
}

/** The row of the password: dots, or the password for thirty seconds. */
function usePassword(r: ResourcePage) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, session } = usePage();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [shown, setShown] = useState<{ password: string; until: number } | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!shown) return;
    const count = () => {
      const seconds = Math.ceil((shown.until - Date.now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) setShown(null);
    };
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [shown]);
  if (!r.hasPassword) return { items: [], error: null };
  const canReveal = r.actions.reveal && session.permissions.includes('resource.reveal');
  const reveal = () =>
    attempt(async () => {
      const answer = await api.resources.reveal({
        params: { resourceId: r.id },
        body: { field: 'password' },
      });
      setShown({ password: answer.password, until: Date.now() + answer.validForSeconds * 1000 });
      await queries.invalidateQueries({ queryKey: ['resource-timeline', r.id] });
    });
  const item: Credential = {
    term: t('access.password'),
    value: shown ? (
      <span className="mono break" translate="no">
        {shown.password}
      </span>
    ) : (
      <Dots label={t('access.hidden')} />
    ),
    note: (
      <span aria-live="polite">{shown ? t('access.hides', { seconds: left }) : t('access.recorded')}</span>
    ),
    action: shown ? (
      <>
        <Button size="sm" variant="text" onClick={() => setShown(null)}>
          {t('access.hide')}
        </Button>
        <CopyButton
          text={shown.password}
          label={t('common:action.copy')}
          doneLabel={t('common:action.copied')}
        />
      </>
    ) : canReveal ? (
      <Button size="sm" icon={<Icon name="eye" size={14} />} busy={busy} onClick={() => void reveal()}>
        {t('access.reveal')}
      </Button>
    ) : undefined,
  };
  return {
    items: [item],
    error: problem ? (
      <div className="b">
        <FormError problem={problem} />
      </div>
    ) : null,
  };
}

type Live = ReturnType<
  typeof useQuery<{ isLive: boolean; accessUpdatedAt: string | null; reason: { text: string } | null }>
>;

/** Says when the seller gave these data, and asks again. */
function Freshness({
  of: r,
  live,
}: {
  readonly of: ResourcePage;
  readonly live: Pick<Live, 'data' | 'isFetching' | 'isError' | 'refetch'>;
}) {
  const { t } = useTranslation('buyer');
  const at = live.data?.accessUpdatedAt ?? r.accessUpdatedAt;
  const isKept = live.isError || live.data?.isLive === false;
  return (
    <div className="credfoot" aria-live="polite">
      <span>
        {live.isFetching ? t('access.asking') : isKept ? t('access.kept') : t('access.live')}
        {!live.isFetching && at && (
          <>
            {' '}
            <When at={at} />
          </>
        )}
      </span>
      <span className="sp" />
      <Button size="sm" variant="text" busy={live.isFetching} onClick={() => void live.refetch()}>
        {t('access.askAgain')}
      </Button>
    </div>
  );
}
