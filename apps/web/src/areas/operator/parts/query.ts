type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined | ''> };

/** Only what is filled in: the API refuses empty filters. */
export function given<T extends Record<string, string | undefined>>(query: T): Given<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Given<T>;
}

/** A word of the address when it is one of the words that the list knows; anything else is no filter. */
export function oneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
  return words.find((one) => one === word);
}
