export { createSmtpMailer, type SmtpOptions } from './smtp.ts';
