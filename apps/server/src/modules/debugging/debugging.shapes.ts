import { type Lang, say } from '@jishi/protocol';
import type { Diagnosis } from '@jishi/protocol/doctor/index.ts';
import Type, { type Static } from 'typebox';
import { Instant, NullableInstant, prose } from '../../platform/http/shapes.ts';
import type { TestCase } from './case.repository.ts';
import type { Checked } from './cases.service.ts';
import { nameOf } from './coverage.ts';
import { CAUSES, type DebugRun, localText, type ShownRequest, VERDICTS } from './run.ts';
import { DEBUGGED } from './trial.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Strings = Type.Record(Type.String(), Type.String());

export const GenerationShape = Type.String({
  enum: [...DEBUGGED],
  description: 'A generation that calls the seller',
});
export const VerdictShape = Type.Enum([...VERDICTS]);
const CauseShape = Type.Enum([...CAUSES]);

/** What a developer fills in: values by the name of the scene's table; unknown names are left out. */
export const TrialBody = Type.Object(
  {
    addressId: Type.String({ minLength: 1, maxLength: 64 }),
    keyId: Type.Optional(
      Type.String({
        maxLength: 64,
        description: 'An active key of the address; the one that signs when left out',
      }),
    ),
    generation: GenerationShape,
    scene: Type.String({ minLength: 1, maxLength: 64 }),
    variant: Type.Optional(Nullable(Type.String({ maxLength: 64 }))),
    params: Type.Record(Type.String({ maxLength: 64 }), Type.Unknown()),
  },
  { additionalProperties: false },
);
export const ExamineBody = Type.Object(
  { computed: prose(1, 1000, 'The signature that the seller’s own code computed for this request') },
  { additionalProperties: false },
);

const PartView = Type.Object({
  name: Type.String(),
  value: Type.String({ description: 'Empty for the key' }),
  byteLength: Nullable(Type.Integer()),
  isSecret: Type.Boolean(),
});
export const RequestView = Type.Object({
  method: Type.String(),
  url: Type.String(),
  headers: Strings,
  body: Type.String(),
  signature: Type.String(),
  parts: Type.Array(PartView),
  curl: Type.String(),
});
const ExchangeView = Type.Object({
  request: RequestView,
  answer: Nullable(
    Type.Object({
      status: Type.Integer(),
      headers: Strings,
      body: Type.String({ description: 'At most 16 KB, passwords masked' }),
    }),
  ),
  problem: Nullable(Type.Object({ reason: Type.String(), detail: Type.String() })),
  milliseconds: Type.Integer(),
});
const CheckView = Type.Object({
  subject: Type.String(),
  isOk: Type.Boolean(),
  isNote: Type.Boolean({ description: 'Worth knowing, no failure' }),
  expected: Type.String(),
  received: Type.String(),
  text: Type.String(),
});
const ShownPartView = Type.Object({
  name: Type.String(),
  value: Type.String(),
  byteLength: Nullable(Type.Integer()),
  hexdump: Type.Array(Type.String()),
  isCut: Type.Boolean(),
});
export const DiagnosisView = Type.Object({
  verdict: Type.Enum(['OK', 'WRONG', 'UNREADABLE']),
  scheme: Nullable(Type.String()),
  findings: Type.Array(
    Type.Object({
      code: Type.String(),
      certainty: Type.Enum(['PROVEN', 'LIKELY']),
      title: Type.String(),
      explanation: Type.String(),
      fix: Type.String(),
      part: Nullable(Type.String()),
      offset: Nullable(Type.Integer()),
    }),
  ),
  canonical: Type.Array(ShownPartView),
  signed: Type.Array(ShownPartView),
  expected: Nullable(Type.String()),
  received: Nullable(Type.String()),
  keyLabel: Nullable(Type.String()),
});

const runHead = {
  id: Type.String(),
  addressId: Type.String(),
  keyId: Type.String(),
  generation: Type.String(),
  scene: Type.String(),
  variant: Nullable(Type.String()),
  cause: CauseShape,
  at: Instant,
  verdict: VerdictShape,
  reason: Nullable(Type.String({ description: 'DNS, TIMEOUT, RESULT_CODE_000001, INSTANCE_CHANGED …' })),
  milliseconds: Type.Integer(),
};
export const RunItem = Type.Object(runHead);
export const RunView = Type.Object({
  ...runHead,
  params: Type.Record(Type.String(), Type.Unknown()),
  exchanges: Type.Array(ExchangeView),
  checks: Type.Array(CheckView),
  examined: Nullable(Type.Object({ about: Type.Enum(['REQUEST', 'ANSWER']), diagnosis: DiagnosisView })),
});

export const CaseItem = Type.Object({
  id: Type.String(),
  addressId: Type.String(),
  keyId: Type.String(),
  generation: Type.String(),
  scene: Type.String(),
  variant: Nullable(Type.String()),
  params: Type.Record(Type.String(), Type.Unknown()),
  savedAt: Instant,
  state: VerdictShape,
  reason: Nullable(Type.String()),
  lastRunAt: Instant,
  lastRunId: Type.String(),
  lastCause: CauseShape,
  nextRunAt: NullableInstant,
});
export const ChecklistItem = Type.Object({
  generation: Type.String(),
  scene: Type.String(),
  variant: Nullable(Type.String({ description: 'Null when any variant of the scene will do' })),
  name: Type.String(),
  isDone: Type.Boolean(),
  testCaseId: Nullable(Type.String()),
});

export const toRequestView = (request: ShownRequest): Static<typeof RequestView> => ({
  ...request,
  headers: { ...request.headers },
  parts: request.parts.map((part) => ({ ...part })),
});

export function toDiagnosisView(diagnosis: Diagnosis, lang: Lang): Static<typeof DiagnosisView> {
  const part = (one: Diagnosis['canonical'][number]) => ({
    name: one.name,
    value: one.value,
    byteLength: one.byteLength ?? null,
    hexdump: [...one.hexdump],
    isCut: one.isCut,
  });
  return {
    verdict: diagnosis.verdict,
    scheme: diagnosis.scheme ?? null,
    findings: diagnosis.findings.map((finding) => ({
      code: finding.code,
      certainty: finding.certainty,
      title: say(localText(finding.title), lang),
      explanation: say(localText(finding.explanation), lang),
      fix: say(localText(finding.fix), lang),
      part: finding.where?.part ?? null,
      offset: finding.where?.offset ?? null,
    })),
    canonical: diagnosis.canonical.map(part),
    signed: diagnosis.signed.map(part),
    expected: diagnosis.expected ?? null,
    received: diagnosis.received ?? null,
    keyLabel: diagnosis.keyLabel ?? null,
  };
}

export const toRunItem = (run: DebugRun): Static<typeof RunItem> => ({
  id: run.id,
  addressId: run.addressId,
  keyId: run.keyId,
  generation: run.generation,
  scene: run.scene,
  variant: run.variant,
  cause: run.cause,
  at: run.at.toISOString(),
  verdict: run.verdict,
  reason: run.reason,
  milliseconds: run.exchanges.at(-1)?.milliseconds ?? 0,
});

export const toRunView = (run: DebugRun, lang: Lang): Static<typeof RunView> => ({
  ...toRunItem(run),
  params: { ...run.params },
  exchanges: run.exchanges.map((exchange) => ({
    ...exchange,
    request: toRequestView(exchange.request),
    answer: exchange.answer && { ...exchange.answer, headers: { ...exchange.answer.headers } },
  })),
  checks: run.checks.map(({ subject, ok, isNote, expected, received, words }) => ({
    subject,
    isOk: ok,
    isNote,
    expected,
    received,
    text: say(localText(words), lang),
  })),
  examined: run.examined && {
    about: run.examined.about,
    diagnosis: toDiagnosisView(run.examined.diagnosis, lang),
  },
});

export const toCaseItem = (one: TestCase): Static<typeof CaseItem> => ({
  id: one.id,
  addressId: one.addressId,
  keyId: one.keyId,
  generation: one.generation,
  scene: one.scene,
  variant: one.variant,
  params: { ...one.params },
  savedAt: one.savedAt.toISOString(),
  state: one.verdict,
  reason: one.reason,
  lastRunAt: one.lastRunAt.toISOString(),
  lastRunId: one.lastRunId,
  lastCause: one.lastCause,
  nextRunAt: one.nextRunAt?.toISOString() ?? null,
});

export const toChecklistItem = (
  { required, testCase, isDone }: Checked,
  lang: Lang,
): Static<typeof ChecklistItem> => ({
  generation: required.generation,
  scene: required.scene,
  variant: required.variant ?? null,
  name: say(nameOf(required), lang),
  isDone,
  testCaseId: testCase?.id ?? null,
});
