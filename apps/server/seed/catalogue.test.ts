import type { LocalText } from '@jishi/protocol';
import { describe, expect, it } from 'vitest';
import { categories } from './categories.ts';
import { products } from './products.ts';
import { sellers } from './sellers.ts';
import type { SeedProduct } from './types.ts';

const slug = /^[a-z0-9][a-z0-9-]*$/;
const decimal = /^\d+(\.\d{1,8})?$/;
const chinese = /\p{Script=Han}/u;
const url = /https?:\/\/|www\.|\b[a-z0-9-]+\.(com|cn|org|net|io)\b/i;
/** Slogans, promises of rank, and sums of money have no place in a description. */
const forbidden =
  /最佳|最好|最强|最快|第一|领先|顶级(?!项目)|极致|完美|革命性|[！!]|¥|￥|\d元|\b(best|leading|number one|world-class|cutting-edge|ultimate|revolutionary|powerful|please|oops|successfully)\b/i;
const phone = /\d{3,4}-\d{3,4}-\d{4}|1[3-9]\d{9}/;
/** A blank typed between a Chinese and a Latin character; the type-setting does that by itself. */
const manualBlank = /\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u;
/** A half-width comma or stop that touches a Chinese character. */
const halfWidth = /\p{Script=Han}[,;:?]|[,;:?]\p{Script=Han}/u;

const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const length = (text: string): number => [...text].length;

/** Every text of a product that a visitor reads, with the place it stands in. */
const textsOf = (product: SeedProduct): [string, LocalText][] => [
  ['name', product.name],
  ['brief', product.brief],
  ['headline', product.headline],
  ['description', product.description],
  ['guide', product.guide],
  ...product.highlights.flatMap((highlight, index): [string, LocalText][] => [
    [`highlights[${index}].title`, highlight.title],
    [`highlights[${index}].text`, highlight.text],
  ]),
  ...product.specifications.flatMap((specification): [string, LocalText][] => [
    [`${specification.code}.name`, specification.name],
    ...specification.features.map((feature): [string, LocalText] => [
      `${specification.code}.feature`,
      feature,
    ]),
    ...(specification.kind === 'PERIOD'
      ? specification.seats === null
        ? []
        : ([
            [`${specification.code}.seats.name`, specification.seats.name],
            [`${specification.code}.seats.unit`, specification.seats.unit],
          ] satisfies [string, LocalText][])
      : specification.items.flatMap((item): [string, LocalText][] => [
          [`${specification.code}.${item.code}.name`, item.name],
          [`${specification.code}.${item.code}.unit`, item.unit],
        ])),
  ]),
];

const firstLevelOf = new Map(
  categories.flatMap((category) => category.children.map((child) => [child.code, category.code] as const)),
);

describe('categories', () => {
  it('has twelve, each with two to four children', () => {
    expect(categories).toHaveLength(12);
    for (const category of categories) {
      expect(category.children.length, category.code).toBeGreaterThanOrEqual(2);
      expect(category.children.length, category.code).toBeLessThanOrEqual(4);
    }
  });

  it('has unique codes that fit an address', () => {
    const codes = categories.flatMap((category) => [
      category.code,
      ...category.children.map((child) => child.code),
    ]);
    expect(duplicates(codes)).toEqual([]);
    for (const code of codes) expect(code).toMatch(slug);
  });

  it('has at least four products in every first-level category and one in every second-level one', () => {
    for (const category of categories) {
      const served = products.filter((product) => firstLevelOf.get(product.category) === category.code);
      expect(served.length, category.code).toBeGreaterThanOrEqual(4);
      for (const child of category.children) {
        expect(
          served.some((product) => product.category === child.code),
          child.code,
        ).toBe(true);
      }
    }
  });

  it('is written in both languages', () => {
    for (const category of categories) {
      for (const text of [category.name, category.brief, ...category.children.map((child) => child.name)]) {
        expect(text['zh-CN'], category.code).toMatch(chinese);
        expect(text.en.trim(), category.code).not.toBe('');
        expect(text.en, category.code).not.toMatch(chinese);
      }
    }
  });
});

describe('sellers', () => {
  it('has twelve with unique codes, each with something to sell', () => {
    expect(sellers).toHaveLength(12);
    expect(duplicates(sellers.map((seller) => seller.code))).toEqual([]);
    for (const seller of sellers) {
      expect(seller.code).toMatch(/^[a-z]+$/);
      expect(
        products.some((product) => product.seller === seller.code),
        seller.code,
      ).toBe(true);
    }
  });

  it('can be reached only at made-up addresses', () => {
    for (const seller of sellers) {
      expect(seller.phone).toMatch(/^400-000-01\d\d$/);
      expect(seller.email).toBe(`support@${seller.code}.example`);
      if (seller.website !== null) expect(seller.website).toBe(`https://${seller.code}.example`);
    }
  });

  it('introduces itself in 50 to 400 characters without links, slogans or typed blanks', () => {
    for (const seller of sellers) {
      for (const text of [seller.profile['zh-CN'], seller.profile.en]) {
        expect(length(text), seller.code).toBeGreaterThanOrEqual(50);
        expect(length(text), seller.code).toBeLessThanOrEqual(400);
        expect(text, seller.code).not.toMatch(url);
        expect(text, seller.code).not.toMatch(forbidden);
        expect(text, seller.code).not.toMatch(manualBlank);
      }
      expect(seller.profile['zh-CN'], seller.code).toMatch(chinese);
      expect(seller.company['zh-CN'], seller.code).toMatch(chinese);
      expect(seller.company.en.trim(), seller.code).not.toBe('');
    }
  });

  it('pays the usual fee, apart from two', () => {
    expect(
      sellers
        .filter((seller) => seller.feeBasisPoints !== 500)
        .map((seller) => seller.feeBasisPoints)
        .sort(),
    ).toEqual([300, 400]);
  });
});

describe('products', () => {
  it('has at least 64 with unique codes that fit an address', () => {
    expect(products.length).toBeGreaterThanOrEqual(64);
    expect(duplicates(products.map((product) => product.code))).toEqual([]);
    for (const product of products) expect(product.code).toMatch(slug);
  });

  it('has at least a dozen on demand and about half of them with seats', () => {
    const onDemand = products.filter((product) =>
      product.specifications.some((one) => one.kind === 'ON_DEMAND'),
    );
    const seated = products.filter((product) =>
      product.specifications.some((one) => one.kind === 'PERIOD' && one.seats !== null),
    );
    expect(onDemand.length).toBeGreaterThanOrEqual(12);
    expect(seated.length / products.length).toBeGreaterThan(0.35);
    expect(seated.length / products.length).toBeLessThan(0.7);
  });
});

describe.each(products.map((product) => [product.code, product] as const))('%s', (_code, product) => {
  it('belongs to a seller and to a second-level category', () => {
    expect(sellers.map((seller) => seller.code)).toContain(product.seller);
    expect([...firstLevelOf.keys()]).toContain(product.category);
  });

  it('is written in both languages, plainly', () => {
    for (const [place, text] of textsOf(product)) {
      for (const language of ['zh-CN', 'en'] as const) {
        expect(text[language].trim(), `${place} ${language}`).not.toBe('');
        expect(text[language], `${place} ${language}`).not.toMatch(forbidden);
        expect(text[language], `${place} ${language}`).not.toMatch(phone);
      }
      expect(text.en, place).not.toMatch(chinese);
      expect(text['zh-CN'], place).not.toMatch(manualBlank);
      expect(text['zh-CN'], place).not.toMatch(halfWidth);
    }
    for (const text of [product.brief, product.headline, product.description, product.guide]) {
      expect(text['zh-CN']).toMatch(chinese);
    }
    for (const language of ['zh-CN', 'en'] as const) expect(product.description[language]).not.toMatch(url);
  });

  it('keeps to the lengths', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(length(product.name[language])).toBeGreaterThanOrEqual(2);
      expect(length(product.name[language])).toBeLessThanOrEqual(50);
      expect(length(product.brief[language])).toBeGreaterThanOrEqual(10);
      for (const specification of product.specifications) {
        expect(length(specification.name[language])).toBeLessThanOrEqual(50);
      }
    }
    expect(length(product.brief['zh-CN'])).toBeLessThanOrEqual(60);
    expect(length(product.brief.en)).toBeLessThanOrEqual(120);
    expect(product.tags.length).toBeGreaterThanOrEqual(3);
    expect(duplicates(product.tags)).toEqual([]);
  });

  it('is described in two to four paragraphs of readable size', () => {
    const zh = product.description['zh-CN'].split('\n\n');
    const en = product.description.en.split('\n\n');
    expect(zh).toHaveLength(en.length);
    expect(zh.length).toBeGreaterThanOrEqual(2);
    expect(zh.length).toBeLessThanOrEqual(4);
    for (const paragraph of zh) {
      expect(length(paragraph), paragraph).toBeGreaterThanOrEqual(60);
      expect(length(paragraph), paragraph).toBeLessThanOrEqual(180);
    }
    for (const paragraph of en) {
      const words = paragraph.split(/\s+/).length;
      expect(words, paragraph).toBeGreaterThanOrEqual(30);
      expect(words, paragraph).toBeLessThanOrEqual(80);
    }
  });

  it('has three highlights and a guide of two to four numbered lines', () => {
    expect(product.highlights).toHaveLength(3);
    for (const language of ['zh-CN', 'en'] as const) {
      const lines = product.guide[language].split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(4);
      lines.forEach((line, index) => {
        expect(line.startsWith(`${index + 1}. `), line).toBe(true);
      });
    }
  });

  it('names its upstream', () => {
    expect(product.upstream.name.trim()).not.toBe('');
    expect(product.upstream.licence.trim()).not.toBe('');
    expect(product.upstream.homepage).toMatch(/^https:\/\/[^\s]+$/);
  });

  it('has specifications that can be sold and compared', () => {
    expect(product.specifications.length).toBeGreaterThanOrEqual(1);
    expect(duplicates(product.specifications.map((specification) => specification.code))).toEqual([]);
    const rows = new Set(product.specifications.map((specification) => specification.features.length));
    expect(rows.size, 'the same rows in every specification').toBe(1);
    for (const specification of product.specifications) {
      expect(specification.code).toMatch(slug);
      expect(specification.features.length, specification.code).toBeGreaterThanOrEqual(3);
      expect(specification.features.length, specification.code).toBeLessThanOrEqual(6);
      if (specification.kind === 'ON_DEMAND') {
        expect(specification.items.length).toBeGreaterThanOrEqual(1);
        expect(specification.items.length).toBeLessThanOrEqual(2);
        expect(duplicates(specification.items.map((item) => item.code))).toEqual([]);
        for (const item of specification.items) {
          expect(item.code).toMatch(slug);
          expect(item.unitPrice).toMatch(decimal);
          expect(Number(item.unitPrice)).toBeGreaterThan(0);
        }
        continue;
      }
      expect(specification.monthly ?? specification.yearly, specification.code).not.toBeNull();
      for (const price of [
        specification.monthly,
        specification.yearly === null ? null : specification.yearly / 12,
      ]) {
        if (price === null) continue;
        expect(price).toBeGreaterThanOrEqual(1_500);
        expect(price).toBeLessThanOrEqual(600_000);
      }
      for (const price of [specification.monthly, specification.yearly]) {
        if (price !== null) expect(Number.isSafeInteger(price)).toBe(true);
      }
      if (specification.monthly !== null) {
        expect(specification.monthly).toBeGreaterThanOrEqual(1_900);
        if (specification.yearly !== null) {
          expect(specification.yearly / specification.monthly).toBeGreaterThanOrEqual(9);
          expect(specification.yearly / specification.monthly).toBeLessThanOrEqual(12);
        }
      }
      if (specification.seats !== null) {
        const { min, max, step, monthlyUnitPrice } = specification.seats;
        expect(min).toBeLessThan(max);
        expect((max - min) % step, specification.code).toBe(0);
        expect(monthlyUnitPrice).toMatch(decimal);
      }
    }
  });
});
