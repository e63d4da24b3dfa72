import type { ClockRunState } from '@jishi/protocol';

export const RUN_KINDS = ['FREEZE', 'RESUME', 'ADVANCE', 'NEXT', 'CATCH_UP'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** One movement of a sandbox's clock. Instants are world time but for `began` and `ended`. */
export interface ClockRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly state: ClockRunState;
  readonly fromAt: Date;
  readonly targetAt: Date | null;
  readonly currentAt: Date;
  /** Due instants at which something was done. */
  readonly steps: number;
  /** Rows handled. */
  readonly handled: bigint;
  /** The clock was running before and runs again afterwards. */
  readonly resumes: boolean;
  readonly isCancelWanted: boolean;
  readonly afterEventId: bigint;
  readonly untilEventId: bigint | null;
  readonly problem: string | null;
  readonly began: Date | null;
  readonly ended: Date | null;
}

/** World seconds per second of machine time so far; null before it has begun. */
export function rateOf(run: ClockRun, machineNow: Date): number | null {
  if (!run.began) return null;
  const machine = Math.max(1, (run.ended ?? machineNow).getTime() - run.began.getTime());
  return Math.round((run.currentAt.getTime() - run.fromAt.getTime()) / machine);
}
