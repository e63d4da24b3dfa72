import type { Tone } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { ProductRisk, Risks } from './risk.queries.ts';

export interface RiskWords {
  readonly tone: Tone;
  /** Where it stands. */
  readonly word: string;
  /** Why. */
  readonly why: string;
  /** What to do next, and what happens otherwise. */
  readonly next: string;
}

/** How a product stands after its failures, in words: a decision of staff counts more than the number of orders. */
export function useRiskWords(): (
  item: ProductRisk,
  limits: Pick<Risks, 'warnAt' | 'taskAbove'>,
) => RiskWords {
  const { t } = useTranslation('seller');
  return (item, { warnAt, taskAbove }) => {
    const { failures, task } = item;
    const dialDays = task?.cause === 'DIAL_TEST' ? Number(task.facts.days ?? 0) : 0;
    const why =
      dialDays > 0 ? t('risk.dialDays', { count: dialDays }) : t('risk.failures', { count: failures });
    if (task?.state === 'OPEN') return { tone: 'bad', word: t('risk.open'), why, next: t('risk.openNext') };
    if (task?.state === 'SUSPENDED') {
      const reason = task.reason ? t('risk.reason', { reason: task.reason }) : why;
      return { tone: 'bad', word: t('risk.suspended'), why: reason, next: t('risk.suspendedNext') };
    }
    if (task?.state === 'RESTORED')
      return { tone: 'ok', word: t('risk.restored'), why, next: t('risk.decidedNext') };
    if (task?.state === 'DISMISSED')
      return { tone: 'ok', word: t('risk.dismissed'), why, next: t('risk.decidedNext') };
    if (item.risk === 'OVER')
      return { tone: 'bad', word: t('risk.over', { count: taskAbove }), why, next: t('risk.overNext') };
    if (item.risk === 'WARNED') {
      const left = taskAbove + 1 - failures;
      return { tone: 'wait', word: t('risk.warned'), why, next: t('risk.warnedNext', { count: left }) };
    }
    return { tone: 'run', word: t('risk.few'), why, next: t('risk.fewNext', { count: warnAt - failures }) };
  };
}
