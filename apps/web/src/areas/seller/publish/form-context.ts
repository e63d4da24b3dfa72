import { createContext, useContext } from 'react';
import { type Content, type FieldProblem, pathOf, withValue } from './draft.ts';

export interface DraftForm {
  readonly content: Content;
  readonly isLocked: boolean;
  /** Codes of specifications that are listed: their kind is fixed and they are only taken down. */
  readonly listed: ReadonlySet<string>;
  readonly feeBasisPoints: number;
  readonly set: (path: string, value: unknown) => void;
  readonly touch: (path: string) => void;
  /** The sentence under a field. What is merely empty is not held against a field nobody has been in yet. */
  readonly errorAt: (path: string) => string | undefined;
}

const FormContext = createContext<DraftForm | null>(null);
export const DraftFormProvider = FormContext.Provider;

export function useDraftForm(): DraftForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('useDraftForm outside of the publishing form');
  return form;
}

export function makeForm(input: {
  readonly content: Content;
  readonly isLocked: boolean;
  readonly listed: ReadonlySet<string>;
  readonly feeBasisPoints: number;
  readonly edit: (change: (content: Content) => Content) => void;
  readonly problems: readonly FieldProblem[];
  readonly touched: ReadonlySet<string>;
  readonly touch: (path: string) => void;
  readonly showAll: boolean;
}): DraftForm {
  const { content, isLocked, listed, feeBasisPoints, touch } = input;
  return {
    content,
    isLocked,
    listed,
    feeBasisPoints,
    touch,
    set: (path, value) => input.edit((before) => withValue(before, path, value)),
    errorAt: (path) => {
      const found = input.problems.find((problem) => pathOf(problem.field) === path);
      if (!found) return undefined;
      const isEmpty = found.rule === 'required' || found.rule === 'items' || found.rule === 'minItems';
      return isEmpty && !input.showAll && !input.touched.has(path) ? undefined : found.message;
    },
  };
}
