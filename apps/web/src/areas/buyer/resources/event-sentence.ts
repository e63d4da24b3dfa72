import type { TimelineItem } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { dayOf, formatDay } from '../../../features/console/days.ts';
import { formatMoney, formatTermEnd, formatTime } from '../../../lib/formats.ts';
import type { ChargedMonth, Happened } from './events.ts';

interface Sentence {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: Exclude<TimelineItem['tone'], undefined>;
}

const GOOD = new Set([
  'resource.opened',
  'resource.renewed',
  'resource.upgraded',
  'resource.unfrozen',
  'call.recovered',
]);
const BAD = new Set([
  'order.failed',
  'resource.frozen',
  'resource.auto_renewal_failed',
  'resource.abandoned',
  'call.exhausted',
]);
const NO_ANSWER = ['DNS', 'CONNECT', 'TLS', 'TIMEOUT', 'CLOSED', 'ADDRESS_UNUSABLE'];

/** Every piece of news about a service as a sentence. `all` is what happened to it. */
export function useEventSentence(): (event: Happened | ChargedMonth, all: readonly Happened[]) => Sentence {
  const { t } = useTranslation(['buyer', 'common']);
  const { lang } = usePage();
  const known = (key: string, otherwise: string) => t(key, { defaultValue: otherwise });
  return (event, all) => {
    const f = event.facts as Record<string, string | number | undefined>;
    const money = (minor: unknown) => formatMoney(String(minor ?? '0'), lang);
    const scene = known(`scene.${f.scene}`, String(f.scene ?? ''));
    const facts: Record<string, string | number> = {
      type: known(`common:orderType.${f.orderType}`, String(f.orderType ?? '')),
      amount: f.amount === undefined ? '' : money(f.amount),
      scene,
      attempt: Number(f.attempt ?? 0),
      days: Number(f.daysLeft ?? 0),
      policy: known(`common:policy.${f.policy}`, String(f.policy ?? '')),
      expiresAt: f.expiresAt ? formatTermEnd(String(f.expiresAt), lang) : '',
      freezesAt: f.freezesAt ? formatTime(String(f.freezesAt), lang) : '',
      releasesAt: f.releasesAt ? formatTime(String(f.releasesAt), lang) : '',
    };
    const tone = GOOD.has(event.type) ? 'ok' : BAD.has(event.type) ? 'bad' : undefined;
    if ('charges' in event) {
      return {
        title: t('event.charged', { amount: money(event.total) }),
        detail: t('event.chargedDetail', {
          count: event.charges,
          from: formatDay(dayOf(event.since), lang),
          until: formatDay(dayOf(event.at), lang),
        }),
      };
    }
    const detail = detailOf(event);
    return {
      title: t(`event.${event.type.replace('.', '_')}`, { ...facts, defaultValue: event.type }),
      ...(detail ? { detail } : {}),
      ...(tone ? { tone } : {}),
    };

    function detailOf(e: Happened): string | undefined {
      switch (e.type) {
        case 'order.paid':
          return t(e.actor === 'USER' ? 'event.byYou' : 'event.byItself');
        case 'order.cancelled':
          return known(`cancelReason.${f.reason}`, String(f.reason));
        case 'order.failed':
          return known(`failReason.${f.reason}`, String(f.reason));
        case 'resource.auto_renewal_failed':
          return known(`renewReason.${f.reason}`, String(f.reason));
        case 'resource.frozen':
          return t(f.reason === 'ARREARS' ? 'event.frozenArrears' : 'event.frozenExpired', facts);
        case 'resource.opened': {
          const paid = all.find(({ type, facts: its }) => type === 'order.paid' && its.orderId === f.orderId);
          return paid && tookText(Date.parse(e.at) - Date.parse(paid.at));
        }
        case 'call.failed':
          return callReason(String(f.reason));
        case 'resource.policy_changed':
        case 'resource.secret_revealed':
          return e.actor === 'USER' ? t('event.byYourSide') : undefined;
        default:
          return undefined;
      }
    }
    function tookText(milliseconds: number): string {
      const seconds = Math.max(1, Math.round(milliseconds / 1000));
      if (seconds < 60) return t('event.tookSeconds', { count: seconds });
      return t('event.tookMinutes', { count: Math.round(seconds / 60) });
    }
    function callReason(reason: string): string {
      if (reason === 'STILL_PROCESSING' || reason === 'NOT_READY') return t('event.processing');
      if (NO_ANSWER.includes(reason)) return t('event.noAnswer');
      return reason.startsWith('RESULT_CODE_')
        ? t('event.refused', { code: reason.slice('RESULT_CODE_'.length) })
        : t('event.badAnswer');
    }
  };
}
