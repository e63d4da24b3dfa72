import { StateBadge, type Tone } from '@jishi/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Tone of every state: well, waits, under way, failed, over. The words stand in `common.state`. */
const TONES = {
  order: {
    PENDING_REVIEW: 'wait',
    PENDING_PAYMENT: 'wait',
    PROCESSING: 'run',
    COMPLETED: 'ok',
    CANCELLED: 'end',
    FAILED: 'bad',
    REFUNDING: 'run',
    REFUNDED: 'end',
    PARTIALLY_REFUNDED: 'end',
  },
  resource: {
    OPENING: 'run',
    IN_USE: 'ok',
    EXPIRED: 'wait',
    FROZEN: 'bad',
    RELEASED: 'end',
    UNSUBSCRIBED: 'end',
  },
  product: {
    DRAFT: 'end',
    IN_REVIEW: 'run',
    REJECTED: 'bad',
    LISTED: 'ok',
    HIDDEN: 'end',
    SUSPENDED: 'bad',
    DISCONTINUED: 'end',
  },
  revision: { DRAFT: 'end', IN_REVIEW: 'run', REJECTED: 'bad', LIVE: 'ok', SUPERSEDED: 'end' },
  review: { PENDING: 'wait', IN_REVIEW: 'run', APPROVED: 'ok', REJECTED: 'bad', WITHDRAWN: 'end' },
  call: { PENDING: 'run', CALLING: 'run', RETRYING: 'wait', SUCCESS: 'ok', FAILED: 'bad', CLOSED: 'end' },
  seller: { APPLYING: 'run', REJECTED: 'bad', ACTIVE: 'ok', RESTRICTED: 'bad' },
  takeDown: { OPEN: 'wait', SUSPENDED: 'bad', DISMISSED: 'end', RESTORED: 'ok' },
  topUp: { PENDING: 'wait', CONFIRMED: 'ok', REJECTED: 'bad', CANCELLED: 'end' },
  license: { GENERATED: 'wait', CLAIMED: 'run', ALIVE: 'ok', EXPIRED: 'bad', RELEASED: 'end' },
  licenseApplication: {
    REQUESTED: 'run',
    ACCEPTED: 'run',
    DELIVERED: 'ok',
    FAILED: 'bad',
    TIMED_OUT: 'bad',
  },
  testLicense: { GENERATED: 'wait', ACTIVATED: 'run', CHECKED: 'ok' },
  usage: { RECEIVED: 'run', VALIDATED: 'run', RATED: 'run', CHARGED: 'ok', ABNORMAL: 'bad' },
  statement: {
    GENERATED: 'run',
    SENT: 'wait',
    COUNTERSIGNING: 'run',
    PAYING: 'run',
    PAID: 'ok',
    PAY_FAILED: 'bad',
    ROLLED_OVER: 'end',
  },
} as const satisfies Record<string, Record<string, Tone>>;

export type StateKind = keyof typeof TONES;

/** Printed by one function: the state as a shape and a word, with who holds it and what is left. */
export function State(props: {
  readonly kind: StateKind;
  readonly state: string;
  readonly left?: ReactNode;
  readonly small?: boolean;
  readonly word?: string;
}) {
  const { t } = useTranslation('common');
  const tone = (TONES[props.kind] as Record<string, Tone>)[props.state] ?? 'end';
  const word = props.word ?? t(`state.${props.kind}.${props.state}`);
  return (
    <StateBadge
      tone={tone}
      word={word}
      {...(props.left === undefined ? {} : { left: props.left })}
      {...(props.small ? { small: true } : {})}
    />
  );
}
