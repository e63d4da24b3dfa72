import { useCallback, useEffect, useRef, useState } from 'react';
import type { Asked, Examined } from './examine.ts';

export type Examination =
  | { readonly state: 'IDLE' | 'RUNNING' | 'FAILED' }
  | { readonly state: 'DONE'; readonly examined: Examined; readonly asked: Asked };

/**
 * Examines in a thread of its own, which is loaded with the page: afterwards nothing goes over the network, and it
 * works offline. Cancelling ends the thread, since what runs in it cannot be interrupted.
 */
export function useExamination() {
  const [examination, setExamination] = useState<Examination>({ state: 'IDLE' });
  const thread = useRef<Worker>(undefined);

  const start = useCallback(() => {
    thread.current?.terminate();
    thread.current = new Worker(new URL('./doctor.worker.ts', import.meta.url), { type: 'module' });
    return thread.current;
  }, []);

  useEffect(() => {
    start();
    return () => {
      thread.current?.terminate();
      thread.current = undefined;
    };
  }, [start]);

  const examine = useCallback(
    (asked: Asked) => {
      const worker = thread.current ?? start();
      setExamination({ state: 'RUNNING' });
      worker.onmessage = ({ data }: MessageEvent<Examined | undefined>) =>
        setExamination(data ? { state: 'DONE', examined: data, asked } : { state: 'FAILED' });
      worker.onerror = () => {
        // A thread that could not be loaded or has broken is made anew by the next try.
        thread.current?.terminate();
        thread.current = undefined;
        setExamination({ state: 'FAILED' });
      };
      worker.postMessage(asked);
    },
    [start],
  );

  const cancel = useCallback(() => {
    start();
    setExamination({ state: 'IDLE' });
  }, [start]);

  const clear = useCallback(() => setExamination({ state: 'IDLE' }), []);

  return { examination, examine, cancel, clear };
}
