/** Which missed messages of a seller are meant; the time is that of the last attempt. */
export interface ReplayFilter {
  readonly sellerId: string;
  readonly productId?: string | undefined;
  readonly scene?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A bulk restart and how far it is. */
export interface Replay {
  readonly id: string;
  readonly sellerId: string;
  readonly productId: string | null;
  readonly scene: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly state: 'RUNNING' | 'DONE';
  /** Messages that matched when it began. */
  readonly total: number;
  /** Brought back, and left alone: being called, or their order closed. */
  readonly restarted: number;
  readonly skipped: number;
  readonly cursor: bigint;
  readonly upTo: bigint;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** What became of the messages that it brought back. */
export interface ReplayProgress extends Replay {
  readonly succeeded: number;
  readonly failedAgain: number;
  /** Not called yet. */
  readonly waiting: number;
}
