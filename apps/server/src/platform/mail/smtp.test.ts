import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from './index.ts';

const mail = {
  to: 'buyer@example.com',
  subject: '已开通 Opened',
  text: 'plain',
  html: '<b>rich</b>',
  idempotencyKey: 'evt-1/usr-1/mail',
};

describe('smtp', () => {
  let server: SMTPServer | undefined;
  const received: string[] = [];
  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

  async function listen(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<number> {
    received.length = 0;
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
        });
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
      ...options,
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', () => resolve()));
    return (server.server.address() as AddressInfo).port;
  }

  it('delivers text and HTML, and the same key makes the same Message-ID', async () => {
    const port = await listen({ authOptional: true });
    const mailer = createSmtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'Jishi <no-reply@market.example>',
    });
    const first = await mailer.send(mail);
    const again = await mailer.send(mail);
    expect(first.id).toBe(again.id);
    expect(first.id).toMatch(/@market\.example>$/);
    expect(received).toHaveLength(2);
    expect(received[0]).toContain('multipart/alternative');
    expect(received[0]).toContain(first.id);
    expect(received[0]).toContain('To: buyer@example.com');
  });
  it('signs in, and says so when the server does not let it', async () => {
    const port = await listen({
      onAuth: (auth, _session, done) =>
        auth.password === 'right' ? done(null, { user: 'u' }) : done(new Error('no')),
    });
    const at = (password: string) =>
      createSmtpMailer({ url: `smtp://u:${password}@127.0.0.1:${port}`, from: 'a@b.example' });
    await expect(at('right').send(mail)).resolves.toMatchObject({
      id: expect.stringContaining('@b.example'),
    });
    await expect(at('wrong').send(mail)).rejects.toThrow(/login|auth/i);
  });
  it('writes to one reader, whatever the address and the subject try', async () => {
    const readers: string[] = [];
    const port = await listen({
      authOptional: true,
      onRcptTo: (reader, _session, done) => {
        readers.push(reader.address);
        done();
      },
    });
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.example' });
    await mailer.send({ ...mail, subject: 'x\r\nBcc: c@d.example' });
    await expect(mailer.send({ ...mail, to: 'buyer@example.com, c@d.example' })).rejects.toThrow();
    expect(readers).toEqual(['buyer@example.com']);
    expect(received[0]).not.toMatch(/^Bcc/m);
  });
  it('does not send in the clear when the address asks for TLS', async () => {
    const port = await listen({ authOptional: true });
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}?requireTLS=true`, from: 'a@b.example' });
    await expect(mailer.send(mail)).rejects.toThrow(/STARTTLS/);
    expect(received).toEqual([]);
  });
  it('throws when the recipient is refused, nobody listens, or the server says nothing', async () => {
    const port = await listen({
      authOptional: true,
      onRcptTo: (_address, _session, done) => done(new Error('mailbox unavailable')),
    });
    await expect(
      createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.example' }).send(mail),
    ).rejects.toThrow(/unavailable|rejected/i);
    await expect(
      createSmtpMailer({ url: 'smtp://127.0.0.1:9', from: 'a@b.example' }).send(mail),
    ).rejects.toThrow(/ECONNREFUSED/);
    const { createServer } = await import('node:net');
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', () => resolve()));
    const silent = createSmtpMailer({
      url: `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`,
      from: 'a@b.example',
      timeoutSeconds: 1,
    });
    await expect(silent.send(mail)).rejects.toThrow(/timeout|greeting/i);
    mute.close();
  });
});
