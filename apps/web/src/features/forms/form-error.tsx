import type { Problem } from '@jishi/protocol';
import { JishiError } from '@jishi/sdk';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Runs an action, keeps its refusal to be shown beside the form, and lets nobody press twice meanwhile. */
export function useProblem() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = useCallback(
    async (action: () => Promise<void>) => {
      if (busy) return;
      setBusy(true);
      setProblem(null);
      try {
        await action();
      } catch (error) {
        if (!(error instanceof JishiError)) throw error;
        setProblem(error.problem);
      } finally {
        setBusy(false);
      }
    },
    [busy],
  );
  return { problem, setProblem, busy, attempt };
}

/** What was refused, in one sentence, with each field that is wrong. */
export function FormError({ problem }: { readonly problem: Problem | null }) {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    <div className="ferr" role="alert">
      <b>{problem.detail}</b>
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.field}>
              <span className="mono">{error.field.replace(/^body\./, '')}</span> {error.message}
            </li>
          ))}
        </ul>
      )}
      <p className="note">
        {t('error.request', { defaultValue: 'Request' })} <span className="mono">{problem.requestId}</span>
      </p>
    </div>
  );
}
