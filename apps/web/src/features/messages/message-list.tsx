import type { Reply } from '@jishi/sdk';
import { Button, EmptyState, Link, Panel, Tabs } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage, useSay } from '../../app/context.ts';
import { Loaded } from '../console/loaded.tsx';
import { PageHeader } from '../console/page-header.tsx';
import { Pages, useListHref, useListSearch } from '../console/pages.tsx';
import { When } from '../console/values.tsx';
import { FormError, useProblem } from '../forms/form-error.tsx';
import './message-list.css';

type Message = Reply<'messages.list'>['items'][number];

/** The in-site messages of whoever is signed in: what is unread is marked, opening one reads it and leads to its matter. */
export function MessageList() {
  const { t } = useTranslation('common');
  const { api } = usePage();
  const queries = useQueryClient();
  const href = useListHref();
  const { unread: only, cursor } = useListSearch();
  const { problem, busy, attempt } = useProblem();
  const isUnread = only === '1';
  const query = { ...(isUnread ? { unread: true } : {}), ...(cursor ? { cursor } : {}) };
  const list = useQuery({
    queryKey: ['messages', 'list', query],
    queryFn: () => api.messages.list({ query }),
  });
  const count = useQuery({ queryKey: ['messages', 'count'], queryFn: () => api.messages.unreadCount() });
  const unread = count.data?.unread ?? 0;
  const readAll = () =>
    attempt(async () => {
      await api.messages.readAll();
      await queries.invalidateQueries({ queryKey: ['messages'] });
    });
  return (
    <>
      <PageHeader
        title={t('message.title')}
        {...(unread > 0
          ? {
              actions: (
                <Button busy={busy} onClick={() => void readAll()}>
                  {t('message.readAll')}
                </Button>
              ),
            }
          : {})}
      />
      <FormError problem={problem} />
      <Panel flush>
        <Tabs
          label={t('message.title')}
          items={[
            { label: t('action.all'), href: href({ unread: undefined }), current: !isUnread },
            {
              label: t('message.unread'),
              href: href({ unread: '1' }),
              current: isUnread,
              ...(unread > 0 ? { count: String(unread) } : {}),
            },
          ]}
        />
        <Loaded query={list}>
          {(page) => (
            <>
              {page.items.length === 0 ? (
                <EmptyState
                  title={t(isUnread ? 'message.allRead' : 'message.empty')}
                  text={t(isUnread ? 'message.allReadText' : 'message.emptyText')}
                />
              ) : (
                <ul className="msgs">
                  {page.items.map((message) => (
                    <MessageRow key={message.id} message={message} />
                  ))}
                </ul>
              )}
              <Pages next={page.next} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}

function MessageRow({ message }: { readonly message: Message }) {
  const { t } = useTranslation('common');
  const { api } = usePage();
  const leaveFor = useLeaveFor();
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  const isNew = message.readAt === null;
  // The address stays a link; reading is told on the way, and a broken telling does not keep anybody here.
  const open = (event: MouseEvent) => {
    if (!isNew) return;
    const told = api.messages.read({ params: { messageId: message.id } }).catch(() => undefined);
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void told.then(async () => {
      void queries.invalidateQueries({ queryKey: ['messages'] });
      if (/^\/(buyer|seller|operator)(\/|$)/.test(message.link))
        await router.navigate({ href: message.link });
      else leaveFor(message.link);
    });
  };
  return (
    <li className={isNew ? 'new' : undefined}>
      <Link href={message.link} onClick={open}>
        <span className="ti">
          {isNew && <span className="sr">{t('message.unread')} </span>}
          {say(message.title)}
        </span>
        <span className="at">
          {t(`message.category.${message.category}`)} · <When at={message.createdAt} />
        </span>
        <span className="x">{say(message.body)}</span>
      </Link>
    </li>
  );
}
