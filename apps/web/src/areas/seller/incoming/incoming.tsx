import type { Reply } from '@jishi/sdk';
import { Button, CodeBlock, Columns, DescriptionList, EmptyState, Panel, SideList, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { Time } from '../../../features/console/values.tsx';
import { formatTime } from '../../../lib/formats.ts';
import { Findings } from '../parts/findings.tsx';

type Item = Reply<'sellerIncoming.list'>['items'][number];

/** What my system sent and the marketplace refused, each with its diagnosis. */
export function Incoming() {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const list = useQuery({
    queryKey: ['sellerIncoming'],
    queryFn: () => api.sellerIncoming.list(),
    refetchInterval: 30_000,
  });
  return (
    <>
      <PageHeader title={t('incoming.title')} meta={[t('incoming.lead')]} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState title={t('incoming.empty')} text={t('incoming.emptyText')} />
            </Panel>
          ) : (
            <Requests items={items} />
          )
        }
      </Loaded>
    </>
  );
}

function Requests({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const href = useListHref();
  const { request } = useListSearch();
  const chosen = items.find(({ id }) => id === request) ?? items[0]!;
  return (
    <Columns left>
      <Panel title={t('incoming.list')} note={t('zone')} flush>
        <SideList
          items={items.map((item) => ({
            key: item.id,
            href: href({ request: item.id }),
            current: item === chosen,
            title: t(`incoming.interfaces.${item.interface}`, { defaultValue: item.interface }),
            end: item.code,
            note: formatTime(item.at, lang, 'seconds'),
          }))}
        />
      </Panel>
      <OneRequest key={chosen.id} item={chosen} />
    </Columns>
  );
}

function OneRequest({ item }: { readonly item: Item }) {
  const { t } = useTranslation(['seller', 'common']);
  const { api } = usePage();
  const params = { requestId: item.id };
  const detail = useQuery({
    queryKey: ['sellerIncoming', item.id],
    queryFn: () => api.sellerIncoming.get({ params }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const diagnosis = useQuery({
    queryKey: ['sellerIncoming', item.id, 'diagnosis'],
    queryFn: () => api.sellerIncoming.diagnose({ params }),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const code = (caption: string, text: string) => (
    <CodeBlock
      caption={caption}
      code={text}
      copyLabel={t('common:action.copy')}
      copiedLabel={t('common:action.copied')}
    />
  );
  return (
    <Stack>
      <Panel
        title={t('incoming.one')}
        actions={
          detail.data?.isWhole && (
            <Button
              variant="primary"
              size="sm"
              busy={diagnosis.isFetching}
              onClick={() => void diagnosis.refetch()}
            >
              {t('incoming.diagnose')}
            </Button>
          )
        }
      >
        <DescriptionList
          termWidth={110}
          items={[
            { term: t('incoming.at'), detail: <Time at={item.at} look="seconds" /> },
            {
              term: t('incoming.code'),
              detail: (
                <span className="mono">
                  HTTP {item.status} · {item.code}
                </span>
              ),
            },
            { term: t('incoming.message'), detail: item.message },
          ]}
        />
        {detail.data && !detail.data.isWhole && <p className="i2">{t('incoming.cut')}</p>}
      </Panel>
      {diagnosis.data && (
        <Panel title={t('incoming.diagnosing')}>
          <div role="status">
            {diagnosis.data.diagnosis ? (
              <Findings diagnosis={diagnosis.data.diagnosis} />
            ) : (
              <p className="i2">{t('incoming.nothing')}</p>
            )}
          </div>
        </Panel>
      )}
      <Panel title={`${item.method} ${item.url}`}>
        <Loaded query={detail}>
          {({ headers, body }) => (
            <>
              {code(
                t('incoming.headers'),
                Object.entries(headers)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join('\n'),
              )}
              {code(t('incoming.body', { n: new TextEncoder().encode(body).length }), body || ' ')}
            </>
          )}
        </Loaded>
      </Panel>
    </Stack>
  );
}
