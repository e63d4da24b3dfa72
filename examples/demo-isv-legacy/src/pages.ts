/** What a buyer sees: a report behind a name and a password, or the state of a License. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instance, Store } from './store.ts';

const words = {
  zh: {
    report: '月度报表',
    license: 'License 实例',
    state: '状态',
    customer: '客户',
    until: '有效期至',
    quantity: '数量',
    views: '查看次数',
    licenses: '已申请的 License',
    signIn: '请使用云商店资源详情中的用户名和密码登录',
    states: { ACTIVE: '正常', FROZEN: '已冻结', RELEASED: '已释放' },
    deliveries: { PENDING: '等待上传', DELIVERED: '已上传', REFUSED: '被拒绝' },
    frozen: '实例已冻结，数据仍然保留；在云商店续费后即可继续使用。',
    released: '实例已释放，数据已经删除。',
    unknown: '没有这个实例。请从云商店的资源详情中打开。',
  },
  en: {
    report: 'Monthly report',
    license: 'License instance',
    state: 'State',
    customer: 'Customer',
    until: 'Valid until',
    quantity: 'Quantity',
    views: 'Views',
    licenses: 'Licenses asked for',
    signIn: 'Sign in with the name and password of the resource details',
    states: { ACTIVE: 'Active', FROZEN: 'Frozen', RELEASED: 'Released' },
    deliveries: { PENDING: 'To be uploaded', DELIVERED: 'Uploaded', REFUSED: 'Refused' },
    frozen: 'The instance is frozen, your data is kept. Renew it in the marketplace to go on.',
    released: 'The instance was released and its data deleted.',
    unknown: 'No such instance. Open it from the resource details of the marketplace.',
  },
} as const;

type Texts = (typeof words)[keyof typeof words];

const CSS = `
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;color:#23302b;
background:#f3f5f1;min-height:100vh}main{max-width:560px;margin:0 auto;padding:56px 20px}
section{background:#fff;border:1px solid #dde4da;border-radius:12px;padding:24px}h1{font-size:22px;margin:0 0 16px}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 24px;margin:0}dt{color:#5c6b62}dd{margin:0;overflow-wrap:anywhere}
.bars{display:flex;align-items:flex-end;gap:6px;height:96px;margin:20px 0 0}.bars i{flex:1;background:#3f7d62;border-radius:3px 3px 0 0}
ul{margin:4px 0 0;padding-left:20px}p{margin:0}
@media(prefers-color-scheme:dark){body{color:#e4eae5;background:#161b18}section{background:#1f2622;border-color:#33403a}dt{color:#9aaba1}}`;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** `20270701155959` as 2027-07-01 15:59. */
const readableTime = (t: string) =>
  `${t.slice(0, 4)}-${t.slice(4, 6)}-${t.slice(6, 8)} ${t.slice(8, 10)}:${t.slice(10, 12)}`;

export function servePages(store: Store) {
  /** One page for each instance, at `/app/<instanceId>`. */
  return function page(request: IncomingMessage, response: ServerResponse, id: string) {
    const language = /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en';
    const t: Texts = words[language];
    const send = (status: number, content: string, headers: Record<string, string> = {}) => {
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...headers,
      });
      response.end(
        `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" ` +
          `content="width=device-width, initial-scale=1"><title>${t.report}</title><style>${CSS}</style>` +
          `<main><section>${content}</section></main></html>`,
      );
    };

    const instance = store.findInstance(id);
    if (!instance) return send(404, `<p>${t.unknown}</p>`);
    if (instance.status === 'RELEASED') return send(410, `<p>${t.released}</p>`);
    if (instance.status === 'FROZEN') return send(403, `<p>${t.frozen}</p>`);
    if (instance.kind !== 'SAAS') return send(200, licensePage(instance, t));
    if (!isSignedIn(request, instance)) {
      return send(401, `<p>${t.signIn}</p>`, {
        'WWW-Authenticate': 'Basic realm="reports", charset="UTF-8"',
      });
    }
    store.countView(id);
    send(200, reportPage({ ...instance, views: instance.views + 1 }, t));
  };

  function facts(i: Instance, t: Texts, more: Readonly<Record<string, string>> = {}): string {
    const lines = {
      [t.state]: t.states[i.status],
      [t.customer]: i.customerName ?? '',
      [t.until]: i.expireTime === null ? '' : readableTime(i.expireTime),
      [t.quantity]: i.quantity === null ? '' : String(i.quantity),
      ...more,
    };
    return `<dl>${Object.entries(lines)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
      .join('')}</dl>`;
  }

  function reportPage(i: Instance, t: Texts): string {
    // The same figures for the same instance: its id is the seed.
    const bars = [...i.id.replaceAll('-', '').slice(0, 12)].map(
      (digit) => `<i style="height:${20 + (Number.parseInt(digit, 16) || 0) * 5}%"></i>`,
    );
    return `<h1>${t.report}</h1>${facts(i, t, { [t.views]: String(i.views) })}<div class="bars">${bars.join('')}</div>`;
  }

  /** Without the Licenses themselves: they are delivered through the marketplace only. */
  function licensePage(i: Instance, t: Texts): string {
    const asked = store
      .listApplications(i.id)
      .map((a) => `<li>${escapeHtml(a.eventId)}: ${t.deliveries[a.state]}</li>`);
    const list = asked.length === 0 ? '' : `<h1>${t.licenses}</h1><ul>${asked.join('')}</ul>`;
    return `<h1>${t.license}</h1>${facts(i, t)}${list}`;
  }
}

/** HTTP Basic: the browser asks, and the address stays a plain link. */
function isSignedIn(request: IncomingMessage, instance: Instance): boolean {
  const given = /^Basic\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const wanted = Buffer.from(`${instance.userName}:${instance.password}`).toString('base64');
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
