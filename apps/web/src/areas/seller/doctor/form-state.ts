import type { KeyCandidate, SchemeName } from '@jishi/protocol/doctor/types.ts';
import type { Asked } from './examine.ts';
import { EXAMPLES, type Example, TEST_KEY, TEST_RECEIVED_AT } from './examples.ts';
import { readInstant } from './instant.ts';
import type { Handed } from './open-doctor.ts';

export interface OtherKey {
  readonly id: number;
  readonly label: string;
  readonly key: string;
  readonly role: 'OTHER_ADDRESS' | 'RETIRED';
}

/** What the page's fields hold. The keys are nowhere else: not kept, not sent. */
export interface Fields {
  readonly pasted: string;
  readonly key: string;
  readonly accessKey: string;
  readonly others: readonly OtherKey[];
  readonly scheme: SchemeName | '';
  readonly computed: string;
  readonly receivedAt: string;
  readonly seenNonces: string;
}

const EMPTY: Fields = {
  pasted: '',
  key: '',
  accessKey: '',
  others: [],
  scheme: '',
  computed: '',
  receivedAt: '',
  seenNonces: '',
};

export const fieldsOf = (handed: Handed | undefined): Fields => ({
  ...EMPTY,
  pasted: handed?.pasted ?? '',
  scheme: handed?.scheme ?? '',
  receivedAt: handed?.receivedAt ?? '',
  seenNonces: handed?.seenNonces?.join('\n') ?? '',
});

export const fieldsOfExample = (id: Example['id']): Fields => ({
  ...EMPTY,
  pasted: EXAMPLES.find((one) => one.id === id)?.pasted ?? '',
  key: TEST_KEY,
  receivedAt: TEST_RECEIVED_AT,
});

/** AK/SK signatures have two keys; their message tells by itself. */
export const hasTwoKeys = ({ scheme, pasted }: Fields): boolean =>
  scheme === 'SDK_HMAC' || (scheme === '' && /SDK-HMAC|x-sdk-date/i.test(pasted));

export type Complaint = 'pasted' | 'key' | 'receivedAt';

/** What is still missing, in the order of the page. */
export function complaintsOf(fields: Fields): readonly Complaint[] {
  return [
    ...(fields.pasted.trim() === '' ? (['pasted'] as const) : []),
    ...(fields.key.trim() === '' ? (['key'] as const) : []),
    ...(fields.receivedAt.trim() !== '' && !readInstant(fields.receivedAt) ? (['receivedAt'] as const) : []),
  ];
}

/** White space round a key stays: it is one of the mistakes that are looked for. */
export function askedOf(fields: Fields): Asked {
  const accessKey = fields.accessKey.trim();
  const computed = fields.computed.trim();
  const receivedAt = readInstant(fields.receivedAt);
  const seenNonces = fields.seenNonces.split(/\s+/).filter(Boolean);
  const others = fields.others
    .filter(({ key }) => key.trim() !== '')
    .map(
      ({ key, label, role }): KeyCandidate => ({
        key,
        role,
        ...(label.trim() ? { label: label.trim() } : {}),
      }),
    );
  return {
    pasted: fields.pasted,
    keys: [{ key: fields.key, ...(accessKey && hasTwoKeys(fields) ? { accessKey } : {}) }, ...others],
    ...(fields.scheme ? { scheme: fields.scheme } : {}),
    ...(computed ? { computed } : {}),
    ...(receivedAt ? { receivedAt } : {}),
    ...(seenNonces.length > 0 ? { seenNonces } : {}),
  };
}
