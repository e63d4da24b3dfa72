import type { WireFieldProblem } from './fields.ts';

/** We were about to send what the published table forbids: a bug of the caller, so it throws. */
export class RequestShapeError extends Error {
  readonly problems: readonly WireFieldProblem[];

  constructor(scene: string, problems: readonly WireFieldProblem[]) {
    super(`${scene}: ${problems.map((p) => `${p.field} (${p.rule}: ${p.expected})`).join(', ')}`);
    this.name = 'RequestShapeError';
    this.problems = problems;
  }
}
