/** What the buyer gets: a small notebook at /app/<instanceId>, with a sign-in and one page. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChargingMode, Instance, Store } from './store.ts';

export interface AppSettings {
  readonly store: Store;
  readonly now: () => Date;
  readonly chargingMode: ChargingMode;
  readonly isHttps: boolean;
}

const words = {
  zh: {
    product: '笔记本',
    signIn: '登录',
    signOut: '退出登录',
    userName: '用户名',
    password: '密码',
    wrong: '用户名或密码不正确。',
    hint: '初始用户名和密码在云商店的资源详情中查看。',
    add: '保存',
    newNote: '写点什么…',
    remove: '删除',
    none: '还没有笔记。',
    full: '笔记数量已达到所购数量，请升级后再添加。',
    until: '有效期至',
    usage: '本实例按需计费：每保存一条笔记计 1 次。',
    used: '累计用量',
    reported: '已上报',
    opening: ['正在开通', '实例正在准备中，页面会自动刷新。'],
    frozen: ['实例已冻结', '数据仍然保留。恢复后即可继续使用。'],
    expired: ['实例已到期', '数据仍然保留。在云商店续费后即可继续使用。'],
    released: ['实例已释放', '实例及其数据已经删除。'],
    unknown: ['没有这个实例', '请从云商店的资源详情中打开。'],
    forbidden: ['请求被拒绝', '请从本页面提交。'],
  },
  en: {
    product: 'Notebook',
    signIn: 'Sign in',
    signOut: 'Sign out',
    userName: 'User name',
    password: 'Password',
    wrong: 'User name or password is not right.',
    hint: 'Find the initial user name and password in the resource details of the marketplace.',
    add: 'Save',
    newNote: 'Write something…',
    remove: 'Delete',
    none: 'No notes yet.',
    full: 'The notebook holds as many notes as were bought. Upgrade to add more.',
    until: 'Valid until',
    usage: 'This instance is charged on demand: each saved note counts once.',
    used: 'Used',
    reported: 'Reported',
    opening: ['Being opened', 'The instance is being prepared. This page refreshes itself.'],
    frozen: ['Instance frozen', 'Your data is kept. You can go on as soon as it is restored.'],
    expired: ['Instance expired', 'Your data is kept. Renew it in the marketplace to go on.'],
    released: ['Instance released', 'The instance and its data have been deleted.'],
    unknown: ['No such instance', 'Open it from the resource details of the marketplace.'],
    forbidden: ['Request refused', 'Please submit from this page.'],
  },
} as const;

type Language = keyof typeof words;

const CSS = `
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;
color:#1c2733;background:linear-gradient(160deg,#eef4fb,#f7f4ee);min-height:100vh}
main{max-width:640px;margin:0 auto;padding:48px 20px}header{display:flex;align-items:baseline;gap:12px;flex-wrap:wrap}
h1{font-size:24px;margin:0 auto 0 0;letter-spacing:.02em}small,.quiet{color:#5b6b7b;font-size:14px}
.card{background:#fff;border:1px solid #dfe6ee;border-radius:12px;padding:20px;margin:16px 0;
box-shadow:0 1px 2px #1c27330d}label{display:block;margin:0 0 12px;font-size:14px;color:#45535f}
input,textarea{width:100%;font:inherit;padding:9px 12px;border:1px solid #c5d0db;border-radius:8px;margin-top:4px;
background:#fff;color:inherit}input:focus,textarea:focus,button:focus-visible{outline:2px solid #2a6fdb;outline-offset:1px}
button{font:inherit;padding:8px 18px;border:0;border-radius:8px;background:#1f5fc4;color:#fff;cursor:pointer}
button.plain{background:none;color:#45535f;padding:0;font-size:14px;text-decoration:underline}
ul{list-style:none;padding:0;margin:0}li{display:flex;gap:12px;padding:12px 0;border-top:1px solid #edf1f5}
li:first-child{border-top:0}li p{margin:0 auto 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
.bad{color:#a3271b}dl{display:flex;gap:32px;margin:8px 0 0}dt{font-size:14px;color:#5b6b7b}dd{margin:0;font-size:22px}
.narrow{max-width:420px;margin:8vh auto}
`;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const hash = (token: string) => createHash('sha256').update(token).digest('hex');

/** Compares hashes, in a time that tells nothing about them. */
const equals = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** `20270701155959` as 2027-07-01 15:59 UTC. */
const readableTime = (t: string) =>
  `${t.slice(0, 4)}-${t.slice(4, 6)}-${t.slice(6, 8)} ${t.slice(8, 10)}:${t.slice(10, 12)} UTC`;

const MAX_NOTE = 2000;
const MAX_FAILURES = 10;

export function serveApp(settings: AppSettings) {
  const { store } = settings;
  /** Wrong passwords per instance in the current minute. */
  const failures = new Map<string, { minute: number; count: number }>();

  return function handle(
    request: IncomingMessage,
    response: ServerResponse,
    path: readonly string[],
    form: URLSearchParams,
  ) {
    const language: Language = /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en';
    const t = words[language];
    const [id = '', action = ''] = path;
    const home = `/app/${encodeURIComponent(id)}`;
    const instance = store.findInstance(id);

    const page = (status: number, content: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
        'Cache-Control': 'no-store',
        // Not 'no-referrer': browsers would then send `Origin: null` with our own forms.
        'Referrer-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        ...headers,
      });
      response.end(
        `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
          `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${t.product}</title>` +
          `<style>${CSS}</style><main>${content}</main></html>`,
      );
    };
    const notice = (status: number, [title, text]: readonly [string, string], headers = {}) =>
      page(status, `<div class="card narrow"><h1>${title}</h1><p class="quiet">${text}</p></div>`, headers);
    const goHome = (headers: Record<string, string> = {}) => {
      response.writeHead(303, { Location: home, ...headers }).end();
    };

    if (!instance) return notice(404, t.unknown);
    switch (instance.status) {
      case 'RELEASED':
        return notice(410, t.released);
      case 'FROZEN':
        return notice(403, isExpired(instance) ? t.expired : t.frozen);
      case 'ACTIVE':
        break;
      default:
        return instance.status satisfies never;
    }
    if (instance.readyAt > settings.now().getTime()) return notice(200, t.opening, { Refresh: '5' });

    const isPost = request.method === 'POST';
    // A form of another site cannot set Origin to ours; together with SameSite this keeps strangers out.
    const origin = request.headers.origin;
    if (isPost && origin !== undefined && hostOf(origin) !== request.headers.host) {
      return notice(403, t.forbidden);
    }

    const token = /(?:^|;\s*)isv_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const isSignedIn = token !== undefined && store.hasSession(hash(token), instance.id);
    const cookie = (value: string, more: string) =>
      `isv_session=${value}; Path=${home}; HttpOnly; SameSite=Lax${settings.isHttps ? '; Secure' : ''}${more}`;

    if (!isSignedIn) {
      if (!(isPost && action === 'sign-in')) return page(200, signInForm(''));
      if (!isAllowed(instance.id)) return page(429, signInForm(t.wrong), { 'Retry-After': '60' });
      const isRight =
        equals(hash(form.get('userName') ?? ''), hash(instance.userName)) &&
        equals(hash(form.get('password') ?? ''), hash(instance.password));
      if (!isRight) {
        countFailure(instance.id);
        return page(401, signInForm(t.wrong));
      }
      const fresh = randomBytes(32).toString('base64url');
      store.openSession(hash(fresh), instance.id);
      return goHome({ 'Set-Cookie': cookie(fresh, '') });
    }

    if (!isPost) return page(200, notebook(instance, ''));
    const at = settings.now().getTime();
    switch (action) {
      case 'sign-out':
        store.closeSession(hash(token));
        return goHome({ 'Set-Cookie': cookie('', '; Max-Age=0') });
      case 'delete':
        store.deleteNote(instance.id, Number(form.get('id')) || 0);
        return goHome();
      case 'add': {
        const text = (form.get('text') ?? '').trim().slice(0, MAX_NOTE);
        if (text === '') return goHome();
        if (isFull(instance)) return page(409, notebook(instance, t.full));
        store.transaction(() => {
          store.addNote(instance.id, text, at);
          if (isMetered(instance)) store.addUsage(instance.id, 1, at);
        });
        return goHome();
      }
      default:
        return goHome();
    }

    function signInForm(problem: string): string {
      return (
        `<form class="card narrow" method="post" action="${home}/sign-in"><h1>${t.product}</h1>` +
        `<p class="${problem ? 'bad' : 'quiet'}">${problem || t.hint}</p>` +
        `<label>${t.userName}<input name="userName" autocomplete="username" required></label>` +
        `<label>${t.password}<input name="password" type="password" autocomplete="current-password" required></label>` +
        `<button>${t.signIn}</button></form>`
      );
    }

    function notebook(i: Instance, problem: string): string {
      const notes = store
        .listNotes(i.id)
        .map(
          (note) =>
            `<li><p>${escapeHtml(note.text)}</p><form method="post" action="${home}/delete">` +
            `<input type="hidden" name="id" value="${note.id}"><button class="plain">${t.remove}</button></form></li>`,
        );
      const until = i.expireTime ? `<small>${t.until} ${readableTime(i.expireTime)}</small>` : '';
      const usage = store.usageTotal(i.id);
      return (
        `<header><h1>${escapeHtml(i.productName ?? t.product)}</h1>${until}` +
        `<form method="post" action="${home}/sign-out"><button class="plain">${t.signOut}</button></form></header>` +
        (isMetered(i)
          ? `<div class="card"><span class="quiet">${t.usage}</span><dl><div><dt>${t.used}</dt><dd>${usage.total}</dd></div>` +
            `<div><dt>${t.reported}</dt><dd>${usage.reported}</dd></div></dl></div>`
          : '') +
        `<form class="card" method="post" action="${home}/add">${problem ? `<p class="bad">${problem}</p>` : ''}` +
        `<label>${t.newNote}<textarea name="text" rows="3" maxlength="${MAX_NOTE}" required></textarea></label>` +
        `<button>${t.add}</button></form>` +
        `<div class="card"><ul>${notes.join('') || `<li class="quiet">${t.none}</li>`}</ul></div>`
      );
    }
  };

  function isMetered(instance: Instance): boolean {
    const mode = instance.chargingMode ?? settings.chargingMode;
    return mode === 'ON_DEMAND' || mode === 'ON_DEMAND_PKG';
  }

  function isFull(instance: Instance): boolean {
    return instance.quantity !== null && store.listNotes(instance.id).length >= instance.quantity;
  }

  /** Only a sentence: freezing itself is the marketplace's word, and its clock is not ours. */
  function isExpired(instance: Instance): boolean {
    const now = settings.now().toISOString().replace(/\D/g, '').slice(0, 14);
    return instance.expireTime !== null && instance.expireTime <= now;
  }

  function isAllowed(instanceId: string): boolean {
    const found = failures.get(instanceId);
    return found?.minute !== Math.floor(Date.now() / 60_000) || found.count < MAX_FAILURES;
  }

  function countFailure(instanceId: string): void {
    const minute = Math.floor(Date.now() / 60_000);
    const found = failures.get(instanceId);
    failures.set(instanceId, { minute, count: found?.minute === minute ? found.count + 1 : 1 });
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
