import { Button, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Findings } from '../parts/findings.tsx';

/** The doctor on an answer whose Body-Sign failed; asked by a button, since it computes for a while. */
export function AttemptFindings({
  messageId,
  number,
}: {
  readonly messageId: string;
  readonly number: number;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const diagnosis = useQuery({
    queryKey: ['sellerMessages', messageId, 'diagnosis', number],
    queryFn: () => api.sellerMessages.diagnose({ params: { messageId, number: String(number) } }),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = diagnosis.data?.diagnosis;
  return (
    <Panel
      title={t('incoming.diagnosing')}
      actions={
        <Button size="sm" busy={diagnosis.isFetching} onClick={() => void diagnosis.refetch()}>
          {t('incoming.diagnose')}
        </Button>
      }
    >
      <div role="status">
        {found ? <Findings diagnosis={found} /> : diagnosis.data && <p>{t('incoming.nothing')}</p>}
      </div>
    </Panel>
  );
}
