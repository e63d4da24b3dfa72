import type { Reply } from '@jishi/sdk';
import { Button, type Column, DataTable, EmptyState, Panel, StateBadge } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { Dialog } from '../console/dialog.tsx';
import { Loaded } from '../console/loaded.tsx';
import { Time } from '../console/values.tsx';
import { FormError, useProblem } from '../forms/form-error.tsx';
import { NewKey } from './new-key.tsx';

type AccessKey = Reply<'accessKeys.list'>['items'][number];
export type CreatedKey = Reply<'accessKeys.create'>;

/** Access keys (AK/SK): the secret is seen once, when it is made. */
export function AccessKeys() {
  const { t } = useTranslation('common');
  const { api } = usePage();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [created, setCreated] = useState<CreatedKey | null>(null);
  const [doomed, setDoomed] = useState<AccessKey | null>(null);
  const keys = useQuery({ queryKey: ['access-keys'], queryFn: () => api.accessKeys.list() });
  const run = (action: () => Promise<unknown>) =>
    attempt(async () => {
      await action();
      setDoomed(null);
      await queries.invalidateQueries({ queryKey: ['access-keys'] });
    });
  const create = () => run(async () => setCreated(await api.accessKeys.create()));
  const toggle = (key: AccessKey) =>
    run(() => api.accessKeys[key.state === 'ACTIVE' ? 'disable' : 'enable']({ params: { keyId: key.id } }));
  const remove = (key: AccessKey) => run(() => api.accessKeys.delete({ params: { keyId: key.id } }));
  const columns = useKeyColumns((key) => void toggle(key), setDoomed);
  return (
    <Panel
      title={t('me.keys.title')}
      flush
      actions={
        <Button size="sm" busy={busy} onClick={() => void create()}>
          {t('me.keys.create')}
        </Button>
      }
    >
      {created && <NewKey created={created} onDone={() => setCreated(null)} />}
      {problem && !doomed && (
        <div className="b">
          <FormError problem={problem} />
        </div>
      )}
      <Loaded query={keys}>
        {({ items }) => (
          <DataTable
            caption={t('me.keys.title')}
            columns={columns}
            rows={items}
            rowKey={(key) => key.id}
            empty={<EmptyState title={t('me.keys.empty')} text={t('me.keys.emptyText')} />}
          />
        )}
      </Loaded>
      {doomed && (
        <Dialog
          title={t('me.keys.deleteAsk', { key: doomed.accessKey })}
          text={t('me.keys.deleteText')}
          action={t('me.keys.delete')}
          danger
          busy={busy}
          problem={problem}
          onConfirm={() => void remove(doomed)}
          onClose={() => setDoomed(null)}
        />
      )}
    </Panel>
  );
}

function useKeyColumns(
  onToggle: (key: AccessKey) => void,
  onDelete: (key: AccessKey) => void,
): Column<AccessKey>[] {
  const { t } = useTranslation('common');
  return [
    {
      key: 'ak',
      title: t('me.keys.accessKey'),
      kind: 'id',
      main: true,
      phone: 'first',
      cell: (key) => key.accessKey,
    },
    {
      key: 'state',
      title: t('me.keys.state'),
      phone: 'firstEnd',
      cell: (key) => (
        <StateBadge tone={key.state === 'ACTIVE' ? 'ok' : 'end'} word={t(`me.keys.${key.state}`)} />
      ),
    },
    {
      key: 'made',
      title: t('me.keys.made'),
      kind: 'time',
      phone: 'second',
      cell: (key) => <Time at={key.createdAt} look="date" />,
    },
    {
      key: 'used',
      title: t('me.keys.used'),
      kind: 'time',
      phone: 'secondEnd',
      cell: (key) => (key.lastUsedAt ? <Time at={key.lastUsedAt} look="short" /> : t('me.keys.never')),
    },
    {
      key: 'action',
      title: <span className="sr">{t('action.more')}</span>,
      kind: 'action',
      phone: 'whole',
      cell: (key) => (
        <>
          <Button size="sm" onClick={() => onToggle(key)}>
            {t(key.state === 'ACTIVE' ? 'me.keys.disable' : 'me.keys.enable')}
          </Button>{' '}
          <Button size="sm" variant="text" onClick={() => onDelete(key)}>
            {t('me.keys.delete')}
          </Button>
        </>
      ),
    },
  ];
}
