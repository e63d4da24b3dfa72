import type { Lang } from '@jishi/protocol';

export interface MailText {
  readonly lang: Lang;
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  readonly action: string;
  readonly url: string;
}

const FOOT: Readonly<Record<Lang, string>> = {
  'zh-CN': '这封信由集市自动发出，直接回复没有人看到。',
  en: 'Jishi sent this letter by itself; nobody reads replies to it.',
};
const SANS =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";
const SERIF = "Georgia,'Songti SC','Source Han Serif SC','Noto Serif SC','Microsoft YaHei',serif";

/** One letter on paper with the seal: tables and inline styles only, because mail readers know little else. */
export function mailHtml(mail: MailText): string {
  const paragraphs = mail.body
    .map(
      (p) => `<p style="margin:0 0 16px;font-size:16px;line-height:28px;color:#47433C">${escapeHtml(p)}</p>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${mail.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(mail.title)}</title></head>
<body style="margin:0;padding:0;background:#FAF8F3;color:#1D1B18;font-family:${SANS}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#FAF8F3"><tr><td align="center" style="padding:40px 20px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;width:100%">
<tr><td style="padding:0 0 24px;border-bottom:1px solid #1D1B18">
<table role="presentation" cellpadding="0" cellspacing="0"><tr>
<td style="width:32px;height:32px;background:#BF3A20;border-radius:6px;color:#FFFCF6;font:600 20px/32px ${SERIF};text-align:center">集</td>
<td style="padding-left:12px;font:600 20px/32px ${SERIF};letter-spacing:2px;color:#1D1B18">${mail.lang === 'en' ? 'Jishi' : '集市'}</td>
</tr></table></td></tr>
<tr><td style="padding:32px 0 8px">
<h1 style="margin:0 0 20px;font:600 24px/36px ${SERIF};color:#1D1B18">${escapeHtml(mail.title)}</h1>
${paragraphs}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:12px 0 20px"><tr><td style="background:#BF3A20;border-radius:6px">
<a href="${escapeHtml(mail.url)}" style="display:inline-block;padding:12px 24px;font:500 16px/24px ${SANS};color:#FFFCF6;text-decoration:none">${escapeHtml(mail.action)}</a>
</td></tr></table>
<p style="margin:0;font-size:13px;line-height:20px;color:#69645A;word-break:break-all">${escapeHtml(mail.url)}</p>
</td></tr>
<tr><td style="padding:24px 0 0"><p style="margin:0;padding-top:16px;border-top:1px solid #E5E0D4;font-size:13px;line-height:20px;color:#69645A">${FOOT[mail.lang]}</p></td></tr>
</table></td></tr></table>
</body></html>`;
}

/** The same letter for readers without HTML. */
export function mailText(mail: MailText): string {
  return `${mail.title}\n\n${mail.body.join('\n\n')}\n\n${mail.action}: ${mail.url}\n\n-- \n${FOOT[mail.lang]}\n`;
}

// Facts come from people: names, reasons, opinions.
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
