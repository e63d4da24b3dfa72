import { Button, Panel } from '@jishi/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { useProblem } from '../../../features/forms/form-error.tsx';
import type { ResourcePage } from '../parts/resources.ts';

/** Giving an expired service up before its time; its data is gone then. */
export function ReleasePanel({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation('buyer');
  const { api, session } = usePage();
  const queries = useQueryClient();
  const name = useServiceName()(r);
  const { problem, busy, attempt } = useProblem();
  const [isAsking, setAsking] = useState(false);
  if (!r.actions.release || !session.permissions.includes('resource.manage')) return null;
  const release = () =>
    attempt(async () => {
      await api.resources.release({ params: { resourceId: r.id } });
      setAsking(false);
      await Promise.all(
        ['resource', 'resource-timeline', 'resources'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      );
    });
  return (
    <Panel title={t('release.title')}>
      <p className="calm">{t('release.text')}</p>
      <Button variant="danger" block className="mt" onClick={() => setAsking(true)}>
        {t('release.action')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('release.ask', { name })}
          text={t('release.askText')}
          action={t('release.action')}
          danger
          busy={busy}
          problem={problem}
          onConfirm={() => void release()}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
