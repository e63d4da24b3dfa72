import { type ReviewState, reviewStates, type SellerState, sellerStates } from '@jishi/protocol';
import Type from 'typebox';
import { Email, Instant, line, NullableInstant, prose, Text } from '../../platform/http/shapes.ts';
import { type AddressState, addressStates, URL_MAX } from './address.ts';

const nullable = <T extends Type.TSchema>(shape: T) => Type.Union([shape, Type.Null()]);

export const SellerStateShape = Type.Enum(Object.keys(sellerStates) as SellerState[]);

const both = <T extends Type.TSchema>(shape: T) =>
  Type.Object({ 'zh-CN': shape, en: shape }, { additionalProperties: false });

export const ApplicationBody = Type.Object(
  {
    company: both(line(2, 100)),
    website: Type.Optional(
      nullable(
        Type.String({
          maxLength: 300,
          pattern: '^https?://[^\\s\\p{Cc}\\p{Cs}]+$',
          description: 'Leave out if none',
        }),
      ),
    ),
    contactName: line(1, 64),
    supportPhone: Type.String({
      maxLength: 30,
      pattern: '^\\+?[0-9][0-9 -]{4,28}$',
      description: 'Shown on product pages',
    }),
    supportEmail: Email,
    profile: both(prose(50, 2000)),
    registeredCapital: Type.String({
      pattern: '^\\d{1,9}(\\.\\d{1,2})?$',
      description: 'In units of 10,000 CNY (万元), at least 50, as on the business licence',
    }),
    agreementsAccepted: Type.Boolean({ description: 'All agreements of the application page' }),
  },
  { additionalProperties: false },
);

export const MySellerView = Type.Object({
  id: Type.String(),
  state: SellerStateShape,
  company: Text,
  website: nullable(Type.String()),
  contactName: Type.String(),
  supportPhone: Type.String(),
  supportEmail: Type.String(),
  profile: Text,
  registeredCapital: Type.String(),
  feeBasisPoints: Type.Integer({ description: "The platform's share in 1/10,000" }),
  appliedAt: Instant,
  activatedAt: NullableInstant,
});

/** Where the newest application stands. */
export const EntryReviewView = Type.Object({
  id: Type.String(),
  state: Type.Enum(Object.keys(reviewStates) as ReviewState[]),
  submittedAt: Instant,
  slaDueAt: Instant,
  opinion: nullable(Type.String()),
  fieldOpinions: Type.Array(Type.Object({ field: Type.String(), text: Type.String() })),
});

export const SellerCard = Type.Object({
  id: Type.String(),
  company: Text,
  website: nullable(Type.String()),
  supportPhone: Type.String(),
  supportEmail: Type.String(),
  profile: Text,
  activatedAt: NullableInstant,
});

export const OperatorSellerView = Type.Object({ ...MySellerView.properties, accountId: Type.String() });

export const AddressUrl = Type.String({
  minLength: 1,
  maxLength: URL_MAX,
  pattern: '^[\\x21-\\x7e]+$',
  description: 'https, a domain name, optionally a port',
});
export const AddressView = Type.Object({
  id: Type.String(),
  url: Type.String(),
  state: Type.Enum(Object.keys(addressStates) as AddressState[]),
  keyId: nullable(Type.String()),
  useCount: Type.Integer({ description: 'Products that use it' }),
  checkedAt: NullableInstant,
  problem: nullable(Type.String({ description: 'Why the last certification failed' })),
  problemDetail: nullable(Type.String()),
  createdAt: Instant,
});
export const KeyView = Type.Object({
  id: Type.String(),
  addressId: Type.String(),
  hint: Type.String({ description: 'First and last four characters' }),
  state: Type.Enum(['ACTIVE', 'DISABLED']),
  createdAt: Instant,
  lastUsedAt: NullableInstant,
  retiresAt: Type.Union([Instant, Type.Null()], {
    description: 'Replaced by another key: it goes on verifying until then',
  }),
});
