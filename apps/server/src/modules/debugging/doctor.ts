import { Worker } from 'node:worker_threads';
import type { Diagnosis, DoctorInput } from '@jishi/protocol/doctor/index.ts';

/** A diagnosis of an ordinary message takes some ten milliseconds; the worst one about a second. */
const PATIENCE_MS = 10_000;
/** At once in this process: the machine has other work. */
const THREADS = 2;
let busy = 0;

/** What is wrong with a signature, found in a thread of its own; undefined when it is busy or takes too long. */
export async function examine(input: DoctorInput): Promise<Diagnosis | undefined> {
  if (busy >= THREADS) return undefined;
  busy++;
  const worker = new Worker(new URL('./doctor.worker.ts', import.meta.url), { workerData: input });
  try {
    return await new Promise<Diagnosis | undefined>((resolve, reject) => {
      const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
      worker.once('message', (diagnosis: Diagnosis) => {
        clearTimeout(timer);
        resolve(diagnosis);
      });
      worker.once('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
    });
  } finally {
    busy--;
    await worker.terminate();
  }
}
