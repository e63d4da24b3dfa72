import { Button, DecisionBar, Field, Panel, Select, TextArea, TextInput } from '@jishi/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError } from '../../../features/forms/form-error.tsx';
import type { useAction } from '../parts/use-action.ts';
import type { Review } from './review-queue.tsx';

interface Remark {
  readonly key: number;
  readonly field: string;
  readonly text: string;
}

export interface DecisionProps {
  readonly review: Review;
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly action: ReturnType<typeof useAction>;
}

/** The foot of a review: approve, or write what is to be changed and send it back. */
export function Decision({ review, fields, action }: DecisionProps) {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const [isReturning, setReturning] = useState(false);
  const [opinion, setOpinion] = useState('');
  const [remarks, setRemarks] = useState<readonly Remark[]>([{ key: 0, field: '', text: '' }]);
  const [missing, setMissing] = useState(false);
  const [pressed, setPressed] = useState<'claim' | 'approve' | 'return' | null>(null);
  const { problem, run, forget } = action;
  const isBusy = (button: typeof pressed) => action.busy && pressed === button;
  const params = { reviewId: review.id };

  const approve = () => {
    setPressed('approve');
    run((options) => api.operatorReviews.approve({ params, body: {} }, options), t('review.approved'));
  };
  const claim = () => {
    setPressed('claim');
    run((options) => api.operatorReviews.claim({ params }, options), t('review.claimed'));
  };
  const sendBack = () => {
    if (opinion.trim() === '') return setMissing(true);
    setPressed('return');
    const fieldOpinions = remarks
      .filter(({ field, text }) => field !== '' && text.trim() !== '')
      .map(({ field, text }) => ({ field, text: text.trim() }));
    run(
      (options) =>
        api.operatorReviews.reject({ params, body: { opinion: opinion.trim(), fieldOpinions } }, options),
      t('review.returned'),
    );
  };
  const open = (isOpen: boolean) => {
    forget();
    setMissing(false);
    setReturning(isOpen);
  };

  return (
    <>
      {isReturning && (
        <ReturnForm
          opinion={opinion}
          onOpinion={(text) => {
            setOpinion(text);
            setMissing(false);
          }}
          missing={missing}
          remarks={remarks}
          onRemarks={setRemarks}
          fields={fields}
        />
      )}
      <FormError problem={problem} />
      <DecisionBar
        note={t(isReturning ? 'review.returnNote' : 'review.decideNote')}
        actions={
          isReturning ? (
            <>
              <Button onClick={() => open(false)}>{t('common:action.cancel')}</Button>
              <Button variant="primary" busy={isBusy('return')} onClick={sendBack}>
                {t('review.sendBack')}
              </Button>
            </>
          ) : (
            <>
              {review.state === 'PENDING' && (
                <Button busy={isBusy('claim')} onClick={claim}>
                  {t('review.claim')}
                </Button>
              )}
              <Button onClick={() => open(true)}>{t('review.return')}</Button>
              <Button variant="primary" busy={isBusy('approve')} onClick={approve}>
                {t(`review.approve.${review.kind}`)}
              </Button>
            </>
          )
        }
      />
    </>
  );
}

function ReturnForm(props: {
  readonly opinion: string;
  readonly onOpinion: (text: string) => void;
  readonly missing: boolean;
  readonly remarks: readonly Remark[];
  readonly onRemarks: (remarks: readonly Remark[]) => void;
  readonly fields: DecisionProps['fields'];
}) {
  const { t } = useTranslation('operator');
  const { opinion, remarks, onRemarks } = props;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const change = (key: number, part: Partial<Remark>) =>
    onRemarks(remarks.map((remark) => (remark.key === key ? { ...remark, ...part } : remark)));
  return (
    <div ref={form}>
      <Panel title={t('review.returnTitle')} note={t('review.returnSeen')}>
        <Field
          label={t('review.opinion')}
          hint={t('review.opinionHint')}
          error={props.missing ? t('review.opinionMissing') : undefined}
          required
          wide
        >
          <TextArea
            rows={3}
            maxLength={2000}
            value={opinion}
            onChange={(event) => props.onOpinion(event.target.value)}
          />
        </Field>
        {remarks.map((remark, i) => (
          <div className="two lr" style={{ gap: '0 16px', marginTop: 16 }} key={remark.key}>
            <Field label={t('review.field', { number: i + 1 })} remark={t('optional')}>
              <Select
                value={remark.field}
                onChange={(event) => change(remark.key, { field: event.target.value })}
                options={[{ value: '', label: t('review.chooseField') }, ...props.fields]}
              />
            </Field>
            <Field label={t('review.how')} wide>
              <TextInput
                maxLength={500}
                value={remark.text}
                onChange={(event) => change(remark.key, { text: event.target.value })}
              />
            </Field>
          </div>
        ))}
        <Button
          variant="text"
          onClick={() =>
            onRemarks([...remarks, { key: (remarks.at(-1)?.key ?? 0) + 1, field: '', text: '' }])
          }
        >
          {t('review.anotherField')}
        </Button>
      </Panel>
    </div>
  );
}
