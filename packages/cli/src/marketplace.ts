/** The marketplace's own API, asked with an access key (AK/SK, SaaS protocol 3.9). */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatBasicIso, signSdk } from '@jishi/protocol/seller/index.ts';
import { CommandFailed, EXIT, type Input, type Option, UsageError } from './command.ts';

export const STANDARD_URL = 'http://localhost:8080';

/** Options of every command that asks a marketplace. */
export const marketplaceOptions = {
  url: {
    type: 'string',
    value: 'url',
    about: {
      zh: `集市地址；也可用 JISHI_URL；默认 ${STANDARD_URL}`,
      en: `Address of the marketplace; or JISHI_URL; ${STANDARD_URL} by default`,
    },
  },
  ak: {
    type: 'string',
    value: 'AK',
    about: { zh: '访问密钥AK；也可用 JISHI_AK', en: 'Access key; or JISHI_AK' },
  },
  sk: {
    type: 'string',
    value: 'SK',
    about: { zh: '访问密钥SK；也可用 JISHI_SK', en: 'Secret key; or JISHI_SK' },
  },
} as const satisfies Record<string, Option>;

export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
  /** Of the key at its marketplace, so that `logout` can disable it. */
  readonly keyId?: string;
}

export interface Marketplace {
  readonly url: string;
  /** @throws CommandFailed with the marketplace's own words */
  ask<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

export function urlOf(flags: Input['flags'], env: NodeJS.ProcessEnv = process.env): string {
  const given = String(flags.url ?? env.JISHI_URL ?? STANDARD_URL).replace(/\/+$/, '');
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UsageError({ zh: `${given} 不是http或https地址`, en: `${given} is no http or https address` });
  return given;
}

/** Flags first, then the environment, then what `jishi login` has kept. */
export async function openMarketplace(input: Input): Promise<Marketplace> {
  const url = urlOf(input.flags);
  const accessKey = String(input.flags.ak ?? process.env.JISHI_AK ?? '');
  const secretKey = String(input.flags.sk ?? process.env.JISHI_SK ?? '');
  const credentials = accessKey && secretKey ? { accessKey, secretKey } : (await readKept())[url];
  if (!credentials)
    throw new UsageError({
      zh: `没有 ${url} 的访问密钥：先运行 jishi login --url ${url}，或给出 --ak 和 --sk`,
      en: `No access key for ${url}: run jishi login --url ${url} first, or give --ak and --sk`,
    });
  return {
    url,
    ask: (method, path, body) => ask(url, credentials, input.tongue, method, path, body),
  };
}

async function ask<T>(
  url: string,
  credentials: Credentials,
  tongue: Input['tongue'],
  method: string,
  path: string,
  body: unknown,
): Promise<T> {
  const address = new URL(url + path);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers: Record<string, string> = {
    Host: address.host,
    'X-Sdk-Date': formatBasicIso(new Date()),
    'Accept-Language': tongue === 'zh' ? 'zh-CN' : 'en',
    ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  headers.Authorization = signSdk(
    {
      method,
      target: address.pathname + address.search,
      headers,
      ...(text === undefined ? {} : { body: text }),
    },
    credentials,
  );
  // fetch writes the Host itself, the same one.
  const { Host: _, ...sent } = headers;
  const answer = await reach(address, {
    method,
    headers: sent,
    ...(text === undefined ? {} : { body: text }),
  });
  if (answer.status === 204) return undefined as T;
  return (await answer.json()) as T;
}

/** @throws CommandFailed when nobody answers, or with the marketplace's own words. */
export async function reach(address: URL, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(address, init);
  } catch {
    const words = {
      zh: `${address.origin} 没有应答，集市启动了吗？`,
      en: `Nobody answers at ${address.origin}. Is the marketplace running?`,
    };
    throw new CommandFailed(words, EXIT.UNREACHABLE);
  }
  if (answer.ok) return answer;
  const text = await answer.text();
  const told = wordsOf(text) ?? `HTTP ${answer.status}`;
  throw new CommandFailed({ zh: told, en: told });
}

/** problem+json, or the gateway's own form on the published paths. */
function wordsOf(text: string): string | undefined {
  try {
    const problem = JSON.parse(text) as Record<string, unknown>;
    const errors = Array.isArray(problem.errors)
      ? problem.errors.map((e: { field?: string; message?: string }) => `${e.field}: ${e.message}`)
      : [];
    const told = [problem.detail ?? problem.title ?? problem.error_msg, ...errors].filter(Boolean);
    return told.length > 0 ? told.join('\n') : undefined;
  } catch {
    return undefined;
  }
}

type Kept = Readonly<Record<string, Credentials>>;

const keptFile = () =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'jishi', 'credentials.json');

export async function readKept(): Promise<Kept> {
  try {
    return JSON.parse(await readFile(keptFile(), 'utf8')) as Kept;
  } catch {
    return {};
  }
}

/** Kept for this user only. Undefined forgets. */
export async function keep(url: string, credentials: Credentials | undefined): Promise<string> {
  const file = keptFile();
  const { [url]: _, ...others } = await readKept();
  const all = credentials ? { ...others, [url]: credentials } : others;
  if (Object.keys(all).length === 0) {
    await rm(file, { force: true });
    return file;
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return file;
}
