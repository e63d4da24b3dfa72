import { Button, EmptyState, Panel, Stack } from '@jishi/ui';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../console/loaded.tsx';
import { PageHeader } from '../../console/page-header.tsx';
import { SandboxRow } from './sandbox-row.tsx';
import { useSandboxes } from './worlds.queries.ts';
import './worlds.css';

/** My sandbox worlds: enter, fill, delete. In a sandbox there are none. */
export function SandboxList() {
  const { t } = useTranslation('sandbox');
  const { sandbox } = usePage();
  const { pathname } = useLocation();
  const sandboxes = useSandboxes();
  if (sandbox) return <EmptyState page title={t('list.inside')} text={t('list.insideText')} />;
  const create = <Button href={`${pathname}/new`}>{t('list.create')}</Button>;
  const count = sandboxes.data?.items.length ?? 0;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        meta={[t('list.lead')]}
        {...(count > 0 ? { actions: create } : {})}
      />
      <Loaded query={sandboxes}>
        {({ items }) =>
          items.length === 0 ? (
            <FirstSandbox action={create} />
          ) : (
            <Stack>
              <Panel flush>
                <ul className="sbl">
                  {items.map((one) => (
                    <SandboxRow key={one.id} sandbox={one} />
                  ))}
                </ul>
              </Panel>
              <p className="note">{t('list.foot')}</p>
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

/** What a sandbox is good for, for those who have none. */
function FirstSandbox({ action }: { readonly action: React.ReactNode }) {
  const { t } = useTranslation('sandbox');
  const uses = t('list.uses', { returnObjects: true }) as unknown as { title: string; text: string }[];
  return (
    <div className="sb0">
      <h2>{t('list.empty')}</h2>
      <p>{t('list.emptyText')}</p>
      <ul>
        {uses.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {action}
    </div>
  );
}
