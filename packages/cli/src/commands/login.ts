/** `jishi login` and `jishi logout`: an access key of one's own for this machine. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Command, EXIT, UsageError } from '../command.ts';
import { keep, marketplaceOptions, openMarketplace, reach, readKept, urlOf } from '../marketplace.ts';

interface Session {
  readonly csrfToken: string;
}
interface NewKey {
  readonly key: { readonly id: string; readonly accessKey: string };
  readonly secretKey: string;
}

export const loginCommand: Command = {
  name: 'login',
  usage: '--user EMAIL',
  about: {
    zh: '登录集市，并为本机创建访问密钥',
    en: 'Sign in at a marketplace and make an access key for this machine',
  },
  options: {
    url: marketplaceOptions.url,
    user: { type: 'string', value: 'email', about: { zh: '邮箱', en: 'E-mail address' } },
  },
  examples: [
    'jishi login --user kedu@demo.jishi.local',
    'echo "$PASSWORD" | jishi login --user me@example.com',
  ],
  async run({ flags, tongue, say, tell }) {
    const url = urlOf(flags);
    if (typeof flags.user !== 'string') throw new UsageError({ zh: '缺少 --user', en: '--user is missing' });
    const password = await secret(tongue === 'zh' ? '密码：' : 'Password: ');
    const headers = {
      'Content-Type': 'application/json',
      'Accept-Language': tongue === 'zh' ? 'zh-CN' : 'en',
    };
    const signedIn = await reach(new URL(`${url}/api/sign-in`), {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: flags.user, password }),
    });
    const { csrfToken } = (await signedIn.json()) as Session;
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    const own = { ...headers, cookie, 'x-csrf-token': csrfToken };
    try {
      const made = await reach(new URL(`${url}/api/access-keys`), {
        method: 'POST',
        headers: own,
        body: '{}',
      });
      const { key, secretKey } = (await made.json()) as NewKey;
      const file = await keep(url, { accessKey: key.accessKey, secretKey, keyId: key.id });
      say(
        tongue === 'zh'
          ? `已登录 ${url}，密钥保存在 ${file}`
          : `Signed in at ${url}; the key is kept in ${file}`,
      );
      tell({ url, accessKey: key.accessKey, file });
    } finally {
      await fetch(`${url}/api/sign-out`, { method: 'POST', headers: own, body: '{}' }).catch(() => undefined);
    }
    return EXIT.OK;
  },
};

export const logoutCommand: Command = {
  name: 'logout',
  usage: '',
  about: { zh: '停用并删除本机的访问密钥', en: 'Disable and forget the access key of this machine' },
  options: { url: marketplaceOptions.url },
  async run(input) {
    const url = urlOf(input.flags);
    const kept = (await readKept())[url];
    if (!kept) throw new UsageError({ zh: `没有登录 ${url}`, en: `Not signed in at ${url}` });
    const disabled = kept.keyId
      ? await (await openMarketplace(input))
          .ask('POST', `/api/access-keys/${kept.keyId}/disable`, {})
          .then(() => true)
          .catch(() => false)
      : false;
    await keep(url, undefined);
    input.say(
      input.tongue === 'zh'
        ? `已退出 ${url}${disabled ? '，密钥已停用' : '；密钥请在页面上停用'}`
        : `Signed out of ${url}${disabled ? '; the key is disabled' : '; disable the key on its page'}`,
    );
    input.tell({ url, disabled });
    return EXIT.OK;
  },
};

/** Typed without an echo, or read from a pipe. */
async function secret(prompt: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const mute = new Writable({ write: (_piece, _encoding, done) => done() });
  if (isTerminal) process.stderr.write(prompt);
  const lines = createInterface({ input: process.stdin, output: mute, terminal: isTerminal });
  const first = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  if (isTerminal) process.stderr.write('\n');
  return first;
}
