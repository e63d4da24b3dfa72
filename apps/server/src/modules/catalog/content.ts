import type { LocalText } from '@jishi/protocol';
import Type, { type Static } from 'typebox';

/**
 * The publishing form (seller spec 5.4, 6). One shape serves draft and submission: a draft may leave
 * anything out, so that saving never refuses half a form; only sizes and types are bound here. What a
 * submission must have stands in `content.rules.ts`, and answers field by field.
 */
const words = (max: number) =>
  Type.Object(
    {
      'zh-CN': Type.Optional(Type.String({ maxLength: max })),
      en: Type.Optional(Type.String({ maxLength: max })),
    },
    { additionalProperties: false },
  );
const code = Type.String({ maxLength: 32 });
/** A price in minor units, or null for "not sold by this period". Null first: an empty box means null. */
const price = Type.Union([Type.Null(), Type.String({ maxLength: 15 })]);
/** Decimal yuan with up to eight digits after the point (MON-3). */
const unitPriceText = Type.String({ maxLength: 24 });
const whole = Type.Integer({ minimum: 0, maximum: 9_999_999 });

const Seats = Type.Object(
  {
    name: Type.Optional(words(200)),
    unit: Type.Optional(words(100)),
    included: Type.Optional(whole),
    min: Type.Optional(whole),
    max: Type.Optional(whole),
    step: Type.Optional(whole),
    monthlyUnitPrice: Type.Optional(unitPriceText),
    /** For one unit and a year; twelve months' worth when left out. */
    yearlyUnitPrice: Type.Optional(unitPriceText),
  },
  { additionalProperties: false },
);

const Item = Type.Object(
  {
    code: Type.Optional(code),
    name: Type.Optional(words(200)),
    unit: Type.Optional(words(100)),
    unitPrice: Type.Optional(unitPriceText),
  },
  { additionalProperties: false },
);

const FormSpecification = Type.Object(
  {
    /** The seller's short code of the specification, kept for life. */
    specId: Type.Optional(code),
    name: Type.Optional(words(200)),
    features: Type.Optional(Type.Array(words(400), { maxItems: 40 })),
    kind: Type.Optional(Type.Enum(['PERIOD', 'ON_DEMAND'])),
    monthly: Type.Optional(price),
    yearly: Type.Optional(price),
    seats: Type.Optional(Type.Union([Type.Null(), Seats])),
    items: Type.Optional(Type.Array(Item, { maxItems: 20 })),
  },
  { additionalProperties: false },
);

export const ProductContent = Type.Object(
  {
    category: Type.Optional(Type.String({ maxLength: 64 })),
    name: Type.Optional(words(200)),
    brief: Type.Optional(words(1000)),
    headline: Type.Optional(words(400)),
    description: Type.Optional(words(20_000)),
    highlights: Type.Optional(
      Type.Array(
        Type.Object(
          { title: Type.Optional(words(200)), text: Type.Optional(words(1000)) },
          { additionalProperties: false },
        ),
        { maxItems: 12 },
      ),
    ),
    guide: Type.Optional(words(10_000)),
    tags: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 30 })),
    upstream: Type.Optional(
      Type.Union([
        Type.Null(),
        Type.Object(
          {
            name: Type.Optional(Type.String({ maxLength: 200 })),
            licence: Type.Optional(Type.String({ maxLength: 200 })),
            homepage: Type.Optional(Type.String({ maxLength: 500 })),
          },
          { additionalProperties: false },
        ),
      ]),
    ),
    support: Type.Optional(
      Type.Object(
        {
          phone: Type.Optional(Type.String({ maxLength: 40 })),
          email: Type.Optional(Type.String({ maxLength: 254 })),
          hours: Type.Optional(words(200)),
        },
        { additionalProperties: false },
      ),
    ),
    /** A file id; null shows the drawn mark. */
    logo: Type.Optional(Type.Union([Type.Null(), Type.String({ maxLength: 64 })])),
    /** The production address that is called when somebody buys. */
    addressId: Type.Optional(Type.String({ maxLength: 64 })),
    refundPolicy: Type.Optional(words(4000)),
    specifications: Type.Optional(Type.Array(FormSpecification, { maxItems: 30 })),
  },
  { additionalProperties: false, description: 'The publishing form; a draft may leave anything out' },
);
export type DraftContent = Static<typeof ProductContent>;
export type DraftSpecification = Static<typeof FormSpecification>;

/** A form that has passed `problemsOf`: everything that must be there is. */
export interface CompleteContent {
  readonly category: string;
  readonly name: LocalText;
  readonly brief: LocalText;
  readonly headline: LocalText;
  readonly description: LocalText;
  readonly highlights: readonly { readonly title: LocalText; readonly text: LocalText }[];
  readonly guide: LocalText;
  readonly tags: readonly string[];
  readonly upstream: { readonly name: string; readonly licence: string; readonly homepage: string } | null;
  readonly support: { readonly phone: string; readonly email: string; readonly hours: LocalText };
  readonly logo: string | null;
  readonly addressId: string;
  readonly refundPolicy: LocalText;
  readonly specifications: readonly CompleteSpecification[];
}

export type CompleteSpecification = {
  readonly specId: string;
  readonly name: LocalText;
  readonly features: readonly LocalText[];
} & (
  | {
      readonly kind: 'PERIOD';
      readonly monthly: string | null;
      readonly yearly: string | null;
      readonly seats: null | {
        readonly name: LocalText;
        readonly unit: LocalText;
        readonly included: number;
        readonly min: number;
        readonly max: number;
        readonly step: number;
        readonly monthlyUnitPrice: string;
        readonly yearlyUnitPrice?: string;
      };
    }
  | {
      readonly kind: 'ON_DEMAND';
      readonly items: readonly {
        readonly code: string;
        readonly name: LocalText;
        readonly unit: LocalText;
        readonly unitPrice: string;
      }[];
    }
);

/** A stored form that was checked when it was submitted, with what may be left out filled in. */
export function complete(content: DraftContent): CompleteContent {
  const given = content as unknown as CompleteContent;
  return {
    ...given,
    tags: given.tags ?? [],
    upstream: given.upstream ?? null,
    logo: given.logo ?? null,
    specifications: given.specifications.map((spec) =>
      spec.kind === 'PERIOD'
        ? { ...spec, monthly: spec.monthly ?? null, yearly: spec.yearly ?? null, seats: spec.seats ?? null }
        : spec,
    ),
  };
}
