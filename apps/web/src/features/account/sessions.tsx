import { Button, FormSection } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage } from '../../app/context.ts';
import { Dialog } from '../console/dialog.tsx';
import { useProblem } from '../forms/form-error.tsx';

/** Ends every session of this user, this one too. */
export function Sessions() {
  const { t } = useTranslation('common');
  const { api } = usePage();
  const leaveFor = useLeaveFor();
  const { problem, busy, attempt } = useProblem();
  const [isAsking, setAsking] = useState(false);
  const leave = () =>
    attempt(async () => {
      await api.session.signOutEverywhere();
      leaveFor('/sign-in');
    });
  return (
    <FormSection title={t('me.sessions.title')} purpose={t('me.sessions.text')}>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('me.sessions.action')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('me.sessions.ask')}
          text={t('me.sessions.askText')}
          action={t('me.sessions.action')}
          danger
          busy={busy}
          problem={problem}
          onConfirm={() => void leave()}
          onClose={() => setAsking(false)}
        />
      )}
    </FormSection>
  );
}
