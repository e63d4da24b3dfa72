import { Button, Columns, DescriptionList, Notice, Panel, Stack } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError } from '../../../features/forms/form-error.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { PayFromBalance } from '../parts/pay-from-balance.tsx';
import type { ResourceItem } from '../parts/resources.ts';
import { BatchTable } from './batch-table.tsx';
import { EveryTerm } from './every-term.tsx';
import { useBatch } from './use-batch.ts';

/** The services at the left, each with its term and price; the sum and the one button at the right. */
export function BatchForm({ resources }: { readonly resources: readonly ResourceItem[] }) {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const batch = useBatch(resources);
  const { lines, ordered, due, problem } = batch;
  const money = (minor: bigint) => formatMoney(minor, lang);
  const isDone = ordered?.unpaid === 0;
  const hasNoPrice = !ordered && lines.some((line) => line.problem && !line.quote);
  return (
    <Stack>
      {isDone && (
        <Notice
          tone="ok"
          live
          title={t('batch.done', { count: ordered.count, amount: money(ordered.total) })}
          action={<Button href="/buyer/orders?type=RENEW">{t('batch.toOrders')}</Button>}
        >
          {t('batch.doneText')}
        </Notice>
      )}
      <Columns rail={384}>
        <Panel
          title={t('batch.list')}
          flush
          {...(ordered ? {} : { note: t('batch.note') })}
          {...(ordered || lines.length < 2
            ? {}
            : { footer: <EveryTerm lines={lines} onChoose={batch.setCount} /> })}
        >
          <BatchTable lines={lines} onCount={batch.setCount} onRemove={batch.forget} isOrdered={!!ordered} />
        </Panel>
        {isDone ? null : (
          <Panel title={t('renewal.sum')}>
            <div className="choose">
              <DescriptionList
                end
                items={[{ term: t('batch.services'), detail: ordered ? ordered.unpaid : lines.length }]}
              />
              <PayFromBalance
                due={due}
                action={
                  ordered
                    ? t('batch.payRest', { count: ordered.unpaid })
                    : t('batch.pay', { amount: money(due), count: lines.length })
                }
                busy={batch.busy}
                disabled={!batch.isReady}
                onPay={batch.pay}
              >
                {ordered && !batch.busy && (
                  <Notice
                    tone="wait"
                    live
                    title={t('batch.partly', {
                      paid: ordered.count - ordered.unpaid,
                      left: ordered.unpaid,
                    })}
                  >
                    {t('batch.partlyText')}
                  </Notice>
                )}
                {batch.isLineRefused ? (
                  <Notice tone="bad" live title={t('batch.refused')}>
                    {t('batch.refusedText')}
                  </Notice>
                ) : (
                  <FormError problem={problem} />
                )}
                {hasNoPrice && <Notice tone="bad" live title={t('batch.noQuote')} />}
              </PayFromBalance>
            </div>
          </Panel>
        )}
      </Columns>
    </Stack>
  );
}
