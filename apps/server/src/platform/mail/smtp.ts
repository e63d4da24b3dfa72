import { createHash } from 'node:crypto';
import nodemailer from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import type { OutgoingMail, Post } from '../world/world.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` (STARTTLS when offered; `?requireTLS=true` insists) or `smtps://…:465`. */
  readonly url: string;
  /** `Name <address>` */
  readonly from: string;
  /** Seconds for connecting, greeting and each answer; 15 when left out. */
  readonly timeoutSeconds?: number;
}

/**
 * Sends through an SMTP server. Throws when the server refuses or does not answer; the caller tries again.
 * The Message-ID comes from the idempotency key, so that a mail sent twice after a crash is one mail to the
 * reader's program.
 */
export function createSmtpMailer(options: SmtpOptions): Post & { close(): void } {
  const timeout = (options.timeoutSeconds ?? 15) * 1000;
  const limits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout };
  const server: SMTPTransport.Options = { url: options.url, ...limits };
  const transport = nodemailer.createTransport(server, { from: options.from });
  const domain = /@([\w.-]+)>?\s*$/.exec(options.from)?.[1] ?? 'jishi.local';
  return {
    async send(mail: OutgoingMail) {
      const messageId = `<${createHash('sha256').update(mail.idempotencyKey).digest('hex').slice(0, 32)}@${domain}>`;
      const { subject, text, html } = mail;
      // As an object it is one address whatever it contains; as text "a@x, b@y" would be two readers.
      const to = { name: '', address: mail.to };
      await transport.sendMail({ to, subject, text, html, messageId });
      return { id: messageId };
    },
    close: () => transport.close(),
  };
}
