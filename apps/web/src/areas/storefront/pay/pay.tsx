import type { Reply } from '@jishi/sdk';
import { AmountDue, Button, EmptyState, Notice } from '@jishi/ui';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { formatMoney } from '../../../lib/formats.ts';

/** The page of the simulated online channel: what a bank's page would be. */
export function Pay() {
  const { t } = useTranslation();
  const { api, lang } = usePage();
  const { token } = useParams({ strict: false }) as { token: string };
  const [payment, setPayment] = useState<Reply<'simulatedChannel.page'> | null>(null);
  const [gone, setGone] = useState(false);
  const { problem, attempt, busy } = useProblem();
  useEffect(() => {
    api.simulatedChannel.page({ params: { token } }).then(setPayment, () => setGone(true));
  }, [api, token]);
  if (gone) {
    return (
      <div className="wrap">
        <EmptyState page title={t('error.notFound')} text={t('error.notFoundText')} />
      </div>
    );
  }
  const paid = payment !== null && payment.state !== 'PENDING';
  return (
    <div className="wrap slim">
      <h1>{t('pay.title')}</h1>
      <Notice tone="wait" title={t('pay.text')} />
      <FormError problem={problem} />
      {payment && <AmountDue label={t('pay.amount')} amount={formatMoney(payment.amount, lang)} />}
      {paid ? (
        <>
          <Notice tone="ok" title={t('pay.done')} live />
          <Button size="lg" block href="/buyer/balance">
            {t('pay.back')}
          </Button>
        </>
      ) : (
        <Button
          variant="primary"
          size="lg"
          block
          busy={busy}
          onClick={() =>
            void attempt(async () => setPayment(await api.simulatedChannel.pay({ params: { token } })))
          }
        >
          {t('pay.submit')}
        </Button>
      )}
    </div>
  );
}
