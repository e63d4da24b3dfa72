/** The walls of the house: who may import whom. `docs/house.md` tells why. */
const river = [
  'identity',
  'ledger',
  'approvals',
  'sellers',
  'assets',
  'catalog',
  'debugging',
  'pricing',
  'orders',
  'payments',
  'resources',
  'fulfilment',
  'licenses',
  'refunds',
  'takedowns',
  'usage',
  'settlement',
  'open-api',
  'worlds',
];
const ears = ['notifications', 'search', 'reports', 'audit'];
const modules = 'apps/server/src/modules';
/** Tests and what they share: fixtures, a room's test house. */
const tests = '(\\.(test|fixture|fixtures|house)\\.tsx?|/testing\\.ts|/test-data\\.ts)$';

/** A room calls only rooms upstream of it; `pricing` is pure and may be called by all below catalog. */
const upstream = river.map((room, index) => ({
  name: `river-${room}`,
  comment: `${room} may call only rooms upstream of it. Is it really news? Then tell an event; downstream rooms hear it.`,
  severity: 'error',
  from: { path: `^${modules}/${room}/`, pathNot: tests },
  to: { path: `^${modules}/(${[...river.slice(index + 1), ...ears].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upstream.filter((rule) => !rule.to.path.endsWith('()/')),
    {
      name: 'ears-are-not-called',
      comment: 'Ears hear news; nobody waits for them.',
      severity: 'error',
      from: { path: `^${modules}/`, pathNot: [`^${modules}/(${ears.join('|')})/`, tests] },
      to: { path: `^${modules}/(${ears.join('|')})/` },
    },
    {
      name: 'through-the-door',
      comment: "A room is entered through its index.ts; what is behind it is nobody else's business.",
      severity: 'error',
      from: { path: `^${modules}/([^/]+)/`, pathNot: tests },
      to: { path: `^${modules}/[^/]+/.+`, pathNot: [`^${modules}/$1/`, `^${modules}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'Water and power: no business words, no rooms.',
      severity: 'error',
      from: { path: '^apps/server/src/platform/', pathNot: tests },
      to: { path: '^apps/server/src/(modules|app|main)/' },
    },
    {
      name: 'rooms-do-not-know-the-wiring',
      comment: 'Only app/rooms.types.ts, the shape of what a room brings, may be seen from a room.',
      severity: 'error',
      from: { path: `^${modules}/`, pathNot: tests },
      to: { path: '^apps/server/src/(app|main)/', pathNot: '^apps/server/src/app/rooms\\.types\\.ts$' },
    },
    {
      name: 'app-does-not-know-main',
      severity: 'error',
      from: { path: '^apps/server/src/app/' },
      to: { path: '^apps/server/src/main/' },
    },
    {
      name: 'protocol-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/protocol/' },
      to: { path: '^(apps|examples|packages/(?!protocol))' },
    },
    {
      name: 'pricing-is-pure',
      comment:
        'Arithmetic without a database; only its route, which quotes for the product page, knows HTTP. The calendar is arithmetic too.',
      severity: 'error',
      from: { path: `^${modules}/pricing/`, pathNot: [tests, 'pricing\\.routes\\.ts$', '/room\\.ts$'] },
      to: {
        path: '^apps/server/src/platform/',
        pathNot: '^apps/server/src/platform/calendar/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-shares-only-protocol-sdk-ui',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/server|examples)/' },
    },
    {
      name: 'areas-do-not-import-each-other',
      comment: 'What two areas share moves to features; what knows no noun moves to packages/ui.',
      severity: 'error',
      from: { path: '^apps/web/src/areas/([^/]+)/' },
      to: { path: '^apps/web/src/areas/', pathNot: '^apps/web/src/areas/$1/' },
    },
    {
      name: 'features-do-not-know-areas',
      severity: 'error',
      from: { path: '^apps/web/src/(features|lib)/' },
      to: { path: '^apps/web/src/areas/' },
    },
    {
      name: 'ui-knows-no-business',
      severity: 'error',
      from: { path: '^packages/ui/', pathNot: tests },
      to: { path: '^(apps|packages/(sdk|protocol))/' },
    },
    {
      name: 'a-seller-copies-the-demo',
      comment: 'The demo seller is what a seller could write: it imports nothing of ours but the seller SDK.',
      severity: 'error',
      from: { path: '^examples/', pathNot: tests },
      to: { path: '^(apps|packages)/', pathNot: '^packages/seller-sdk/src/index\\.ts$' },
    },
    {
      name: 'seller-sdk-carries-the-seller-protocol-only',
      comment: 'What a seller installs pulls in no dependency: of ours only the seller part of the protocol.',
      severity: 'error',
      from: { path: '^packages/seller-sdk/src/', pathNot: tests },
      to: { path: '^(apps|examples|packages)/', pathNot: '^packages/(seller-sdk/src|protocol/src/seller)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|dist|\\.gen\\.ts$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
};
