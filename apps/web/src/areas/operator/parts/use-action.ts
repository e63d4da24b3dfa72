import { JishiError } from '@jishi/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../features/forms/form-error.tsx';

/**
 * One intended action: its idempotency key lives as long as the intention, so that pressing twice, or again after
 * a broken connection, does it once. Only a plain refusal ends the intention, because what is sent then changes.
 * When it is done, everything the operator sees is read again and the result is said.
 */
export function useAction() {
  const { t } = useTranslation('operator');
  const queries = useQueryClient();
  const { problem, busy, attempt, setProblem } = useProblem();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<string | null>(null);
  const run = (
    action: (options: { idempotencyKey: string }) => Promise<unknown>,
    result: string,
    after?: () => void,
  ) =>
    void attempt(async () => {
      setSaid(null);
      try {
        await action({ idempotencyKey });
      } catch (error) {
        if (!(error instanceof JishiError)) throw new JishiError(unreachable(t('unreachable')));
        if (error.status < 500 && error.status !== 409 && error.status !== 429) setKey(crypto.randomUUID());
        throw error;
      }
      setKey(crypto.randomUUID());
      setSaid(result);
      after?.();
      await queries.invalidateQueries({ queryKey: ['operator'] });
    });
  return { problem, busy, said, run, forget: () => setProblem(null) };
}

function unreachable(detail: string) {
  return { type: 'about:blank', title: detail, status: 503, code: 'UNREACHABLE', detail, requestId: '-' };
}
