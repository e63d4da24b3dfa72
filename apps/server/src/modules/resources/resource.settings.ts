import { setting } from '../../platform/settings/settings.ts';
import type { GraceTable, LevelDays } from './lifecycle.ts';

/** Buying spec 9.1, natural days by customer level. */
export const GRACE_TABLE: GraceTable = {
  V5: { PERIOD: { grace: 7, retention: 15 }, ON_DEMAND: { grace: 7, retention: 15 } },
  V4: { PERIOD: { grace: 7, retention: 15 }, ON_DEMAND: { grace: 7, retention: 15 } },
  V3: { PERIOD: { grace: 7, retention: 7 }, ON_DEMAND: { grace: 1, retention: 7 } },
  V2: { PERIOD: { grace: 1, retention: 7 }, ON_DEMAND: { grace: 0, retention: 7 } },
  V1: { PERIOD: { grace: 1, retention: 7 }, ON_DEMAND: { grace: 0, retention: 7 } },
  V0: { PERIOD: { grace: 1, retention: 1 }, ON_DEMAND: { grace: 0, retention: 1 } },
};

export const graceTable = setting<GraceTable>('resources.grace_table', GRACE_TABLE);

/** The days of a level; a level that the table does not know has those of V0. */
export function daysOf(table: GraceTable, level: string, mode: 'PERIOD' | 'ON_DEMAND'): LevelDays {
  return (table[level] ?? table.V0 ?? GRACE_TABLE.V0!)[mode];
}
