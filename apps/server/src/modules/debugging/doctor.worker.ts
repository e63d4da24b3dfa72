/** One diagnosis in a thread of its own: the search computes thousands of signatures. */
import { parentPort, workerData } from 'node:worker_threads';
import { diagnose } from '@jishi/protocol/doctor/index.ts';

parentPort?.postMessage(diagnose(workerData));
