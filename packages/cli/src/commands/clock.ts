/** `jishi clock …`: a sandbox's time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, CommandFailed, EXIT, type Input, type Option, UsageError } from '../command.ts';
import { type Marketplace, marketplaceOptions, openMarketplace } from '../marketplace.ts';
import { instantOf } from './world.ts';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly current: string;
  readonly target: string | null;
  readonly steps: number;
  readonly handled: number;
  readonly seconds: number | null;
  readonly problem: string | null;
}
interface ClockView {
  readonly now: string;
  readonly world: string;
  readonly state: string;
}

const options: Readonly<Record<string, Option>> = {
  ...marketplaceOptions,
  world: {
    type: 'string',
    value: 'name',
    about: { zh: '沙箱名；也可用 JISHI_WORLD', en: 'Name of the sandbox; or JISHI_WORLD' },
  },
};

function prefixOf({ flags }: Input): string {
  const name = String(flags.world ?? process.env.JISHI_WORLD ?? '');
  if (name === '')
    throw new UsageError({
      zh: '缺少 --world：主世界的时间不能移动',
      en: "--world is missing: the main world's time cannot be moved",
    });
  return `/w/${encodeURIComponent(name)}`;
}

const UNITS: Readonly<Record<string, string>> = {
  y: 'Y',
  mo: 'M',
  w: 'W',
  d: 'D',
  h: 'H',
  m: 'M',
  min: 'M',
  s: 'S',
};

/**
 * `3y`, `1mo`, `90d`, `1d12h`, `30m` or ISO 8601 as the clock's API wants it.
 *
 * @throws UsageError
 */
export function durationOf(text: string): string {
  if (/^P(?=.)/.test(text)) return text;
  const pieces = [...text.toLowerCase().matchAll(/(\d+)\s*(mo|min|y|w|d|h|m|s)/g)];
  if (
    pieces.length === 0 ||
    pieces.map(([all]) => all).join('') !==
      text
        .toLowerCase()
        .replaceAll(/\s+(?=\D)/g, ' ')
        .replaceAll(/(?<=[a-z])\s+/g, '')
  )
    throw new UsageError({
      zh: `${text} 不是时长，例：3y、1mo、90d、1d12h、PT30M`,
      en: `${text} is no duration; e.g. 3y, 1mo, 90d, 1d12h, PT30M`,
    });
  const isTime = (unit: string) => ['h', 'm', 'min', 's'].includes(unit);
  const write = (time: boolean) =>
    pieces
      .filter(([, , unit]) => isTime(unit!) === time)
      .map(([, n, unit]) => `${n}${UNITS[unit!]}`)
      .join('');
  const time = write(true);
  return `P${write(false)}${time === '' ? '' : `T${time}`}`;
}

/** Shows how far it is on a terminal, and answers when the run has ended. */
async function follow(input: Input, market: Marketplace, prefix: string, first: Run): Promise<number> {
  let run = first;
  const shows = process.stderr.isTTY === true && !input.json;
  while (!['DONE', 'FAILED', 'CANCELLED'].includes(run.state)) {
    if (shows) process.stderr.write(`\r\x1b[K${progressLine(run)}`);
    await sleep(150);
    run = await market.ask<Run>('GET', `${prefix}/api/clock/runs/${run.id}`);
  }
  if (shows) process.stderr.write('\r\x1b[K');
  input.say(progressLine(run));
  input.tell(run);
  if (run.state === 'DONE') return EXIT.OK;
  throw new CommandFailed({ zh: run.problem ?? run.state, en: run.problem ?? run.state });
}

const progressLine = ({ current, target, steps, handled, seconds }: Run) =>
  `${current}${target ? ` / ${target}` : ''}  ${steps} × ${handled}  ${(seconds ?? 0).toFixed(1)} s`;

const move = (name: string, path: string, zh: string, en: string): Command => ({
  name,
  usage: '--world NAME',
  about: { zh, en },
  options,
  async run(input) {
    const prefix = prefixOf(input);
    const market = await openMarketplace(input);
    const run = await market.ask<Run>(
      'POST',
      `${prefix}/api/clock/${path}`,
      path === 'next' ? {} : undefined,
    );
    return follow(input, market, prefix, run);
  },
});

export const clockCommands: readonly Command[] = [
  {
    name: 'clock show',
    usage: '--world NAME',
    about: { zh: '查看沙箱的时间', en: "Show a sandbox's time" },
    options,
    async run(input) {
      const view = await (await openMarketplace(input)).ask<ClockView>('GET', `${prefixOf(input)}/api/clock`);
      input.say(`${view.world}  ${view.now}  ${view.state}`);
      input.tell(view);
      return EXIT.OK;
    },
  },
  move('clock freeze', 'freeze', '让时钟停下', 'Let the clock stand'),
  move('clock resume', 'resume', '让时钟继续走', 'Let the clock go on'),
  move('clock next', 'next', '前进到下一个事件', 'Go to the next event'),
  {
    name: 'clock advance',
    usage: 'DURATION --world NAME',
    about: { zh: '前进一段时间，其间到期的事按序发生', en: 'Move on: everything due happens in its order' },
    options: {
      ...options,
      to: {
        type: 'string',
        value: 'instant',
        about: { zh: '前进到某一时刻', en: 'Go to an instant instead' },
      },
    },
    examples: [
      'jishi clock advance 3y --world try',
      'jishi clock advance --to 2027-01-31T00:00:00Z --world try',
    ],
    async run(input) {
      const [by, ...rest] = input.words;
      const { to } = input.flags;
      if (rest.length > 0 || (by === undefined) === (to === undefined))
        throw new UsageError({
          zh: '请给出时长，或 --to 时刻',
          en: 'Give either a duration or --to an instant',
        });
      const prefix = prefixOf(input);
      const wish = by === undefined ? { to: instantOf(String(to)) } : { by: durationOf(by) };
      const market = await openMarketplace(input);
      return follow(
        input,
        market,
        prefix,
        await market.ask<Run>('POST', `${prefix}/api/clock/advance`, wish),
      );
    },
  },
];
