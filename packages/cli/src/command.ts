/** How a command is described, read and ended: one way for all. */
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import type { Words } from '@jishi/protocol/seller/index.ts';

export type Tongue = keyof Words;

export interface Option extends ParseArgsOptionDescriptor {
  readonly about: Words;
  /** What stands for the value in the help: `<key>`. */
  readonly value?: string;
}

export interface Command {
  readonly name: string;
  /** `URL`, `NAME`: what follows the name; `…` for any number. */
  readonly usage: string;
  readonly about: Words;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples?: readonly string[];
  /** Words after the name, in their order; answers the exit code. */
  run(input: Input): Promise<number>;
}

export interface Input {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly tongue: Tongue;
  /** JSON instead of sentences. */
  readonly json: boolean;
  /** Prints a sentence to standard output; nothing when JSON is asked for. */
  say(text: string): void;
  /** Prints a value as JSON, when JSON is asked for. */
  tell(value: unknown): void;
}

/** Exit codes, the same for every command. */
export const EXIT = { OK: 0, FAILED: 1, USAGE: 2, UNREACHABLE: 3 } as const;

/** The user asked for something that cannot be: told in one sentence, exit code 2. */
export class UsageError extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** Something outside did not work: a server that refuses or is not there. */
export class CommandFailed extends Error {
  readonly words: Words;
  readonly exitCode: number;
  constructor(words: Words, exitCode: number = EXIT.FAILED) {
    super(words.en);
    this.words = words;
    this.exitCode = exitCode;
  }
}

const COMMON: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', about: { zh: '以JSON输出', en: 'Print JSON' } },
  lang: { type: 'string', value: 'zh|en', about: { zh: '输出语言', en: 'Language of the output' } },
  help: { type: 'boolean', short: 'h', about: { zh: '显示帮助', en: 'Show this help' } },
};

export const optionsOf = (command: Command) => ({ ...command.options, ...COMMON });

/** Reads the words and flags of a command. @throws UsageError naming the flag and the nearest that exists. */
export function readInput(command: Command, args: readonly string[]): Omit<Input, 'say' | 'tell' | 'tongue'> {
  const options = optionsOf(command);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { words: positionals, flags: values as Input['flags'], json: values.json === true };
  } catch (error) {
    const message = (error as Error).message;
    const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
    if (unknown) {
      const near = nearest(unknown, Object.keys(options));
      throw new UsageError({
        zh: `未知选项 --${unknown}${near ? `，是否想用 --${near}？` : ''}`,
        en: `There is no option --${unknown}${near ? `; did you mean --${near}?` : ''}`,
      });
    }
    throw new UsageError({ zh: message, en: message });
  }
}

/** The name that was probably meant, or nothing when none is near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, distance: name.startsWith(given) ? 0.5 : distance(given, name) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, given.length / 2.5) ? best.name : undefined;
}

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

export function tongueOf(flag: string | boolean | undefined, env: NodeJS.ProcessEnv): Tongue {
  if (flag === 'zh' || flag === 'en') return flag;
  if (flag !== undefined) throw new UsageError({ zh: '--lang 应为 zh 或 en', en: '--lang must be zh or en' });
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en';
}

/** A flag that takes one of several words. */
export function oneOf<const T extends string>(
  name: string,
  given: string | boolean | undefined,
  allowed: readonly T[],
  standard: T,
): T {
  if (given === undefined) return standard;
  if (allowed.includes(given as T)) return given as T;
  const near = nearest(String(given), allowed);
  throw new UsageError({
    zh: `--${name} 应为 ${allowed.join('、')} 之一${near ? `，是否想用 ${near}？` : ''}`,
    en: `--${name} must be one of ${allowed.join(', ')}${near ? `; did you mean ${near}?` : ''}`,
  });
}
