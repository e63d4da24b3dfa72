import { CHARGING_MODES, PERIOD_TYPES, productStates, revisionStates } from '@jishi/protocol';
import Type from 'typebox';
import { Instant, MinorUnits, NullableInstant, Text } from '../../platform/http/shapes.ts';
import { ProductContent } from './content.ts';

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([Type.Null(), schema]);

export const ProductStateShape = Type.Enum(Object.keys(productStates) as (keyof typeof productStates)[]);
export const RevisionStateShape = Type.Enum(Object.keys(revisionStates) as (keyof typeof revisionStates)[]);
const ChargingModeShape = Type.Enum([...CHARGING_MODES]);
const PeriodTypeShape = nullable(Type.Enum([...PERIOD_TYPES]));
const UnitPriceShape = Type.String({ description: 'Decimal yuan, up to 8 digits after the point' });

export const PlanView = Type.Object({
  planId: Type.String({ description: 'What the wire calls productId' }),
  skuCode: Type.String(),
  chargingMode: ChargingModeShape,
  periodType: PeriodTypeShape,
  currency: Type.Literal('CNY'),
  price: nullable(MinorUnits),
  seats: nullable(
    Type.Object({
      name: Text,
      unit: Text,
      included: Type.Integer(),
      min: Type.Integer(),
      max: Type.Integer(),
      step: Type.Integer(),
      unitPrice: UnitPriceShape,
    }),
  ),
  items: Type.Array(Type.Object({ code: Type.String(), name: Text, unit: Text, unitPrice: UnitPriceShape })),
  maxPeriods: Type.Integer(),
});

export const LowestView = nullable(
  Type.Object({
    kind: ChargingModeShape,
    amount: nullable(MinorUnits),
    periodType: PeriodTypeShape,
    unitPrice: nullable(UnitPriceShape),
    unit: nullable(Text),
  }),
);

const SpecificationHead = {
  specId: Type.String(),
  skuCode: Type.String(),
  name: Text,
  features: Type.Array(Text),
  kind: ChargingModeShape,
};

export const ProductPageView = Type.Object({
  id: Type.String(),
  slug: Type.String(),
  state: Type.Enum(['LISTED', 'HIDDEN', 'SUSPENDED', 'DISCONTINUED']),
  /** False: "no longer on sale" (STO-5); specifications are empty then. */
  isOnSale: Type.Boolean(),
  deliveryType: Type.Literal('SAAS'),
  name: Text,
  brief: Text,
  headline: Text,
  description: Text,
  highlights: Type.Array(Type.Object({ title: Text, text: Text })),
  guide: Text,
  tags: Type.Array(Type.String()),
  upstream: nullable(Type.Object({ name: Type.String(), licence: Type.String(), homepage: Type.String() })),
  support: Type.Object({ phone: Type.String(), email: Type.String(), hours: Text }),
  logo: nullable(Type.String({ description: 'Path of the picture on this host; null: draw the mark' })),
  refundPolicy: Text,
  categories: Type.Array(Type.Object({ code: Type.String(), name: Text })),
  seller: Type.Object({
    id: Type.String(),
    company: Text,
    profile: Text,
    supportPhone: nullable(Type.String()),
    supportEmail: nullable(Type.String()),
    website: nullable(Type.String()),
  }),
  specifications: Type.Array(Type.Object({ ...SpecificationHead, plans: Type.Array(PlanView) })),
  lowest: LowestView,
  listedAt: NullableInstant,
  discontinuedAt: NullableInstant,
});

export const RevisionView = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  state: RevisionStateShape,
  version: Type.Integer({ description: 'Send it back when you save; an older one is refused' }),
  opinion: nullable(Type.String()),
  content: ProductContent,
  savedAt: Instant,
  submittedAt: NullableInstant,
  decidedAt: NullableInstant,
});

const MyHead = {
  id: Type.String(),
  slug: Type.String(),
  name: Text,
  state: ProductStateShape,
  listedAt: NullableInstant,
};

export const MyProductHead = Type.Object({ ...MyHead, discontinuedAt: NullableInstant });

export const DraftView = Type.Object({ product: MyProductHead, revision: RevisionView });

export const MyProductView = Type.Object({
  product: MyProductHead,
  live: nullable(RevisionView),
  open: nullable(RevisionView),
  specifications: Type.Array(
    Type.Object({
      ...SpecificationHead,
      state: Type.Enum(['ON_SALE', 'DISCONTINUED']),
      plans: Type.Array(PlanView),
    }),
  ),
  feeBasisPoints: Type.Integer(),
});

export const MyProductRowView = Type.Object({
  ...MyHead,
  category: nullable(Type.String()),
  openState: nullable(RevisionStateShape),
  openVersion: Type.Integer({ description: 'Version of the open revision, 0 when there is none' }),
  minPrice: nullable(MinorUnits),
  maxPrice: nullable(MinorUnits),
  specificationCount: Type.Integer(),
  updatedAt: Instant,
});

export const CategoriesView = Type.Object({
  categories: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Text,
      brief: nullable(Text),
      count: Type.Integer(),
      children: Type.Array(Type.Object({ code: Type.String(), name: Text, count: Type.Integer() })),
    }),
  ),
});

export const ProblemsView = Type.Object({
  problems: Type.Array(Type.Object({ field: Type.String(), rule: Type.String(), message: Type.String() })),
});

export const ComparisonView = Type.Object({
  productId: Type.String(),
  slug: Type.String(),
  productState: ProductStateShape,
  revision: Type.Object({
    id: Type.String(),
    number: Type.Integer(),
    state: RevisionStateShape,
    submittedAt: NullableInstant,
  }),
  isFirst: Type.Boolean(),
  changedCount: Type.Integer(),
  fields: Type.Array(
    Type.Object({
      field: Type.String({ description: 'Path in the form, specifications by their code' }),
      label: Type.String({ description: 'Text key of the field' }),
      lang: nullable(Type.Enum(['zh-CN', 'en'])),
      live: nullable(Type.String()),
      submitted: nullable(Type.String()),
      changed: Type.Boolean(),
    }),
  ),
});
