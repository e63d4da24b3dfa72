/** `jishi`: one program for operators and sellers' developers. */
import {
  type Command,
  CommandFailed,
  EXIT,
  nearest,
  optionsOf,
  readInput,
  type Tongue,
  tongueOf,
  UsageError,
} from './command.ts';
import { commands } from './commands/index.ts';

const HEAD = {
  zh: ['用法', '命令', '选项', '例', '查看某个命令的帮助：jishi 命令 --help'],
  en: ['Usage', 'Commands', 'Options', 'Examples', 'Help on a command: jishi COMMAND --help'],
} as const;

/** Runs one command line; answers the exit code. */
export async function jishi(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  let tongue: Tongue = tongueOf(undefined, env);
  try {
    const flagged = args.indexOf('--lang');
    tongue = tongueOf(flagged < 0 ? undefined : args[flagged + 1], env);
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      console.log(overview(tongue));
      return name === undefined ? EXIT.USAGE : EXIT.OK;
    }
    const command = commands.find((c) => c.name === name) ?? commandOfTwoWords(name, rest);
    const own = command.name.includes(' ') ? rest.slice(1) : rest;
    const input = readInput(command, own);
    if (input.flags.help) {
      console.log(helpOf(command, tongue));
      return EXIT.OK;
    }
    return await command.run({
      ...input,
      tongue,
      say: (text) => {
        if (!input.json) console.log(text);
      },
      tell: (value) => {
        if (input.json)
          console.log(JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v), 2));
      },
    });
  } catch (error) {
    if (error instanceof UsageError || error instanceof CommandFailed) {
      const message = error.words[tongue];
      if (args.includes('--json')) console.log(JSON.stringify({ error: message }));
      else console.error(message);
      return error instanceof UsageError ? EXIT.USAGE : error.exitCode;
    }
    throw error;
  }
}

function commandOfTwoWords(name: string, rest: readonly string[]): Command {
  const family = commands.filter((c) => c.name.startsWith(`${name} `));
  const found = family.find((c) => c.name === `${name} ${rest[0]}`);
  if (found) return found;
  const known =
    family.length > 0
      ? family.map((c) => c.name.split(' ')[1]!)
      : [...new Set(commands.map((c) => c.name.split(' ')[0]!))];
  const given = family.length > 0 ? (rest[0] ?? '') : name;
  const near = nearest(given, known);
  const full = family.length > 0 ? `${name} ${given}`.trim() : name;
  throw new UsageError({
    zh: `没有命令 ${full}${near ? `，是否想用 ${near}？` : ''} 可用：${known.join('、')}`,
    en: `There is no command ${full}${near ? `; did you mean ${near}?` : '.'} There are: ${known.join(', ')}`,
  });
}

function overview(tongue: Tongue): string {
  const [usage, list, , , more] = HEAD[tongue];
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  return [
    `${usage}: jishi COMMAND …`,
    '',
    `${list}:`,
    ...commands.map((c) => `  ${c.name.padEnd(width)}${c.about[tongue]}`),
    '',
    more,
  ].join('\n');
}

function helpOf(command: Command, tongue: Tongue): string {
  const [usage, , options, examples] = HEAD[tongue];
  const lines = Object.entries(optionsOf(command)).map(([name, o]) => ({
    left: `--${name}${o.value ? ` ${o.value.includes('|') ? o.value : `<${o.value}>`}` : ''}`,
    about: o.about[tongue],
  }));
  return [
    `${usage}: jishi ${command.name} ${command.usage}`,
    '',
    command.about[tongue],
    '',
    `${options}:`,
    ...lines.flatMap(({ left, about }) =>
      left.length > 28 ? [`  ${left}`, `${' '.repeat(32)}${about}`] : [`  ${left.padEnd(30)}${about}`],
    ),
    ...(command.examples ? ['', `${examples}:`, ...command.examples.map((e) => `  ${e}`)] : []),
  ].join('\n');
}

if (import.meta.main) process.exitCode = await jishi(process.argv.slice(2));
