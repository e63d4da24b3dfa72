import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useProblem } from '../../../features/forms/form-error.tsx';

/**
 * One intended action: its idempotency key lives as long as the intention, so that pressing twice does it once.
 * When it is done, everything the operator sees is read again and the result is said.
 */
export function useAction() {
  const queries = useQueryClient();
  const { problem, busy, attempt, setProblem } = useProblem();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<string | null>(null);
  const run = (action: (options: { idempotencyKey: string }) => Promise<unknown>, result: string, after?: () => void) =>
    void attempt(async () => {
      setSaid(null);
      await action({ idempotencyKey });
      setKey(crypto.randomUUID());
      setSaid(result);
      after?.();
      await queries.invalidateQueries({ queryKey: ['operator'] });
    });
  return { problem, busy, said, run, forget: () => setProblem(null) };
}
