import { defineRefusal } from './errors.ts';

/** A state table keyed by state, then by action: `{ PENDING: { approve: 'DONE' }, DONE: {} }`. */
export type StateTable<S extends string = string, A extends string = string> = {
  readonly [State in S]: { readonly [Action in A]?: S };
};

export type StateOf<T> = Extract<keyof T, string>;
type KeysOfUnion<U> = U extends unknown ? Extract<keyof U, string> : never;
export type ActionOf<T> = KeysOfUnion<T[keyof T]>;

/** Checks at load time that every target is a state of the table, and freezes it. */
export function states<const T extends Record<string, Record<string, string>>>(
  table: T & { [S in keyof T]: { [A in keyof T[S]]: keyof T } },
): T {
  for (const [state, actions] of Object.entries(table)) {
    for (const [action, target] of Object.entries(actions as Record<string, string>)) {
      if (!(target in table)) throw new Error(`State table: ${state} --${action}--> ${target} is no state`);
    }
  }
  return Object.freeze(table);
}

export const InvalidTransition = defineRefusal({
  code: 'INVALID_TRANSITION',
  kind: 'conflict',
  text: {
    'zh-CN': '现在是「{state}」，不能做「{action}」。这时可以做的是：{allowed}',
    en: 'In state {state} the action {action} is not possible. Possible now: {allowed}',
  },
});

/** The new state after `action`, or InvalidTransition naming state, action and what is allowed. */
export function next<T extends Record<string, Record<string, string>>>(
  table: T,
  state: StateOf<T>,
  action: ActionOf<T>,
): StateOf<T> {
  const target = table[state]?.[action];
  if (target === undefined) {
    throw new InvalidTransition({ state, action, allowed: allowedActions(table, state).join(', ') || '-' });
  }
  return target as StateOf<T>;
}

/** True when `action` is possible in `state`; screens ask this to show their buttons. */
export function can<T extends Record<string, Record<string, string>>>(
  table: T,
  state: StateOf<T>,
  action: ActionOf<T>,
): boolean {
  return table[state]?.[action] !== undefined;
}

export function allowedActions<T extends Record<string, Record<string, string>>>(
  table: T,
  state: StateOf<T>,
): ActionOf<T>[] {
  return Object.keys(table[state] ?? {}) as ActionOf<T>[];
}
