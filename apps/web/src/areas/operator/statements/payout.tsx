import { DescriptionList, Field, TextArea, TextInput } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { periodName } from '../parts/names.tsx';
import { useAction } from '../parts/use-action.ts';
import { minorOf } from './minor-of.ts';
import type { Statement } from './statement-detail.tsx';

interface StatementDialogProps {
  readonly statement: Statement;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Countersigning makes the statement payable. */
export function CountersignDialog({ statement, onDone, onClose }: StatementDialogProps) {
  const { t } = useTranslation('operator');
  const { api, lang } = usePage();
  const say = useSay();
  const { problem, busy, run } = useAction();
  const said = t('statement.countersigned');
  return (
    <Dialog
      title={t('statement.countersignTitle', {
        seller: say(statement.sellerName),
        period: periodName(statement.period),
      })}
      text={t('statement.countersignText', {
        amount: formatMoney(statement.payable, lang, statement.currency),
      })}
      action={t('statement.countersign')}
      busy={busy}
      problem={problem}
      onConfirm={() =>
        run(
          (options) => api.operatorStatements.countersign({ params: { statementId: statement.id } }, options),
          said,
          () => onDone(said),
        )
      }
      onClose={onClose}
    />
  );
}

/**
 * Two steps: what the transfer slip says is typed in, then read again beside the seller's name. The dialog is one
 * intention with one idempotency key, so that a second press, or one after a broken connection, pays nothing twice.
 */
export function PayoutDialog({ statement, onDone, onClose }: StatementDialogProps) {
  const { t } = useTranslation('operator');
  const { api, lang } = usePage();
  const say = useSay();
  const { problem, busy, run, forget } = useAction();
  const [bankReference, setReference] = useState('');
  const [amountText, setAmount] = useState('');
  const [isTried, setTried] = useState(false);
  const [isSecond, setSecond] = useState(false);
  const amount = minorOf(amountText);
  const payable = formatMoney(statement.payable, lang, statement.currency);
  const amountError =
    amount === null
      ? t('payout.amountBad')
      : amount !== statement.payable
        ? t('payout.amountDiffers', { payable })
        : undefined;
  const referenceError = bankReference.trim() === '' ? t('payout.referenceMissing') : undefined;
  const seller = say(statement.sellerName);
  const said = t('payout.recorded', { amount: payable, seller });
  const goOn = () => {
    setTried(true);
    if (!amountError && !referenceError) setSecond(true);
  };
  const record = () =>
    run(
      (options) =>
        api.operatorStatements.recordPayout(
          {
            params: { statementId: statement.id },
            body: { bankReference: bankReference.trim(), amount: amount ?? '' },
          },
          options,
        ),
      said,
      () => onDone(said),
    );
  if (isSecond) {
    return (
      <Dialog
        key="second"
        title={t('payout.confirmTitle', { amount: payable, seller })}
        text={t('payout.confirmText')}
        action={t('payout.confirmAction')}
        back={{
          label: t('payout.back'),
          onBack: () => {
            forget();
            setSecond(false);
          },
        }}
        busy={busy}
        problem={problem}
        onConfirm={record}
        onClose={onClose}
      >
        <DescriptionList
          termWidth={104}
          items={[
            { term: t('statement.seller'), detail: seller },
            { term: t('statement.period'), detail: periodName(statement.period) },
            { term: t('payout.amount'), detail: <b>{payable}</b> },
            { term: t('payout.reference'), detail: <span className="mono">{bankReference.trim()}</span> },
          ]}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      key="first"
      title={t('payout.record')}
      text={t('payout.text', { amount: payable, seller })}
      action={t('payout.next')}
      onConfirm={goOn}
      onClose={onClose}
    >
      <Field
        label={t('payout.reference')}
        hint={t('payout.referenceHint')}
        error={isTried ? referenceError : undefined}
        required
      >
        <TextInput
          mono
          maxLength={100}
          value={bankReference}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
      <Field
        label={t('payout.amountTyped')}
        hint={t('payout.amountHint')}
        error={isTried ? amountError : undefined}
        required
      >
        <TextInput
          inputMode="decimal"
          maxLength={20}
          value={amountText}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}

/** The bank sent the transfer back: nothing moves in the books, and it may be paid again. */
export function PayoutFailureDialog({ statement, onDone, onClose }: StatementDialogProps) {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { problem, busy, run } = useAction();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const said = t('payout.failureRecorded');
  const record = () => {
    setTried(true);
    if (reason.trim() === '') return;
    run(
      (options) =>
        api.operatorStatements.recordPayoutFailure(
          { params: { statementId: statement.id }, body: { reason: reason.trim() } },
          options,
        ),
      said,
      () => onDone(said),
    );
  };
  return (
    <Dialog
      title={t('payout.failureTitle')}
      text={t('payout.failureText')}
      action={t('payout.failureAction')}
      danger
      busy={busy}
      problem={problem}
      onConfirm={record}
      onClose={onClose}
    >
      <Field
        label={t('payout.failureReason')}
        hint={t('payout.failureHint')}
        error={isTried && reason.trim() === '' ? t('payout.failureMissing') : undefined}
        required
        wide
      >
        <TextArea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
