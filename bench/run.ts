import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGround } from './ground.ts';
import { openResults, table } from './measure.ts';
import type { Bench } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';

const HELP = `npm run bench [-- names…] [--seconds 10] [--products 10000] [--json] [--keep FOLDER] [--profile FOLDER]

${scenarios.map(({ name, what }) => `  ${name.padEnd(14)} ${what}`).join('\n')}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    products: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const seconds = Number(values.seconds);
const products = Number(values.products);
const unknown = positionals.filter((name) => !scenarios.some((one) => one.name === name));
if (values.help || unknown.length > 0 || !(seconds >= 1) || !(products >= 500)) {
  console.error(unknown.length > 0 ? `Unknown: ${unknown.join(', ')}\n\n${HELP}` : HELP);
  process.exit(values.help ? 0 : 2);
}

// Words for people go to stderr, so that stdout stays JSON lines and the table.
const say = (text: string) => console.error(`# ${text}`);
const wanted = scenarios.filter((one) => positionals.length === 0 || positionals.includes(one.name));
const run = new Date().toISOString();
const results = await openResults(join(import.meta.dirname, 'results'), run);
const ground = await openGround({ products, keep: values.keep, say });
const stop = async (code: number) => {
  await ground.close();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(130));

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, PostgreSQL ${ground.version}`;
say(
  `${machine}, load ${loadavg()
    .map((l) => l.toFixed(1))
    .join(' ')}`,
);
const bench: Bench = {
  ground,
  seconds,
  profileTo: values.profile,
  find: (finding) => results.add(finding),
  say,
};
let failed = 0;
for (const scenario of wanted) {
  say(`${scenario.name}: ${scenario.what}`);
  try {
    await scenario.run(bench);
  } catch (error) {
    failed++;
    console.error(error);
    say(`${scenario.name}: no figure`);
  }
}
if (!values.json) console.log(`\n${run}  ${machine}\n\n${table(results.all)}\n`);
await stop(failed > 0 ? 1 : 0);
