import { Field, TextArea } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Task } from './take-down-list.tsx';

export type Decision = 'suspend' | 'dismiss' | 'restore';

/** One decision about one product, with the reason that its seller reads. */
export function DecideTakeDown(props: {
  readonly decision: Decision;
  readonly task: Task;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const { decision, task } = props;
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const product = useSay()(task.productName);
  const { problem, busy, run } = useAction();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const said = t(`takeDown.${decision}Said`, { product });
  const decide = () => {
    if (reason.trim() === '') return setMissing(true);
    const wish = { params: { taskId: task.id }, body: { reason: reason.trim() } };
    run(
      (options) => api.operatorTakedowns[decision](wish, options),
      said,
      () => props.onDone(said),
    );
  };
  return (
    <Dialog
      title={t(`takeDown.${decision}Title`, { product })}
      text={t(`takeDown.${decision}Text`)}
      action={t(`takeDown.${decision}`)}
      {...(decision === 'suspend' ? { danger: true } : {})}
      busy={busy}
      problem={problem}
      onConfirm={decide}
      onClose={props.onClose}
    >
      <Field
        label={t('takeDown.reason')}
        hint={t(decision === 'suspend' ? 'takeDown.reasonHint' : 'takeDown.reasonKept')}
        error={missing ? t('takeDown.reasonMissing') : undefined}
        required
        wide
      >
        <TextArea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
      </Field>
    </Dialog>
  );
}
