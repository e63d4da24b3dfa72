import { DescriptionList, Field, TextArea } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { formatMoney, formatTime } from '../../../lib/formats.ts';
import { useAction } from '../parts/use-action.ts';
import type { TopUp } from './top-up-list.tsx';

export interface TopUpDialogProps {
  readonly topUp: TopUp;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** States again what goes to whom before it is there. Each opened dialog is one intention with one key. */
export function ConfirmTopUp({ topUp, onDone, onClose }: TopUpDialogProps) {
  const { t } = useTranslation('operator');
  const { api, lang } = usePage();
  const { problem, busy, run } = useAction();
  const amount = formatMoney(topUp.amount, lang, topUp.currency);
  const said = t('topUp.confirmed', { amount, account: topUp.accountName });
  const confirm = () =>
    run(
      (options) => api.operatorTopUps.confirm({ params: { topUpId: topUp.id } }, options),
      said,
      () => onDone(said),
    );
  return (
    <Dialog
      title={t('topUp.confirmTitle', { amount, account: topUp.accountName })}
      text={t('topUp.confirmText')}
      action={t('topUp.confirmAction', { amount })}
      busy={busy}
      problem={problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Facts topUp={topUp} />
    </Dialog>
  );
}

export function RejectTopUp({ topUp, onDone, onClose }: TopUpDialogProps) {
  const { t } = useTranslation('operator');
  const { api, lang } = usePage();
  const { problem, busy, run } = useAction();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const said = t('topUp.rejected', { reference: topUp.reference, account: topUp.accountName });
  const reject = () => {
    if (reason.trim() === '') return setMissing(true);
    run(
      (options) =>
        api.operatorTopUps.reject(
          { params: { topUpId: topUp.id }, body: { reason: reason.trim() } },
          options,
        ),
      said,
      () => onDone(said),
    );
  };
  return (
    <Dialog
      title={t('topUp.rejectTitle', {
        amount: formatMoney(topUp.amount, lang, topUp.currency),
        account: topUp.accountName,
      })}
      text={t('topUp.rejectText')}
      action={t('topUp.rejectAction')}
      danger
      busy={busy}
      problem={problem}
      onConfirm={reject}
      onClose={onClose}
    >
      <Facts topUp={topUp} />
      <div className="mt">
        <Field
          label={t('topUp.reason')}
          hint={t('topUp.reasonHint')}
          error={missing ? t('topUp.reasonMissing') : undefined}
          required
          wide
        >
          <TextArea
            rows={2}
            maxLength={200}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
        </Field>
      </div>
    </Dialog>
  );
}

function Facts({ topUp }: { readonly topUp: TopUp }) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  return (
    <DescriptionList
      termWidth={96}
      items={[
        { term: t('topUp.reference'), detail: <span className="mono">{topUp.reference}</span> },
        { term: t('topUp.amount'), detail: <b>{formatMoney(topUp.amount, lang, topUp.currency)}</b> },
        { term: t('topUp.account'), detail: topUp.accountName },
        { term: t('topUp.payer'), detail: topUp.payerName ?? t('review.none') },
        { term: t('topUp.requestedAt'), detail: formatTime(topUp.requestedAt, lang) },
      ]}
    />
  );
}
